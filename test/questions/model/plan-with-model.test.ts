import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer } from '../../../src/questions/answer.ts'
import { admin, candidate } from '../../support/identities.ts'
import { type ModelCall, type ModelReply, type ModelServer, serveModel } from '../../support/model-server.ts'
import { glazierRole } from '../../support/role-texts.ts'
import { type RunningCore, runCore } from '../../support/running-core.ts'

interface Choosable {
  id: string
  title: string
  location: string
}

let server: ModelServer
let running: RunningCore
let plan: (roles: Choosable[]) => object
let planned: number

beforeAll(async () => {
  server = await serveModel(reply)
  running = await runCore({ settings: { OPENAI_BASE_URL: server.url, ROLECALL_MODEL_CALL_MS: '5000' } })
  const publish = running.local.as(admin()).postings.publish
  const leeds = { ...glazierRole, text: `${glazierRole.text}\n- A workshop with a kiln`, requestKey: 'a' }
  const york = {
    ...{ ...glazierRole, location: 'York, United Kingdom', requestKey: 'b' },
    text: glazierRole.text.replaceAll('Leeds', 'York').replace('£32,000 to £36,000', '£31,000 to £33,000'),
  }
  await publish.mutate(leeds)
  await publish.mutate(york)
}, 60_000)
afterAll(async () => {
  await running[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

function reply({ material }: ModelCall): ModelReply {
  if (!Array.isArray(material.roles)) return { does: 'write', text: '{"facts": []}' }
  planned += 1
  return { does: 'write', text: JSON.stringify(plan(material.roles as Choosable[])) }
}

const idIn = (roles: Choosable[], town: string) => roles.find(({ location }) => location.includes(town))?.id ?? null

async function ask(text: string): Promise<Answer> {
  planned = 0
  const key = randomUUID()
  const stream = await running.local.as(candidate()).questions.ask.mutate({ text, conversation: key, requestKey: key })
  for await (const event of stream) if (event.type === 'done') return event.answer
  throw new Error('the answer did not end')
}

const AMBIGUOUS = 'What does the glazier job at Fernhill Windows pay?'
const choose = (town: string, named: string) => (roles: Choosable[]) => ({
  ...{ role: idIn(roles, town), named, topics: [] },
})

test('where the rules are sure of the role, no model is asked which one is meant', async () => {
  plan = choose('York', 'Leeds')
  const { postings } = await ask('What does the glazier job at Fernhill Windows in Leeds pay?')
  expect(planned).toBe(0)
  expect(postings.map(({ location }) => location)).toEqual(['Leeds, United Kingdom'])
})

test('a choice for which the question gives no words is not believed: the person is asked', async () => {
  plan = choose('York', 'glazier job at Fernhill Windows')
  const { status, choices } = await ask(AMBIGUOUS)
  expect(planned).toBe(1)
  expect(status).toBe('needs-choice')
  expect(choices).toHaveLength(2)
})

test.each([
  ['words that are not in the question', (roles: Choosable[]) => choose('York', 'the one in York')(roles)],
  ['an id that was not offered', () => ({ role: 'r9', named: 'glazier', topics: [] })],
  ['no role', () => ({ role: null, named: null, topics: [] })],
  ['another shape', () => ({ choice: 1 })],
])('a plan with %s leaves the question to the person', async (_, given) => {
  plan = given
  expect(await ask(AMBIGUOUS)).toMatchObject({ status: 'needs-choice' })
})

test('a choice that the question has words for is taken', async () => {
  plan = choose('Leeds', 'the kiln')
  const { status, postings } = await ask('Fernhill Windows glazier, the one with the kiln I mean: what is the pay?')
  expect(postings.map(({ location }) => location)).toEqual(['Leeds, United Kingdom'])
  expect(status).toBe('answered')
})
