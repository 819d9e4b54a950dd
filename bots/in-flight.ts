import { setTimeout as sleep } from 'node:timers/promises'

/** The work that was begun and not finished: what a shutdown waits for. */
export interface InFlight {
  add(work: Promise<unknown>): void
  /** Resolves when nothing is left, or after `graceMs`. */
  finished(graceMs: number): Promise<void>
}

export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>()
  return {
    add(work) {
      const settled = work
        .catch(() => undefined)
        .finally(() => {
          running.delete(settled)
        })
      running.add(settled)
    },
    async finished(graceMs) {
      const deadline = new AbortController()
      const late = sleep(graceMs, 'late' as const, { signal: deadline.signal }).catch(() => 'late' as const)
      while (running.size > 0) {
        const ended = await Promise.race([Promise.all(running).then(() => 'finished' as const), late])
        if (ended === 'late') break
      }
      deadline.abort()
    },
  }
}
