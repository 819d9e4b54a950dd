import type { Identity } from '../people/identity.ts'

/** Who posts in an evaluation, and who asks: a candidate without any right beside that. */
export const recruiter: Identity = {
  platform: 'terminal',
  space: 'evaluation',
  user: 'recruiter',
  isSpaceAdmin: true,
  roleIds: [],
}
export const candidate: Identity = { ...recruiter, user: 'candidate', isSpaceAdmin: false }
