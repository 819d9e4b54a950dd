import { setTimeout as sleep } from 'node:timers/promises'
import type { Begun } from './serve-interaction.ts'

export interface FirstSign {
  /** Gives the sign, or another one `instead`, unless one was given, and says what became of it. */
  give(instead?: () => Promise<Begun>): Promise<Begun>
  isGiven(): boolean
}

/** Nobody waits longer than this to see that something happens. */
const signMs = 150

/**
 * The first reply to an interaction. A question's is given when the core has it, so that it is answered whatever becomes
 * of this process; where the core takes its time, `beginLate` says so instead, and what to do if nothing follows. Discord
 * itself says of what was never replied to that nobody answers.
 */
export function createFirstSign(begin: () => Promise<Begun>, beginLate?: () => Promise<Begun>): FirstSign {
  let begun: Promise<Begun> | null = null
  const given = new AbortController()
  const giveLate = () => {
    begun ??= beginLate?.() ?? null
  }
  if (beginLate) sleep(signMs, undefined, { signal: given.signal }).then(giveLate, () => undefined)
  return {
    give(instead = begin) {
      given.abort()
      begun ??= instead()
      return begun
    },
    isGiven: () => begun !== null,
  }
}
