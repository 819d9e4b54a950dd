import { expect, test, vi } from 'vitest'
import { serveModel } from '../../support/model-server.ts'
import { bakerRole } from '../../support/role-texts.ts'
import { eventually, openScene, openView, typed } from '../../support/slack-scene.ts'

vi.setConfig({ testTimeout: 60_000 })

test('a form that takes long is acknowledged once it is kept, and filled when it is done', async () => {
  await using model = await serveModel(() => ({ does: 'fall silent', text: '' }))
  const coreSettings = {
    ...{ OPENAI_API_KEY: 'sk-slow', OPENAI_BASE_URL: model.url },
    ...{ ROLECALL_MODEL_CALL_MS: '4000', ROLECALL_MODEL_ANSWER_MS: '4000' },
  }
  await using scene = await openScene({ coreSettings })
  const { slack } = scene
  await slack.socket.connected()
  const ada = scene.person('UADA')
  await ada.command('/role', 'add')
  const form = await openView(slack, 'add-role')
  const { title, hiringOrganization: company, location, text: text0 } = bakerRole
  const answer = await ada.submit(form, typed({ title, company, location, text0 }))
  expect(answer).toMatchObject({ response_action: 'update', view: { callback_id: 'loading' } })
  await eventually(() => slack.state.views.get(form.id)?.view.callback_id === 'publish-role', 'a preview', 30_000)
})
