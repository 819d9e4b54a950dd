import { beforeEach, describe, expect, test, vi } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { createBoss } from '../../src/store/boss.ts'
import { createDatabase, type Database } from '../../src/store/database.ts'
import { enqueueJob } from '../../src/store/enqueue.ts'
import type { Job, Worker } from '../../src/store/queue.ts'
import { useTestDatabase } from '../support/use-database.ts'

const opened = useTestDatabase()
let organizationId: string
/** Each as another process on the same database. */
let processes: Database[]

beforeEach(async () => {
  await opened.empty()
  organizationId = await opened.addOrganization()
  processes = []
  return async () => {
    for (const process of processes) await process.close()
  }
})

function startProcess(): Database {
  const database = createDatabase({ pool: opened.connections.pool, close: async () => {} })
  processes.push(database)
  return database
}

async function work(run: Worker['run']): Promise<{ database: Database; failures: unknown[] }> {
  const database = startProcess()
  const failures: unknown[] = []
  await database.queue.start([{ queue: 'embed-postings', run }], { onFailure: ({ error }) => failures.push(error) })
  return { database, failures }
}

function enqueue(database: Database = opened.database): Promise<string | null> {
  return database.withOrganization(organizationId, tx =>
    enqueueJob(tx, { queue: 'embed-postings', data: { look: 'up' } }),
  )
}

function jobs(): Promise<{ name: string; state: string; retry_count: number; data: unknown; wait: number }[]> {
  return opened.asOwner(
    `select name, state, retry_count, data, extract(epoch from start_after - now())::float8 as wait
     from pgboss.job order by created_on`,
  )
}

/** Lets the queue's own maintenance look now, as it does once a minute. */
async function supervise(): Promise<void> {
  await opened.asOwner(`update pgboss.queue set monitor_on = null`)
  await createBoss((text, values) => opened.connections.pool.query(text, values)).supervise()
}

describe('a job', { timeout: 20_000 }, () => {
  test('exists if and only if its transaction is committed, and is of its organization', async () => {
    const failed = opened.database.withOrganization(organizationId, async tx => {
      await enqueueJob(tx, { queue: 'embed-postings' })
      throw new Error('later in the same transaction')
    })
    await expect(failed).rejects.toThrow('later')
    expect(await jobs()).toEqual([])
    await enqueue()
    expect(await jobs()).toMatchObject([{ data: { look: 'up', organization: organizationId } }])
  })

  test('can neither be read nor written as an organization, not even its own', async () => {
    await enqueue()
    for (const statement of ['select * from pgboss.job', 'delete from pgboss.job', 'select * from pgboss.queue']) {
      const asked = opened.database.withOrganization(organizationId, tx =>
        tx.executeQuery({
          sql: statement,
          parameters: [],
          query: { kind: 'RawNode' } as never,
          queryId: { queryId: '' },
        }),
      )
      await expect(asked).rejects.toThrow(/permission denied/)
    }
  })

  test('leaves its transaction with the rights that it had', async () => {
    const role = await opened.database.withOrganization(organizationId, async tx => {
      await enqueueJob(tx, { queue: 'embed-postings' })
      const { rows } = await tx.executeQuery<{ current_user: string }>({
        ...{
          sql: 'select current_user',
          parameters: [],
          query: { kind: 'RawNode' } as never,
          queryId: { queryId: '' },
        },
      })
      return rows[0]?.current_user
    })
    expect(role).toBe('rolecall_app')
  })

  test('is worked on at once in the process that queued it', async () => {
    const done = Promise.withResolvers<Job>()
    const { database } = await work(async job => done.resolve(job))
    // Its worker has looked once and would look again in a quarter of a minute.
    await vi.waitFor(() => database.check())
    await enqueue(database)
    expect(await done.promise).toMatchObject({ organization: organizationId, data: { look: 'up' }, attempt: 1 })
  })

  test('is done once by two processes on one database', async () => {
    const seen: string[] = []
    const run: Worker['run'] = async ({ id }) => void seen.push(id)
    const [first, second] = [await work(run), await work(run)]
    const ids: (string | null)[] = []
    for (let i = 0; i < 3; i++) {
      ids.push(await enqueue(first.database))
      first.database.queue.wake('embed-postings')
      second.database.queue.wake('embed-postings')
      await vi.waitFor(() => expect(seen).toHaveLength(i + 1), 5_000)
    }
    await vi.waitFor(async () => expect((await jobs()).every(({ state }) => state === 'completed')).toBe(true), 5_000)
    expect(seen).toEqual(ids)
  })

  test('that fails waits longer each time and is then among the dead letters, with its reason', async () => {
    let attempts = 0
    const { database, failures } = await work(async () => {
      attempts += 1
      throw new TypeError(`attempt ${attempts}`)
    })
    await enqueue(database)
    const waits: number[] = []
    while ((await database.queue.listDeadLetters()).length === 0) {
      const before = attempts
      await vi.waitFor(async () => {
        const [job] = await jobs()
        expect(attempts).toBeGreaterThan(before - 1)
        expect(job?.state).not.toBe('active')
        expect(job?.state).not.toBe('created')
      }, 5_000)
      const job = (await jobs()).find(({ state }) => state === 'retry')
      if (!job) continue
      waits.push(job.wait)
      const { length } = failures
      await opened.asOwner(`update pgboss.job set start_after = now() where state = 'retry'`)
      database.queue.wake('embed-postings')
      await vi.waitFor(() => expect(failures.length).toBe(length + 1), 5_000)
    }
    expect(attempts).toBe(26)
    // Twice as long each time, up to five minutes, and up to twice that again so that not all come back at once.
    for (const [i, wait] of waits.entries()) {
      expect(wait).toBeGreaterThan(Math.min(15 * 2 ** i, 300) - 10)
      expect(wait).toBeLessThanOrEqual(Math.min(30 * 2 ** i, 300))
    }
    expect(await database.queue.listDeadLetters()).toMatchObject([
      { queue: 'embed-postings', organization: organizationId, attempts: 26, reason: 'TypeError: attempt 26' },
    ])
  }, 60_000)

  test('that no repeat can help is given up at once', async () => {
    const { database } = await work(async () => {
      throw new AppError('not-found', 'There is no such posting.')
    })
    await enqueue(database)
    await vi.waitFor(async () => expect(await database.queue.listDeadLetters()).toHaveLength(1), 5_000)
    expect(await database.queue.listDeadLetters()).toMatchObject([
      { attempts: 1, reason: 'not-found: There is no such posting.' },
    ])
  })

  test('whose process died is given to another one', async () => {
    await enqueue()
    await opened.asOwner(
      `update pgboss.job set state = 'active', started_on = now() - interval '2 minutes', heartbeat_on = now() - interval '2 minutes'`,
    )
    await supervise()
    expect(await jobs()).toMatchObject([{ state: 'retry' }])
    await opened.asOwner('update pgboss.job set start_after = now()')
    const done = Promise.withResolvers<Job>()
    await work(async job => done.resolve(job))
    expect(await done.promise).toMatchObject({ attempt: 2 })
  })
})

describe('an operator', { timeout: 20_000 }, () => {
  async function die(): Promise<{ database: Database; repair: () => void; done: Job[] }> {
    let isBroken = true
    const done: Job[] = []
    const { database } = await work(async job => {
      if (isBroken) throw new AppError('not-found', 'It is gone.')
      done.push(job)
    })
    await enqueue(database)
    await vi.waitFor(async () => expect(await database.queue.listDeadLetters()).toHaveLength(1), 5_000)
    return { database, repair: () => (isBroken = false), done }
  }

  test('sees how many jobs wait, run and were given up, by queue', async () => {
    const { database } = await die()
    await enqueue(database)
    await database.withSystem(tx => enqueueJob(tx, { queue: 'find-work' }))
    await vi.waitFor(async () => expect(await database.queue.listDeadLetters()).toHaveLength(2), 5_000)
    expect(await database.queue.count()).toEqual([
      { queue: 'embed-postings', waiting: 0, running: 0, dead: 2 },
      { queue: 'find-work', waiting: 1, running: 0, dead: 0 },
    ])
  })

  test('runs a dead letter again, once its cause is repaired', async () => {
    const { database, repair, done } = await die()
    repair()
    const [letter] = await database.queue.listDeadLetters()
    expect(await database.queue.rerun([letter!.id])).toBe(1)
    await vi.waitFor(() => expect(done).toHaveLength(1), 5_000)
    expect(done).toMatchObject([{ organization: organizationId, data: { look: 'up' }, attempt: 1 }])
    expect(await database.queue.listDeadLetters()).toEqual([])
  })

  test('drops one that is not wanted any more', async () => {
    const { database } = await die()
    const [letter] = await database.queue.listDeadLetters()
    expect(await database.queue.drop([letter!.id])).toBe(1)
    expect(await database.queue.drop([letter!.id])).toBe(0)
    expect(await database.queue.listDeadLetters()).toEqual([])
  })
})
