import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { AnswerCutOff, createClient, readFailure } from '../../bots/client.ts'
import { startProxy } from '../support/cuttable-proxy.ts'
import { admin, candidate } from '../support/identities.ts'
import { glazierRole } from '../support/role-texts.ts'
import { runCore, secret } from '../support/running-core.ts'
import { startSlowModel } from '../support/slow-model.ts'

test('a connection that breaks in the middle of an answer is the network’s fault, not the core’s', async () => {
  await using model = await startSlowModel(20_000)
  const settings = { OPENAI_BASE_URL: model.url, ROLECALL_MODEL_CALL_MS: '3000', ROLECALL_MODEL_REST_MS: '0' }
  await using running = await runCore({ settings })
  await running.local.as(admin()).postings.publish.mutate({ ...glazierRole, requestKey: 'glazier' })
  const { hostname: host, port } = new URL(running.server.url)
  await using proxy = await startProxy(async () => ({ host, port: Number(port) }))
  const api = createClient({ url: `http://127.0.0.1:${proxy.port}`, secret }).as(candidate())
  const asked = { text: 'What does the glazier earn?', conversation: 'c', requestKey: randomUUID() }
  const ask = async () => {
    for await (const event of await api.questions.ask.mutate(asked)) {
      // By then the model is asked, which says nothing for a while.
      if (event.type === 'status' && event.step === 'searching') setTimeout(proxy.cut, 500)
      if (event.type === 'done') return
    }
    throw new AnswerCutOff()
  }
  const error = await ask().catch(error => error)
  expect(readFailure(error)).toEqual({ code: 'unreachable', details: {}, requestId: null })
}, 60_000)
