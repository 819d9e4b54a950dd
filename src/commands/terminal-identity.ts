import { userInfo } from 'node:os'
import type { Identity } from '../people/identity.ts'

/** Whoever can run commands on this machine's data folder is its admin. */
export function terminalIdentity(): Identity {
  const name = userName()
  return { platform: 'terminal', space: 'local', user: name, displayName: name, isSpaceAdmin: true, roleIds: [] }
}

/** A container may run under a user id that has no name. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'operator'
  }
}
