import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

export interface PacedWork {
  /** Runs the work now, or once the process keeps up with what it has begun; first come, first served. */
  run(work: () => Promise<void>): Promise<void>
}

/** So many at once never wait: they cannot hold a first reply up. */
const alwaysAtOnce = 4
/** What waits together is done waiting together: it begins no faster than one process can go on with it. */
const tickMs = 40
/** A process that works more of its time than this has no time for more. */
const busyFrom = 0.8
/** However busy it is: work that never ends must not keep all other work out. */
const longestPauseMs = 1_000

/**
 * Whatever waits for a model costs nothing and begins at once, 25 a second; what keeps the processor busy begins as
 * fast as it is done. Measured with 300 commands in six seconds, more than one process answers in that time: when all were
 * begun at once, each step of each waited for a step of all others, the first replies came after Discord's three seconds,
 * and up to two thirds of the commands were lost.
 */
export function createPacedWork(): PacedWork {
  const waiting: (() => void)[] = []
  let running = 0
  let begunAt = 0
  let isWatching = false
  const beginNext = () => {
    const begin = waiting.shift()
    if (begin === undefined) return
    running += 1
    begunAt = performance.now()
    begin()
  }
  const watch = async () => {
    if (isWatching) return
    isWatching = true
    while (waiting.length > 0) {
      const before = performance.eventLoopUtilization()
      await sleep(tickMs)
      const { utilization } = performance.eventLoopUtilization(before)
      if (utilization < busyFrom || performance.now() - begunAt > longestPauseMs) beginNext()
    }
    isWatching = false
  }
  return {
    async run(work) {
      const turn = Promise.withResolvers<void>()
      waiting.push(turn.resolve)
      if (running < alwaysAtOnce) beginNext()
      else void watch()
      await turn.promise
      try {
        await work()
      } finally {
        running -= 1
        if (running < alwaysAtOnce) beginNext()
      }
    },
  }
}
