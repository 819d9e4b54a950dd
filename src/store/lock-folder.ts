import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../errors.ts'

/** Who holds the lock. `started` tells a process from a later one that was given the same id. */
interface Owner {
  token: string
  pid: number
  host: string
  started: string
}

/**
 * Takes `folder` for this process and resolves to what gives it back. A lock whose process died is taken over; one whose
 * process lives never is: rejects with `database-unavailable`, naming the process.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock')
  try {
    await mkdir(folder, { recursive: true })
    return await acquire(path, folder)
  } catch (error) {
    if (error instanceof AppError) throw error
    const message = `The data folder ${folder} cannot be written. Check its permissions and the disk's free space.`
    throw new AppError('database-unavailable', message, { cause: error })
  }
}

/**
 * The file appears with its content at once (a link), so no reader sees it empty. A dead owner's file is replaced only
 * by whoever holds the lock named after that owner's token, and only while it is still that owner's: of several
 * processes that find the same dead owner, one takes over. That second lock is an ordinary one, so a process that dies
 * while taking over is itself replaced.
 */
async function acquire(path: string, folder: string): Promise<() => Promise<void>> {
  const own: Owner = { token: randomUUID(), pid: process.pid, host: hostname(), started: await startOf(process.pid) }
  const draft = `${path}.${own.token}.draft`
  await writeFile(draft, JSON.stringify(own))
  try {
    while (!(await isCreated(draft, path))) {
      const owner = await readOwner(path)
      if (owner === 'gone') continue
      if (owner === 'unreadable' || (await isAlive(owner))) throw heldError(owner, { path, folder })
      await takeOver(owner, { draft, path, folder })
      if ((await readToken(path)) === own.token) break
    }
  } finally {
    await rm(draft, { force: true })
  }
  return async () => {
    if ((await readToken(path)) === own.token) await rm(path, { force: true })
  }
}

async function takeOver(dead: Owner, at: { draft: string; path: string; folder: string }): Promise<void> {
  const release = await acquire(`${at.path}.${dead.token}`, at.folder)
  try {
    if ((await readToken(at.path)) === dead.token) await rename(at.draft, at.path)
  } finally {
    await release()
  }
}

async function isCreated(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

async function readOwner(path: string): Promise<Owner | 'gone' | 'unreadable'> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Owner
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'gone'
    if (error instanceof SyntaxError) return 'unreadable'
    throw error
  }
}

async function readToken(path: string): Promise<string | null> {
  const owner = await readOwner(path)
  return typeof owner === 'string' ? null : owner.token
}

/** Of another machine's or container's process there is no telling from here, so it counts as alive. */
async function isAlive(owner: Owner): Promise<boolean> {
  if (owner.host !== hostname()) return true
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    if (hasCode(error, 'ESRCH')) return false
  }
  return (await startOf(owner.pid)) === owner.started
}

/** Field 22 of /proc/<pid>/stat, counted after the command's closing bracket. Elsewhere ids alone must do. */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function heldError(owner: Owner | 'unreadable', { path, folder }: { path: string; folder: string }): AppError {
  if (owner === 'unreadable') {
    return new AppError('database-unavailable', `The lock file ${path} is damaged. If no Rolecall runs, delete it.`)
  }
  const elsewhere = owner.host === hostname() ? '' : ` on ${owner.host}`
  return new AppError(
    'database-unavailable',
    `The data folder ${folder} is in use by process ${owner.pid}${elsewhere}. Stop that process, or name another folder. ` +
      `If it is not a Rolecall process, delete ${path}.`,
    { details: { pid: owner.pid } },
  )
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
