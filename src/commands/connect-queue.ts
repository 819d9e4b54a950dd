import type { Config } from '../config.ts'
import type { QueueCount } from '../store/count-jobs.ts'
import type { DeadLetter } from '../store/dead-letters.ts'
import { findCore } from './connect.ts'
import { terminalIdentity } from './terminal-identity.ts'

/** What an operator does with the queue. */
export interface QueueDesk extends AsyncDisposable {
  list(): Promise<{ queues: QueueCount[]; deadLetters: DeadLetter[] }>
  rerun(ids: string[], requestKey: string): Promise<number>
  drop(ids: string[], requestKey: string): Promise<number>
}

/**
 * The database's own queue: on a server, or in the folder when nobody serves on it. A core that runs on the folder owns it
 * and is asked instead, and so is one that ROLECALL_URL names.
 */
export async function connectQueue(config: Config): Promise<QueueDesk> {
  const { databaseUrl, dataFolder } = config
  const core = databaseUrl === null ? await findCore(config) : null
  if (core !== null) {
    const { jobs } = core.as(terminalIdentity())
    return {
      list: () => jobs.list.query(),
      rerun: (ids, requestKey) => jobs.rerun.mutate({ ids, requestKey }),
      drop: (ids, requestKey) => jobs.drop.mutate({ ids, requestKey }),
      [Symbol.asyncDispose]: async () => {},
    }
  }
  // Loaded only here: asking a server needs no database.
  const { openDatabase } = await import('../store/database.ts')
  const { queue, close } = await openDatabase({ url: databaseUrl, folder: dataFolder })
  return {
    list: async () => ({ queues: await queue.count(), deadLetters: await queue.listDeadLetters() }),
    rerun: queue.rerun,
    drop: queue.drop,
    [Symbol.asyncDispose]: close,
  }
}
