import { createHash } from 'node:crypto'
import { type JobBoard, jobBoards, trackingParameters } from './job-boards.ts'

/** Where an import reads from. */
export interface ImportSource {
  /** What is fetched. */
  url: string
  /** The board behind the address; null for any other page or feed. */
  board: string | null
  /** Before the ids of its roles: two boards may give the same id to different roles. */
  scope: string
  /** Of a board that is always read whole: the id of the one role that was asked for. */
  only: string | null
}

/**
 * What an address that a person pasted stands for: a public board's data where the address is one of a board or of a role
 * on it, otherwise the page itself.
 */
export function recogniseSource(address: string): ImportSource {
  const url = new URL(address)
  for (const board of jobBoards) {
    const found = board.hosts.includes(url.hostname) ? matchPath(board, url) : null
    if (found) return sourceOn(board, found)
  }
  // The ids stand beside roles that others may see; an address may be a secret.
  const scope = createHash('sha256').update(address).digest('hex').slice(0, 32)
  return { url: address, board: null, scope, only: null }
}

/**
 * One spelling of an address: with its scheme, and without what only says where its reader came from. Throws `TypeError`
 * when it is none.
 */
export function canonicalAddress(given: string): string {
  const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(given) ? given : `https://${given}`)
  for (const name of [...url.searchParams.keys()]) {
    if (trackingParameters.some(pattern => pattern.test(name))) url.searchParams.delete(name)
  }
  url.hash = ''
  return url.href
}

interface BoardPath {
  board: string
  job: string | null
}

function matchPath({ paths }: JobBoard, url: URL): BoardPath | null {
  for (const path of paths) {
    const groups = path.exec(url.pathname)?.groups
    if (groups?.board) return { board: groups.board, job: groups.job ?? null }
  }
  // Greenhouse's list and form for companies' own pages name the board and the role in parameters.
  const board = url.pathname.startsWith('/embed/') ? url.searchParams.get('for') : null
  return board ? { board: encodeURIComponent(board), job: url.searchParams.get('token') } : null
}

function sourceOn({ name, all, one }: JobBoard, { board, job }: BoardPath): ImportSource {
  const template = job === null ? all : (one ?? all)
  return {
    url: template.replace('{board}', board).replace('{job}', encodeURIComponent(job ?? '')),
    board: name,
    scope: `${new URL(all).hostname}/${board.toLowerCase()}`,
    only: one === null ? job : null,
  }
}
