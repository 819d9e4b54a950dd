import type { CallerClient } from '../client.ts'
import type { Wording } from '../wording.ts'
import type { Screen } from './screen.ts'
import { roleLines } from './views/card-view.ts'

/** More than fits on a screen; a question finds the rest. */
const mostRoles = 30

export interface ListingPlace {
  client: CallerClient
  screen: Screen
  wording: Wording
  print: (lines: readonly string[]) => void
}

/** Prints the open roles, newest first, and returns their ids in the order of their numbers. */
export async function listOpenRoles(place: ListingPlace): Promise<string[]> {
  const { client, screen, wording, print } = place
  const { postings, total } = await client.postings.list.query({ state: 'open', kind: 'posting', limit: mostRoles })
  const more = total > postings.length ? [`    ${wording.andMore(total - postings.length)}`] : []
  print([screen.paint('strong', wording.openRoles(total)), ...roleLines(postings, place), ...more])
  return postings.map(posting => posting.id)
}

/** How many roles and guides there are to ask about. */
export async function countOpen(client: CallerClient): Promise<{ roles: number; guides: number }> {
  const [roles, guides] = await Promise.all([
    client.postings.list.query({ state: 'open', kind: 'posting', limit: 1 }),
    client.postings.list.query({ state: 'open', kind: 'guide', limit: 1 }),
  ])
  return { roles: roles.total, guides: guides.total }
}
