import { setTimeout as sleep } from 'node:timers/promises'

export interface DeliveryRounds {
  /** Looks into this guild now rather than in its turn. */
  now(guild: string): void
  /** Begins no further guild and waits for the one at hand. */
  stop(): Promise<void>
}

export interface RoundOptions {
  guilds: () => readonly string[]
  bring: (guild: string) => Promise<void>
  pauseMs: number
}

/** Goes round the guilds, one after another so that many of them are no burst, and sooner to where something happened. */
export function startDeliveryRounds({ guilds, bring, pauseMs }: RoundOptions): DeliveryRounds {
  const stopping = new AbortController()
  const urgent = new Set<string>()
  let wake = new AbortController()
  const round = async () => {
    while (!stopping.signal.aborted) {
      for (const guild of urgent.size > 0 ? [...urgent] : guilds()) {
        if (stopping.signal.aborted) return
        urgent.delete(guild)
        await bring(guild)
      }
      if (urgent.size > 0) continue
      wake = new AbortController()
      await sleep(pauseMs, undefined, { signal: AbortSignal.any([stopping.signal, wake.signal]) }).catch(
        () => undefined,
      )
    }
  }
  const running = round()
  return {
    now(guild) {
      urgent.add(guild)
      wake.abort()
    },
    async stop() {
      stopping.abort()
      await running
    },
  }
}
