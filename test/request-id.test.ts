import { expect, test, vi } from 'vitest'
import { currentRequestId, streamUnderRequestId, underRequestId } from '../src/request-id.ts'
import { openTestDatabase } from './support/database.ts'
import { admin, candidate } from './support/identities.ts'
import { glazierRole } from './support/role-texts.ts'
import { runCore } from './support/running-core.ts'

vi.setConfig({ testTimeout: 60_000 })

test.each(['remote', 'local'] as const)(
  'over the %s link, one id is in the log of a streamed question and in the SQL that stores it',
  async link => {
    const opened = await openTestDatabase() // closed by the core
    await using running = await runCore({ database: opened.database })
    await opened.asOwner(`
      create table seen (name text);
      create function note_name() returns trigger language plpgsql security definer as $$
        begin insert into public.seen values (current_setting('application_name')); return new; end $$;
      create trigger note_name after insert on questions for each row execute function note_name()`)
    await running.local.as(admin()).postings.publish.mutate({ ...glazierRole, requestKey: 'publish' })
    const requestId = `9f1c2d3e-from-${link}`
    const client = running[link].as(candidate(), { requestId })
    await Array.fromAsync(
      await client.questions.ask.mutate({ text: 'What does it pay?', conversation: 'c', requestKey: 'q' }),
    )
    expect(await opened.asOwner('select name from seen')).toEqual([{ name: `rolecall ${requestId}` }])
    expect(running.log).toContainEqual(expect.objectContaining({ requestId, path: 'questions.ask', msg: 'called' }))
    const [after] = await opened.asOwner<{ name: string }>("select current_setting('application_name') as name")
    expect(after?.name).not.toContain(requestId)
  },
)

test('an id longer than a name in PostgreSQL is cut rather than refused', async () => {
  await using opened = await openTestDatabase()
  const length = await underRequestId('x'.repeat(100), () =>
    opened.database.withSystem(async () => currentRequestId()?.length),
  )
  expect(length).toBe(100)
})

test('two requests at once keep their own id, also while they stream', async () => {
  async function* ids() {
    for (let at = 0; at < 3; at += 1) {
      await new Promise(setImmediate)
      yield currentRequestId()
    }
  }
  const streams = ['one', 'two'].map(id => Array.fromAsync(streamUnderRequestId(id, ids())))
  expect(await Promise.all(streams)).toEqual([
    ['one', 'one', 'one'],
    ['two', 'two', 'two'],
  ])
  expect(currentRequestId()).toBeUndefined()
})

test('whoever stops reading a stream ends what makes it, under its id', async () => {
  const ended: unknown[] = []
  async function* endless() {
    try {
      for (;;) yield 1
    } finally {
      ended.push(currentRequestId())
    }
  }
  for await (const _ of streamUnderRequestId('mine', endless())) break
  expect(ended).toEqual(['mine'])
})
