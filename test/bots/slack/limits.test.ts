import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { bakerRole } from '../../support/role-texts.ts'
import {
  answersIn,
  eventually,
  openScene,
  openView,
  type SlackScene,
  textOf,
  typed,
} from '../../support/slack-scene.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let scene: SlackScene
beforeAll(async () => {
  scene = await openScene({ coreSettings: { ROLECALL_PERSON_QUESTIONS: '1', ROLECALL_STORED_BYTES: '1024' } })
  await scene.slack.socket.connected()
})
afterEach(() => expect(scene.slack.state.problems.splice(0)).toEqual([]))
afterAll(() => scene[Symbol.asyncDispose]())

test('a question too many is answered with when to ask again', async () => {
  const cam = scene.person('UCAM')
  const first = await cam.write('Which roles are open?')
  await eventually(() => answersIn(scene.slack, first)[0])
  await cam.write('Which roles are remote?')
  const said = await eventually(() =>
    scene.slack.state.messages.find(message => textOf(message).includes('You’ve asked a question in a minute')),
  )
  expect(textOf(said)).toMatch(/Ask again in \d+ seconds?\./)
})

test('a role for which there is no room stays in the form, word for word', async () => {
  const text = `${bakerRole.text}\n${'- Bake another kind of bread for the shops.\n'.repeat(20)}`.trim()
  const ada = scene.person('UADA')
  await ada.command('/role', 'add')
  await ada.submit(await openView(scene.slack, 'add-role'), typed({ title: 'Night Baker', text0: text }))
  const back = await eventually(() =>
    [...scene.slack.state.views.values()].find(({ view }) =>
      textOf(view).includes('no more text for this organization'),
    ),
  )
  expect(JSON.stringify(back.view)).toContain(JSON.stringify(text).slice(1, -1))
})
