import type { SlackRequest } from './slack-request.ts'
import type { OwnRole } from './views/home-view.ts'

/** More than a person looks through in a list; pickers hold them all. */
const mostListed = 20

/** A recruiter's own roles, newest first, with what each lacks. */
export async function listOwnRoles({ api }: SlackRequest): Promise<OwnRole[]> {
  const { postings } = await api.postings.list.query({ mine: true, limit: mostListed })
  return Promise.all(
    postings.map(async ({ id, title, hiringOrganization, state }) => {
      const gaps = state === 'closed' ? [] : (await api.postings.review.query({ id })).gaps
      return { id, title, hiringOrganization, state, gaps }
    }),
  )
}
