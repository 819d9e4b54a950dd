import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { CallerClient } from '../../bots/client.ts'
import { converse } from '../support/converse.ts'
import { admin, candidate } from '../support/identities.ts'
import { runCore } from '../support/running-core.ts'
import {
  anotherRole,
  type NamedCase,
  type NamedKey,
  noSuchRole,
  notAsSaid,
  offered,
  searched,
  thatRole,
} from './named/not-open-cases.ts'
import { NAMED_ROLES } from './named/roles.ts'

// Opens a core and publishes some twenty roles.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let running: Awaited<ReturnType<typeof runCore>>
let asker: CallerClient
const keyOf = new Map<string, NamedKey>()

beforeAll(async () => {
  running = await runCore({})
  asker = running.local.as(candidate())
  const recruiter = running.local.as(admin())
  for (const [key, document] of Object.entries(NAMED_ROLES)) {
    const { posting } = await recruiter.postings.publish.mutate({ ...document, state: 'open', requestKey: key })
    keyOf.set(posting.id, key as NamedKey)
    if (key === 'stableHand') await recruiter.postings.close.mutate({ id: posting.id, requestKey: `close ${key}` })
  }
})

afterAll(() => running[Symbol.asyncDispose]())

const all: readonly NamedCase[] = [...noSuchRole, ...notAsSaid, ...thatRole, ...anotherRole, ...searched, ...offered]

test.each(all.map(one => [[one.ask].flat().join(' → '), one] as const))('answers “%s”', async (_, one) => {
  const answer = await converse(asker, one.ask)
  const text = answer.statements.map(statement => statement.text).join(' ')
  expect({ status: answer.status, text }).toMatchObject({ status: one.status })
  if (one.says) expect(text).toMatch(one.says)
  if (one.never) expect(text).not.toMatch(one.never)
  if (one.about) expect(keysOf(answer.postings.map(({ id }) => id))).toEqual([...one.about].sort())
  if (one.offers) expect(keysOf(answer.choices.map(({ posting }) => posting))).toEqual([...one.offers].sort())
})

test('where nothing near is open, the list of what is can be asked for', async () => {
  const answer = await converse(asker, 'Was verdient der Nachtbäcker?')
  expect(answer).toMatchObject({ choices: [], followUps: ['Welche Stellen sind offen?'] })
})

test('nothing that no open role is called is answered from another’s posting', async () => {
  for (const one of [...noSuchRole, ...notAsSaid].filter(({ status }) => status === 'no-match')) {
    const answer = await converse(asker, one.ask)
    expect([one.ask, answer.statements.flatMap(({ citations }) => citations)]).toEqual([one.ask, []])
  }
})

function keysOf(ids: readonly string[]): (NamedKey | undefined)[] {
  return ids.map(id => keyOf.get(id)).sort()
}
