import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { allowRecruiters, type DiscordWorld, runDiscord } from '../../support/discord-world.ts'
import { bakerRole } from '../../support/role-texts.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let world: DiscordWorld
beforeAll(async () => {
  world = await runDiscord({ core: { ROLECALL_PERSON_QUESTIONS: '1', ROLECALL_STORED_BYTES: '1024' } })
  await allowRecruiters(world)
})
afterAll(() => world[Symbol.asyncDispose]())
afterEach(() => expect(world.discord.problems.splice(0)).toEqual([]))

test('a question too many is answered with when to ask again', async () => {
  const { candidate, replyShowing } = world
  await replyShowing(candidate.runs('ask', { question: 'Which roles are open?' }), /role/)
  const said = /You’ve asked a question in a minute\\?\. Ask again in \d+ seconds?/
  await replyShowing(candidate.runs('ask', { question: 'Which roles are remote?' }), said)
})

test('a role for which there is no room comes back as a file, with why', async () => {
  const { recruiter, replyShowing } = world
  const text = `${bakerRole.text}\n${'- Bake another kind of bread for the shops.\n'.repeat(20)}`.trim()
  const form = recruiter.runs('role add')
  await vi.waitFor(() => expect(form.callback?.type).toBe(9), 5_000)
  const submitted = recruiter.submits(form, { title: bakerRole.title, text0: text })
  const reply = await replyShowing(submitted, 'no more text for this organization')
  expect(JSON.stringify(reply)).toContain('role.txt')
})
