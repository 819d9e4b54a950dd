import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../support/database.ts'
import { type DiscordWorld, deferInteraction, identityOf, repliesTo, runDiscord } from '../../support/discord-world.ts'
import type { HeldInteraction } from '../../support/fake-discord/held-interactions.ts'
import { replyTo as replyOf, shown } from '../../support/fake-discord/person.ts'
import { keepMessage } from '../../support/fake-discord/world.ts'
import { bakerRole, glazierRole } from '../../support/role-texts.ts'
import { skipPause } from '../../support/skip-pause.ts'

vi.setConfig({ testTimeout: 40_000, hookTimeout: 60_000 })

let opened: TestDatabase
let world: DiscordWorld
beforeAll(async () => {
  opened = await openTestDatabase()
  world = await runDiscord({ database: opened.database })
  await world.publish(glazierRole)
})
afterAll(() => world[Symbol.asyncDispose]())
afterEach(() => expect(world.discord.problems.splice(0)).toEqual([]))

/** What a bot that was killed leaves in the core: a question that was accepted, and nobody to show its answer. */
async function leave(requestKey: string, replyTo: Record<string, string>): Promise<void> {
  const { user } = world.candidate.member
  const api = world.running.remote.as({
    ...{ platform: 'discord', space: world.guild.id, user: user.id, isSpaceAdmin: false, roleIds: [] },
  })
  const question = { text: 'What does the glazier earn?', conversation: `c:${requestKey}`, replyTo, requestKey }
  for await (const _event of await api.questions.ask.mutate(question)) break
}

const settled = () =>
  vi.waitFor(async () => {
    const rows = await opened.asOwner(`select payload from deliveries where kind = 'unfinished-question'`)
    expect(rows.length).toBeGreaterThan(0)
    for (const { payload } of rows) expect(payload).toEqual({})
  }, 15_000)

test('a command that was deferred by a bot that died is answered in its place, and its words are kept no longer', async () => {
  const held = deferInteraction(world, world.candidate)
  const replyTo = { kind: 'interaction', token: held.token, locale: 'en-US', audience: 'private' }
  await leave('died', replyTo)
  await skipPause(opened)
  await vi.waitFor(() => expect(shown(replyOf(world.discord, held))).toContain('£32,000'), 20_000)
  await settled()
  expect(world.discord.world.messages.get(held.original!)?.flags).toBe(64 | (1 << 15))
})

test('after a quarter of an hour the answer comes as a private message', async () => {
  const held = deferInteraction(world, world.candidate)
  held.isExpired = true
  await leave('died long ago', { kind: 'interaction', token: held.token, locale: 'en-US', audience: 'private' })
  await skipPause(opened)
  const direct = world.discord.privateChannelOf(world.candidate.member.user)
  await world.messageShowing(direct, '£32,000')
  await settled()
})

test('a mention is answered once, whether its bot died before or after it replied', async () => {
  const { discord, channel, candidate } = world
  const write = () =>
    keepMessage(discord.world, { channel: channel.id, author: candidate.member.user, content: 'What does it earn?' })
  for (const state of ['before', 'after'] as const) {
    const asked = write()
    if (state === 'after') {
      const half = keepMessage(discord.world, { channel: channel.id, author: discord.world.bot, flags: 1 << 15 })
      Object.assign(half, { message_reference: { message_id: asked.id, channel_id: channel.id } })
    }
    await leave(`mention ${state}`, { kind: 'message', channel: channel.id, message: asked.id, audience: 'shared' })
    await skipPause(opened)
    await vi.waitFor(() => expect(repliesTo(world, asked).map(shown).join()).toContain('£32,000'), 20_000)
    await settled()
    expect(repliesTo(world, asked)).toHaveLength(1)
  }
})

test('a question in a channel that is gone is given up quietly', async () => {
  await leave('gone', { kind: 'message', channel: '100000000000000001', message: '100000000000000002' })
  await skipPause(opened)
  await settled()
})

test('an answer that was shown is not asked for again', async () => {
  const held = world.candidate.runs('ask', { question: 'What does the glazier earn?' })
  await world.replyShowing(held, '£32,000')
  await settled()
})

test('a question that the core has not got yet is replied to before long, with what to do if nothing follows', async () => {
  const { promise: blocked, resolve: unblock } = Promise.withResolvers<void>()
  const holding = opened.database.withSystem(() => blocked)
  const held = world.candidate.runs('ask', { question: 'What does the glazier earn?' })
  await vi.waitFor(() => expect(held.callback).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } }), 2_900)
  expect(shown(replyOf(world.discord, held))).toContain('If nothing has come in a minute, send it again.')
  unblock()
  await holding
  await world.replyShowing(held, '£32,000')
})

const { title, hiringOrganization: company, location, text } = bakerRole

/** What a bot that was killed leaves of a form that it had handed to the core. */
function leaveForm(held: HeldInteraction, posting: string | null): Promise<unknown> {
  const core = world.running.remote.as(identityOf(world, 'recruiter'))
  const typed = JSON.stringify({ posting, role: { title, company, location, text, file: null } })
  return core.forms.keep.mutate({ form: { typed, token: held.token, locale: 'en-US' }, requestKey: held.id })
}

test('a form for a role whose bot died is kept as a draft and shown in its place, once', async () => {
  const held = deferInteraction(world, world.candidate)
  await leaveForm(held, null)
  const core = world.running.remote.as(identityOf(world, 'recruiter'))
  expect((await core.people.exportMine.query()).unfinishedForms).toMatchObject([{ form: { token: held.token } }])
  await skipPause(opened)
  await vi.waitFor(() => expect(shown(replyOf(world.discord, held))).toContain(title), 20_000)
  await vi.waitFor(async () => {
    expect((await core.people.exportMine.query()).unfinishedForms).toEqual([])
  }, 15_000)
  expect((await core.postings.list.query({ state: 'draft' })).postings).toMatchObject([{ title }])
})

test('a change of a role whose bot died is shown before it is saved, after a quarter of an hour privately', async () => {
  const core = world.running.remote.as(identityOf(world, 'recruiter'))
  const [draft] = (await core.postings.list.query({ state: 'draft' })).postings
  const held = deferInteraction(world, world.candidate)
  held.isExpired = true
  await core.forms.keep.mutate({
    requestKey: held.id,
    form: {
      typed: JSON.stringify({
        posting: draft!.id,
        role: { title, company, location, text: `${text}\n- A bicycle`, file: null },
      }),
      ...{ token: held.token, locale: 'en-US' },
    },
  })
  await skipPause(opened)
  await world.messageShowing(world.discord.privateChannelOf(world.recruiter.member.user), '[Save]')
})

test('a mention that no bot was there for is answered by the next one, and an answered one is left alone', async () => {
  const { discord, channel, candidate } = world
  const content = `<@${discord.world.bot.id}> What does the glazier earn?`
  const write = () => keepMessage(discord.world, { channel: channel.id, author: candidate.member.user, content })
  const answered = write()
  const before = keepMessage(discord.world, { channel: channel.id, author: discord.world.bot, flags: 1 << 15 })
  Object.assign(before, { message_reference: { message_id: answered.id, channel_id: channel.id } })
  const missed = write()
  await using _next = await world.anotherBot()
  await vi.waitFor(() => expect(repliesTo(world, missed).map(shown).join()).toContain('£32,000'), 20_000)
  expect(repliesTo(world, missed)).toHaveLength(1)
  expect(repliesTo(world, answered)).toEqual([before])
})

test('what was typed and could not be kept comes back as a file, with the first reply', async () => {
  const form = world.recruiter.runs('role add')
  await vi.waitFor(() => expect(form.callback).toMatchObject({ type: 9 }), 10_000)
  await world.running.server.close()
  const held = world.recruiter.submits(form, { title: `${title} again`, company, location, text0: text })
  await vi.waitFor(() => expect(replyOf(world.discord, held)?.attachments).toHaveLength(1), 20_000)
  expect(shown(replyOf(world.discord, held))).toContain('Nothing was lost')
  // Between "is thinking" and the words its process could end.
  expect(held.callback).toMatchObject({ type: 4 })
})
