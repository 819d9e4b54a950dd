import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../support/database.ts'
import {
  allowRecruiters,
  type DiscordWorld,
  deferInteraction,
  identityOf,
  repliesTo,
  runDiscord,
} from '../../support/discord-world.ts'
import { replyTo as replyOf, shown } from '../../support/fake-discord/person.ts'
import { keepMessage } from '../../support/fake-discord/world.ts'
import { feedRecord } from '../../support/importing.ts'
import { bringNow, broughtAll, leaveFile } from '../../support/left-imports.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let opened: TestDatabase
let world: DiscordWorld
beforeAll(async () => {
  opened = await openTestDatabase()
  world = await runDiscord({ database: opened.database })
  await allowRecruiters(world)
})
afterAll(() => world[Symbol.asyncDispose]())
afterEach(() => expect(world.discord.problems.splice(0)).toEqual([]))

async function leave(requestKey: string, replyTo: Record<string, string>): Promise<void> {
  await leaveFile(world.running.remote.as(identityOf(world, 'recruiter')), { requestKey, replyTo })
  await bringNow(opened)
}

test('what came of a file whose bot died is shown in the place that was deferred for it', async () => {
  const held = deferInteraction(world, world.recruiter)
  await leave('died', { kind: 'interaction', token: held.token, locale: 'de' })
  await vi.waitFor(() => expect(shown(replyOf(world.discord, held))).toContain('### Glazier'), 20_000)
  expect(shown(replyOf(world.discord, held))).toContain('bleibt ein Entwurf')
  await broughtAll(opened)
})

test('after a quarter of an hour it comes as a private message', async () => {
  const held = deferInteraction(world, world.recruiter)
  held.isExpired = true
  await leave('died long ago', { kind: 'interaction', token: held.token, locale: 'de' })
  await world.messageShowing(world.discord.privateChannelOf(world.recruiter.member.user), '### Glazier')
  await broughtAll(opened)
})

test('what came of a file by a form comes once, however the form itself is finished beside it', async () => {
  const { discord, recruiter, running } = world
  const core = running.remote.as(identityOf(world, 'recruiter'))
  const privately = () =>
    [...discord.world.messages.values()].filter(
      one => one.channel_id === discord.privateChannelOf(recruiter.member.user).id,
    )
  const before = privately().length
  const held = deferInteraction(world, recruiter)
  held.isExpired = true
  const { filename: name, url, size } = discord.attach('role.txt', Buffer.from('Glazier'))
  const role = { title: '', company: '', location: '', text: '', file: { name, url, size } }
  const form = { typed: JSON.stringify({ posting: null, role }), token: held.token, locale: 'de' }
  await core.forms.keep.mutate({ form, requestKey: held.id })
  await leave(held.id, { kind: 'interaction', token: held.token, locale: 'de' })
  await broughtAll(opened)
  expect(privately().slice(before).map(shown)).toEqual([expect.stringContaining('### Glazier')])
})

test('a file in a private message is answered once, whether its bot died before or after it replied', async () => {
  const { discord, recruiter } = world
  const channel = discord.privateChannelOf(recruiter.member.user)
  for (const state of ['before', 'after'] as const) {
    const sent = keepMessage(discord.world, { channel: channel.id, author: recruiter.member.user })
    if (state === 'after') {
      const half = keepMessage(discord.world, { channel: channel.id, author: discord.world.bot, flags: 1 << 15 })
      Object.assign(half, { message_reference: { message_id: sent.id, channel_id: channel.id } })
    }
    await leave(`message ${state}`, { kind: 'message', channel: channel.id, message: sent.id })
    await vi.waitFor(() => expect(repliesTo(world, sent).map(shown).join()).toContain('### Glazier'), 20_000)
    await broughtAll(opened)
    expect(repliesTo(world, sent)).toHaveLength(1)
  }
})

test('a file of many roles comes back as a list, and all of it is published at once', async () => {
  const { recruiter, discord, replyShowing } = world
  const form = recruiter.runs('role add')
  await vi.waitFor(() => expect(form.callback?.type).toBe(9), 5_000)
  const lines = ['m1', 'm2', 'm3'].map(id => JSON.stringify(feedRecord(id)))
  const file = discord.attach('roles.jsonl', Buffer.from([...lines, 'nonsense'].join('\n')))
  const reply = await replyShowing(recruiter.submits(form, {}, file), 'roles.jsonl: 3 new, 1 not read.')
  expect(shown(reply)).toContain('**Glazier m1 · Fernhill Windows**\nMissing or doubtful: no workplace')
  expect(shown(reply)).not.toContain('[Read again]')
  await replyShowing(recruiter.presses(reply, 'Publish all 3'), '3 published.')
})

test('a file that is no role is refused in words', async () => {
  const { recruiter, discord, replyShowing } = world
  const form = recruiter.runs('role add')
  await vi.waitFor(() => expect(form.callback?.type).toBe(9), 5_000)
  const file = discord.attach('lunch.txt', Buffer.from('Lunch is at noon on Friday, bring your own spoon.'))
  const reply = await replyShowing(recruiter.submits(form, {}, file), 'lunch.txt: ')
  const said = shown(reply)
  await bringNow(opened)
  await broughtAll(opened)
  expect(shown(reply)).toBe(said)
})
