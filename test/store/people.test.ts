import { beforeAll, expect, test } from 'vitest'
import { findOrCreateConversation, listTurns } from '../../src/store/conversations.ts'
import type { Tx } from '../../src/store/database.ts'
import { connectSpace, findSpace } from '../../src/store/organizations.ts'
import { deleteGrant, insertGrant, listGrants, listRolesOf, rememberPerson } from '../../src/store/people.ts'
import { insertQuestion, setFeedback } from '../../src/store/questions.ts'
import { useTestDatabase } from '../support/use-database.ts'

const at = new Date('2026-03-02T09:00:00Z')

const opened = useTestDatabase()
let organizationId: string
let spaceId: string
beforeAll(async () => {
  organizationId = await opened.addOrganization()
  spaceId = (await opened.addSpace({ organizationId, externalId: 'T1' })).id
})

function inOrganization<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return opened.database.withOrganization(organizationId, work)
}

test('a space belongs to the organization that it was connected to first', async () => {
  const other = await opened.addOrganization('Other')
  const again = await opened.database.withSystem(tx =>
    connectSpace(tx, { platform: 'slack', externalId: 'T1', organizationId: other }),
  )
  expect(again).toEqual({ id: spaceId, organizationId })
  expect(await opened.database.withSystem(tx => findSpace(tx, { platform: 'slack', externalId: 'T2' }))).toBeNull()
})

test('a person is remembered once, with the latest name', async () => {
  const meet = (displayName: string | null) =>
    inOrganization(tx => rememberPerson(tx, { spaceId, user: 'U1', displayName }))
  const met = await Promise.all([meet('Ada'), meet('Ada'), meet(null)])
  expect(new Set(met).size).toBe(1)
  expect(await meet('Ada L.')).toBe(met[0])
  expect(await meet(null)).toBe(met[0])
  const [row] = await opened.asOwner(`select display_name from people where external_id = 'U1'`)
  expect(row).toEqual({ display_name: 'Ada L.' })
})

test('roles are given to a user or to holders of a platform role, and taken back', async () => {
  const user = { kind: 'user', user: 'U2' } as const
  const crew = { kind: 'role', roleId: 'R-crew' } as const
  await inOrganization(async tx => {
    await insertGrant(tx, { spaceId, grantee: user, role: 'recruiter', grantedBy: null, at })
    await insertGrant(tx, { spaceId, grantee: user, role: 'recruiter', grantedBy: null, at })
    await insertGrant(tx, { spaceId, grantee: crew, role: 'admin', grantedBy: null, at })
  })
  const roles = (name: string, roleIds: string[]) =>
    inOrganization(tx => listRolesOf(tx, { spaceId, user: name, roleIds }))
  expect(await roles('U2', [])).toEqual(['recruiter'])
  expect((await roles('U2', ['R-crew', 'R-none'])).sort()).toEqual(['admin', 'recruiter'])
  expect(await roles('R-crew', [])).toEqual([])
  expect(await inOrganization(tx => listGrants(tx, spaceId))).toEqual([
    { grantee: crew, role: 'admin', grantedAt: at.toISOString() },
    { grantee: user, role: 'recruiter', grantedAt: at.toISOString() },
  ])
  const take = () => inOrganization(tx => deleteGrant(tx, { spaceId, grantee: user, role: 'recruiter' }))
  expect([await take(), await take()]).toEqual([true, false])
  expect(await roles('U2', [])).toEqual([])
})

test('a conversation is one per thread and gives its last turns in order', async () => {
  const find = () => inOrganization(tx => findOrCreateConversation(tx, { spaceId, externalKey: 'thread-9' }))
  const [conversationId, same] = await Promise.all([find(), find()])
  expect(same).toBe(conversationId)
  for (const text of ['One?', 'Two\0?', 'Three?']) await ask(conversationId, text)
  const turns = await inOrganization(tx => listTurns(tx, conversationId, 2))
  expect(turns.map(turn => turn.text)).toEqual(['Two?', 'Three?'])
  expect(turns[1]).toMatchObject({ plan: { kind: 'out-of-scope' }, answer: { status: 'out-of-scope' } })
})

test('feedback is the asker’s own', async () => {
  const conversationId = await inOrganization(tx => findOrCreateConversation(tx, { spaceId, externalKey: 'thread-10' }))
  const [asker, other] = await inOrganization(async tx => [
    await rememberPerson(tx, { spaceId, user: 'U7', displayName: null }),
    await rememberPerson(tx, { spaceId, user: 'U8', displayName: null }),
  ])
  const questionId = await ask(conversationId, 'Really?', asker)
  const rate = (personId: string) => inOrganization(tx => setFeedback(tx, { questionId, personId }, 'up'))
  expect([await rate(other!), await rate(asker!)]).toEqual([false, true])
})

function ask(conversationId: string, text: string, personId: string | null = null): Promise<string> {
  return inOrganization(tx =>
    insertQuestion(tx, {
      conversationId,
      personId,
      text,
      plan: { kind: 'out-of-scope', postings: [], choices: [], filters: null, form: 'fact', topics: [] },
      answer: { status: 'out-of-scope', statements: [], postings: [], choices: [], followUps: [], filters: [] },
      at,
    }),
  )
}
