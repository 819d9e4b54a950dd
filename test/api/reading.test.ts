import { expect, test, vi } from 'vitest'
import { readFailure } from '../../bots/client.ts'
import { identityHeader } from '../../src/people/identity.ts'
import { openTestDatabase } from '../support/database.ts'
import { admin, candidate } from '../support/identities.ts'
import { glazierRole } from '../support/role-texts.ts'
import { runCore, secret } from '../support/running-core.ts'

vi.setConfig({ testTimeout: 60_000 })

const missing = '00000000-0000-4000-8000-000000000000'

test('somebody known reads a posting in one transaction, also after one that failed', async () => {
  const opened = await openTestDatabase() // closed by the core
  await using running = await runCore({ database: opened.database })
  const client = running.remote.as(candidate())
  const { posting } = await running.remote
    .as(admin())
    .postings.publish.mutate({ ...glazierRole, requestKey: 'published' })
  await client.postings.get.query({ id: posting.id })
  let transactions = 0
  opened.connections.pool.on('acquire', () => {
    transactions += 1
  })
  expect(await client.postings.get.query({ id: posting.id })).toMatchObject({ id: posting.id, text: posting.text })
  expect(transactions).toBe(1)
  const failure = await client.postings.get.query({ id: missing }).catch(readFailure)
  expect(failure).toMatchObject({ code: 'not-found' })
  expect(await client.postings.get.query({ id: posting.id })).toMatchObject({ id: posting.id })
})

test('whoever reads first is remembered, though what they asked for is not there', async () => {
  const opened = await openTestDatabase() // closed by the core
  await using running = await runCore({ database: opened.database })
  await running.remote.as(candidate()).postings.get.query({ id: missing }).catch(readFailure)
  const people = await opened.asOwner('select external_id as "user" from people')
  expect(people).toEqual([{ user: candidate().user }])
})

test('a whole answer is sent with its length', async () => {
  await using running = await runCore()
  const response = await fetch(`${running.server.url}/trpc/postings.list`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${secret}`,
      [identityHeader]: Buffer.from(JSON.stringify(candidate())).toString('base64url'),
      'content-type': 'application/json',
      'x-request-id': 'whole-answer',
    },
    body: '{}',
  })
  const body = await response.text()
  expect(response.status).toBe(200)
  expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(body)))
  expect(response.headers.get('x-request-id')).toBe('whole-answer')
})
