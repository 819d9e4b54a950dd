import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type DiscordWorld, runDiscord, talentRole } from '../../support/discord-world.ts'
import { shown } from '../../support/fake-discord/person.ts'
import { bakerRole } from '../../support/role-texts.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

/** An emulator that has no route and sends no field which a bot can do without. */
let world: DiscordWorld
beforeAll(async () => {
  world = await runDiscord({ peer: 'minimal' })
  await world.publish(bakerRole)
})
afterAll(() => world[Symbol.asyncDispose]())
afterEach(() => expect(world.discord.problems.splice(0)).toEqual([]))

test('where the known commands cannot be asked for and permissions are text, ours are made known', () => {
  const { commands } = world.discord.world
  expect(commands.map(({ name }) => name)).toContain('ask')
  expect(typeof commands.find(({ name }) => name === 'role')!.default_member_permissions).toBe('string')
})

test('a command without its optional fields is answered, and its buttons work', async () => {
  const { candidate, replyShowing } = world
  const answer = await replyShowing(candidate.runs('ask', { question: 'What does the baker earn?' }), 'Share')
  expect(shown(answer)).toContain('€2,900')
  await replyShowing(candidate.presses(answer, 'Helpful'), 'Noted')
  const followUp = candidate.runs('ask', { question: 'And where is it?' })
  await replyShowing(followUp, 'Bremen')
})

test('a form opens and is read', async () => {
  const { admin, recruiter, replyShowing } = world
  const who = { mention: 'role' as const, id: talentRole }
  await replyShowing(admin.runs('recruiters allow', { who }), 'can add, edit and close roles')
  const form = recruiter.runs('role add')
  await vi.waitFor(() => expect(form.callback?.type).toBe(9), 5_000)
  const text = bakerRole.text.replace('Bremen', 'Leipzig')
  await replyShowing(recruiter.submits(form, { title: 'Day Baker', text0: text }), '[Publish]')
})

test('a message that names the bot only in its text is answered', async () => {
  const { discord, candidate, channel, messageShowing } = world
  discord.write(channel, candidate.member.user, `<@${discord.world.bot.id}> Which language does the night baker need?`)
  await messageShowing(channel, 'German at level B1')
})

test('without an address of its own for it, a dropped session is resumed', async () => {
  const { discord, candidate, replyShowing } = world
  discord.gateway.drop()
  const during = candidate.runs('ask', { question: 'Where is the night baker role?' })
  await vi.waitFor(() => expect(discord.gateway.counts.resumed).toBe(1), 10_000)
  await replyShowing(during, 'Bremen')
})
