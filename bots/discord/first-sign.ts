import { setTimeout as sleep } from 'node:timers/promises'
import type { Begun } from './serve-interaction.ts'

export interface FirstSign {
  /** Gives the sign unless it was given, and says what became of it. */
  give(): Promise<Begun>
}

/** Nobody waits longer than this to see that something happens. */
const signMs = 150

/**
 * The first reply to a question: when the core has it, so that it is answered whatever becomes of this process, or when
 * the core takes its time. Discord itself says of what was never replied to that nobody answers.
 */
export function createFirstSign(begin: () => Promise<Begun>): FirstSign {
  let begun: Promise<Begun> | null = null
  const given = new AbortController()
  const give = () => {
    given.abort()
    begun ??= begin()
    return begun
  }
  sleep(signMs, undefined, { signal: given.signal }).then(give, () => undefined)
  return { give }
}
