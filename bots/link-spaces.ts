import { setTimeout as sleep } from 'node:timers/promises'
import type { LinkOutcome } from '../src/linking/link-space.ts'
import { type CallerClient, readFailure } from './client.ts'

const usual = {
  /** Within it Discord lets a reply be changed, and Slack too. */
  patienceMs: 13 * 60_000,
  /** What fails sooner has not begun. */
  begunMs: 4_000,
  pauseMs: 2_000,
}
/** A connection that waits too long, and a database that is still at it. */
const passing = ['unreachable', 'database-unavailable']

/**
 * Links, however long that takes: tens of thousands of roles move for minutes, longer than a connection waits for its answer.
 * A repeat of the request waits for the first one.
 */
export async function linkSpaces(
  api: CallerClient,
  request: { code: string; requestKey: string },
  { patienceMs, begunMs, pauseMs } = usual,
): Promise<LinkOutcome['result']> {
  const began = performance.now()
  for (let hasBegun = false; ; hasBegun = true) {
    const asked = performance.now()
    try {
      return await api.spaces.link.mutate(request)
    } catch (error) {
      const isSlow = hasBegun || performance.now() - asked > begunMs
      const isPassing = passing.includes(readFailure(error).code)
      if (!isPassing || !isSlow || performance.now() - began > patienceMs) throw error
      await sleep(pauseMs)
    }
  }
}
