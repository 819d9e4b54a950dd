import { deliver, type Workspace } from './deliver.ts'
import type { SlackDeps } from './slack-deps.ts'

export interface DeliveryLoop {
  /** Looks for a workspace's deliveries now. */
  deliverNow(team: string): void
  /** Takes no more; resolves when what was taken is brought. */
  stop(): Promise<void>
}

export interface DeliveryLoopOptions {
  deps: SlackDeps
  /** Pause between looks; what this process causes is looked for at once. */
  pauseMs: number
  listTeams: () => Promise<readonly string[]>
  workspaceOf: (team: string) => Promise<Workspace>
}

/** Brings deliveries workspace by workspace, one look at a time. */
export function startDeliveryLoop(options: DeliveryLoopOptions): DeliveryLoop {
  const { deps, pauseMs, listTeams, workspaceOf } = options
  let running = Promise.resolve()
  let isStopped = false
  const look = (team: string) => {
    running = running.then(async () => {
      if (isStopped) return
      try {
        while ((await deliver(deps, await workspaceOf(team))) > 0 && !isStopped);
      } catch (error) {
        deps.log.debug({ reason: error instanceof Error ? error.name : 'unknown' }, 'no look for deliveries')
      }
    })
  }
  const timer = setInterval(() => {
    listTeams().then(
      teams => teams.forEach(look),
      () => undefined,
    )
  }, pauseMs)
  return {
    deliverNow: look,
    stop() {
      isStopped = true
      clearInterval(timer)
      return running
    },
  }
}
