import { afterAll, beforeAll, expect, test } from 'vitest'
import { admin } from '../../../support/identities.ts'
import { type ModelReply, type ModelServer, serveModel } from '../../../support/model-server.ts'
import { bakerRole, glazierRole } from '../../../support/role-texts.ts'
import { type RunningCore, runCore } from '../../../support/running-core.ts'

let server: ModelServer
let running: RunningCore
let reply: (passages: { passage: number; text: string }[]) => ModelReply

beforeAll(async () => {
  server = await serveModel(({ material }) => reply(material.passages as { passage: number; text: string }[]))
  running = await runCore({ settings: { OPENAI_BASE_URL: server.url, ROLECALL_MODEL_CALL_MS: '3000' } })
}, 60_000)
afterAll(async () => {
  await running[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

async function factsOf(document: typeof glazierRole, key: string) {
  const { postings } = running.local.as(admin())
  const { posting } = await postings.publish.mutate({ ...document, requestKey: key })
  return (await postings.get.query({ id: posting.id })).facts
}

const withTool = (tool: string) => ({
  ...{ ...glazierRole, title: `Glazier ${tool}` },
  text: glazierRole.text.replace("What we're looking for", `What we're looking for\n- Practice with ${tool}`),
})

test('a fact that the rules missed and the text bears out is added; what the rules read stays', async () => {
  const plain = withTool('PaneMaster 3')
  reply = passages => {
    const stated = (text: string) => passages.find(each => each.text.includes(text))
    const [tool, pay] = [stated('Practice with'), stated('£32,000')]
    const facts = [
      { ...{ field: 'skill', name: 'PaneMaster 3', necessity: 'required' }, passage: tool?.passage, quote: tool?.text },
      { ...{ field: 'skill', name: 'GlassForge', necessity: 'required' }, passage: tool?.passage, quote: tool?.text },
      {
        ...{ field: 'baseSalary', min: 32_000, max: null, currency: 'GBP', unit: 'YEAR' },
        ...{ passage: pay?.passage, quote: pay?.text },
      },
    ]
    return { does: 'write', text: JSON.stringify({ facts }) }
  }
  const facts = await factsOf(plain, 'a')
  const added = facts.filter(({ quote }) => quote.includes('PaneMaster') && quote.includes('Practice'))
  expect(added.filter(({ field }) => field === 'skill').map(({ value }) => value)).toEqual([
    { name: 'PaneMaster 3', necessity: 'required' },
  ])
  expect(JSON.stringify(facts)).not.toContain('GlassForge')
  expect(facts.filter(({ field }) => field === 'baseSalary').map(({ value }) => value)).toMatchObject([
    { min: 32_000, max: 36_000 },
  ])
})

test.each<[string, ModelReply]>([
  ['fails', { does: 'fail', status: 500 }],
  ['is silent', { does: 'fall silent', text: '' }],
  ['writes nonsense', { does: 'write', text: 'I found no facts!' }],
])('a posting is published with the facts of the rules when the model %s', async (name, broken) => {
  reply = () => broken
  const facts = await factsOf({ ...bakerRole, title: `Baker ${name}`, text: `${bakerRole.text}\n- ${name}` }, name)
  expect(facts.find(({ field }) => field === 'baseSalary')?.value).toMatchObject({ min: 2_900, unit: 'MONTH' })
})
