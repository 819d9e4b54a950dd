import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../support/database.ts'
import { type DiscordWorld, identityOf, runDiscord } from '../../support/discord-world.ts'
import { shown } from '../../support/fake-discord/person.ts'
import { snowflake } from '../../support/fake-discord/snowflake.ts'
import type { FakeChannel, FakeMessage } from '../../support/fake-discord/world.ts'
import { glazierRole } from '../../support/role-texts.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let opened: TestDatabase
let world: DiscordWorld
let channel: FakeChannel
let forum: FakeChannel
let roles = 0

beforeAll(async () => {
  opened = await openTestDatabase()
  world = await runDiscord({ database: opened.database })
})
afterAll(async () => {
  expect(world.discord.problems).toEqual([])
  await world[Symbol.asyncDispose]()
})
beforeEach(() => {
  channel = world.discord.addChannel(world.guild, `jobs-${roles}`)
  forum = world.discord.addChannel(world.guild, `openings-${roles}`, 'forum')
  roles += 1
})

/** Opens a role of its own in a channel and waits until the core knows what it became there. */
async function announce(where: FakeChannel): Promise<{ id: string; message: string }> {
  const id = await world.publish({
    ...glazierRole,
    title: `Glazier for Shop ${roles}`,
    text: `${glazierRole.text}\n- Shop ${roles}`,
  })
  const announceIn = { id, announceIn: where.id, requestKey: randomUUID() }
  await world.running.remote.as(identityOf(world, 'recruiter')).postings.open.mutate(announceIn)
  return { id, message: await settled(where) }
}

async function settled(where: FakeChannel): Promise<string> {
  return vi.waitFor(async () => {
    const jobs = await opened.asOwner(
      `select 1 from pgboss.job where name like 'deliveries/%' and state not in ('completed', 'failed')`,
    )
    expect(jobs).toEqual([])
    const rows = await opened.asOwner<{ message: string }>('select message from announcements where channel = $1', [
      where.id,
    ])
    expect(rows[0]?.message).toBeTruthy()
    return rows[0]!.message
  }, 10_000)
}

/** The bot ended after it had posted and before it could say so; later than Discord remembers a nonce. */
async function forgetThatItWasPosted(where: FakeChannel): Promise<string> {
  for (const message of world.discord.world.messages.values()) message.nonce = undefined
  const of = `payload->>'announcement' = (select announcement_id::text from announcements where channel = '${where.id}')`
  await opened.asOwner(`update deliveries set state = 'queued' where ${of}`)
  await opened.asOwner(`update announcements set message = null where channel = '${where.id}'`)
  await opened.asOwner(
    `update pgboss.job set state = 'retry', completed_on = null, start_after = now()
     where data->>'delivery' in (select delivery_id::text from deliveries where ${of})`,
  )
  return settled(where)
}

const messagesIn = (where: FakeChannel) =>
  [...world.discord.world.messages.values()].filter(({ channel_id }) => channel_id === where.id)
const threadsOf = (where: FakeChannel) =>
  [...world.discord.world.channels.values()].filter(({ parent_id }) => parent_id === where.id)

test('a bot that dies between posting in a channel and saying so leaves one message, with its thread', async () => {
  const { message } = await announce(channel)
  for (let i = 0; i < 120; i++) world.discord.write(channel, world.candidate.member.user, `Lunch ${i}?`)
  world.discord.world.channels.delete(message)
  expect(await forgetThatItWasPosted(channel)).toBe(message)
  expect(messagesIn(channel).filter(({ author }) => author.id === world.discord.world.bot.id)).toHaveLength(1)
  expect(threadsOf(channel)).toMatchObject([{ id: message }])
})

test('a bot that dies between posting in a forum and saying so leaves one post', async () => {
  const { message } = await announce(forum)
  world.discord.addPost(forum, world.candidate.member, { title: 'Any glaziers here?', text: 'Asking for a friend.' })
  expect(await forgetThatItWasPosted(forum)).toBe(message)
  expect(threadsOf(forum).filter(({ owner_id }) => owner_id === world.discord.world.bot.id)).toMatchObject([
    { id: message },
  ])
})

test('what is found twice is left once, the older one', async () => {
  const { message } = await announce(channel)
  const original = world.discord.world.messages.get(message)!
  const repeat: FakeMessage = { ...original, id: snowflake() }
  world.discord.world.messages.set(repeat.id, repeat)
  expect(await forgetThatItWasPosted(channel)).toBe(message)
  expect(messagesIn(channel).map(({ id }) => id)).toEqual([message])
})

test('another role in the same channel is not taken for it', async () => {
  const { message } = await announce(channel)
  roles += 1
  const id = await world.publish({
    ...glazierRole,
    title: `Glazier for Shop ${roles}`,
    text: `${glazierRole.text}\n- Shop ${roles}`,
  })
  const announceIn = { id, announceIn: channel.id, requestKey: randomUUID() }
  await world.running.remote.as(identityOf(world, 'recruiter')).postings.open.mutate(announceIn)
  await vi.waitFor(() => expect(messagesIn(channel)).toHaveLength(2), 10_000)
  expect(shown(messagesIn(channel).find(({ id }) => id !== message)!)).toContain(`Shop ${roles}`)
})
