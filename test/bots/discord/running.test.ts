import pino from 'pino'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { startDiscordBot } from '../../../bots/discord/discord-bot.ts'
import { type DiscordWorld, runDiscord } from '../../support/discord-world.ts'
import { personIn, replyTo, shown } from '../../support/fake-discord/person.ts'
import { bakerRole, glazierRole } from '../../support/role-texts.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let world: DiscordWorld
beforeAll(async () => {
  world = await runDiscord()
  await world.publish(bakerRole)
  await world.publish(glazierRole)
})
afterAll(() => world[Symbol.asyncDispose]())
afterEach(() => expect(world.discord.problems.splice(0)).toEqual([]))

test('the commands are made known once, and again only when they change', async () => {
  const { discord, running } = world
  expect(discord.world.commandWrites).toBe(1)
  const settings = {
    ...{ token: discord.token, apiUrl: discord.apiUrl, shards: 'auto' as const },
    ...{ messageContent: 'not granted' as const, forums: [] },
  }
  const metrics = running.core.services.metrics.ofBot('discord')
  const log = pino({ level: 'silent' })
  const start = () => startDiscordBot({ settings, core: running.remote, log, metrics, graceMs: 100 })
  await (await start()).close()
  expect(discord.world.commandWrites).toBe(1)
  discord.world.commands[0]!.description = 'An older description'
  await (await start()).close()
  expect(discord.world.commandWrites).toBe(2)
})

test('commands and their options are named in four languages, and recruiters’ ones are hidden at first', () => {
  const [ask, role] = ['ask', 'role'].map(name => world.discord.world.commands.find(one => one.name === name)!)
  const locales = ['de', 'es-419', 'es-ES', 'fr']
  for (const texts of [ask!.name_localizations, ask!.description_localizations]) {
    expect(Object.keys(texts as object).sort()).toEqual(locales)
  }
  const [question] = ask!.options as { name_localizations: object }[]
  expect(Object.keys(question!.name_localizations).sort()).toEqual(locales)
  expect(ask!.integration_types).toEqual([0, 1])
  expect(role!.integration_types).toEqual([0])
  expect(Number(role!.default_member_permissions)).toBeGreaterThan(0)
  expect(ask!.default_member_permissions ?? null).toBeNull()
})

test('what a posting says pings nobody and formats nothing', async () => {
  const { replyShowing, candidate } = world
  const title = 'Welder **@everyone** <@123456789012345678>'
  const text = glazierRole.text.replaceAll('glazier', 'welder')
  await world.publish({ ...glazierRole, title, text })
  const reply = await replyShowing(candidate.runs('roles search', { words: 'welder' }), 'Welder')
  expect(shown(reply)).toMatch(/\\\*\\\*@\W?everyone\\\*\\\*/)
  expect(shown(reply)).not.toContain('@everyone')
  expect(shown(reply)).not.toMatch(/(?<!\\)<@123/)
})

test('a gateway that drops in mid-answer loses neither that answer nor a command sent meanwhile', async () => {
  const { bot, candidate, discord, replyShowing } = world
  expect(bot.findProblems()).toEqual([])
  const before = candidate.runs('ask', { question: 'What does the night baker earn?' })
  await vi.waitFor(() => expect(before.callback).not.toBeNull(), 5_000)
  discord.gateway.drop()
  await vi.waitFor(() => expect(bot.findProblems()[0]).toContain('The connection to Discord is down'), 5_000)
  const during = candidate.runs('ask', { question: 'Where is the night baker role?' })
  await replyShowing(before, 'Share')
  await vi.waitFor(() => expect(discord.gateway.counts.resumed).toBe(1), 10_000)
  await replyShowing(during, 'Share')
  expect(shown(replyTo(discord, during)!)).toContain('Bremen')
  expect(bot.findProblems()).toEqual([])
})

test('a rate limit is waited out', async () => {
  const { candidate, discord, replyShowing } = world
  discord.limitRate(/^PATCH \/webhooks/, 2, 0.2)
  await replyShowing(candidate.runs('ask', { question: 'What does the night baker earn?' }), '€2,900')
})

test('another server sees nothing of this one', async () => {
  const { discord, replyShowing } = world
  const south = discord.addGuild('South')
  const channel = discord.addChannel(south, 'jobs')
  await vi.waitFor(() => expect(discord.requests.length).toBeGreaterThan(0))
  const stranger = personIn({ discord, guild: south, channel }, discord.addMember(south, 'Sue'))
  const found = await replyShowing(stranger.runs('roles search', {}), 'No open role fits')
  expect(shown(found)).not.toContain('Baker')
  const typed = stranger.types('roles show', { role: 'baker' }, 'role')
  await vi.waitFor(() => expect(typed.callback).not.toBeNull(), 5_000)
  expect(typed.callback!.data).toEqual({ choices: [] })
})

test('a mention continues the conversation of its channel, and one delivered twice is answered once', async () => {
  const { discord, channel, candidate, messageShowing } = world
  const mention = `<@${discord.world.bot.id}>`
  discord.write(channel, candidate.member.user, `${mention} Where is the night baker role?`)
  await messageShowing(channel, 'Bremen')
  const asked = discord.write(channel, candidate.member.user, `${mention} And what does it pay?`)
  await messageShowing(channel, '€2,900')
  const answers = () =>
    [...discord.world.messages.values()].filter(
      ({ author, channel_id }) => author.id === discord.world.bot.id && channel_id === channel.id,
    ).length
  const before = answers()
  discord.gateway.dispatch('MESSAGE_CREATE', { ...asked, guild_id: world.guild.id }, world.guild.id)
  discord.write(channel, candidate.member.user, `${mention} Which roles are open?`)
  await messageShowing(channel, 'open role')
  expect(answers()).toBe(before + 1)
})

test('chatter that names nobody is left alone', async () => {
  const { discord, guild, candidate } = world
  const channel = discord.addChannel(guild, 'chatter')
  const before = discord.requests.length
  discord.write(channel, candidate.member.user, 'Which roles are open?')
  const other = discord.addChannel(world.guild, 'else')
  discord.write(other, candidate.member.user, `<@${discord.world.bot.id}> Which roles are open?`)
  await world.messageShowing(other, 'open role')
  expect(discord.requests.slice(before).filter(request => request.includes(channel.id))).toEqual([])
})

test('every command is acknowledged within the three seconds', () => {
  const late = world.discord.held.filter(
    ({ acknowledgedAfter }) => acknowledgedAfter === null || acknowledgedAfter > 3_000,
  )
  expect(late).toEqual([])
})

test('with the Message Content intent a reply in its thread that names nobody is answered', async () => {
  const other = await runDiscord({ intents: 1 << 15, settings: { messageContent: 'granted' } })
  try {
    await other.publish(bakerRole, other.channel)
    const announced = await other.messageShowing(other.channel, 'Night Baker')
    const thread = await vi.waitFor(() => {
      const found = other.discord.world.channels.get(announced.id)
      return found ?? Promise.reject(new Error('no thread yet'))
    }, 5_000)
    other.discord.write(thread, other.candidate.member.user, 'What does it pay?')
    await other.messageShowing(thread, '€2,900')
    expect(other.discord.problems).toEqual([])
  } finally {
    await other[Symbol.asyncDispose]()
  }
})

test('a new post in a forum that it looks after is answered, once, and in another forum not', async () => {
  const forum = '990000000000000001'
  const other = await runDiscord({ intents: 1 << 15, settings: { messageContent: 'granted', forums: [forum] } })
  try {
    await other.publish(bakerRole)
    const ours = other.discord.addChannel(other.guild, 'questions', 'forum', forum)
    const theirs = other.discord.addChannel(other.guild, 'chatter', 'forum')
    const cam = other.candidate.member
    const ignored = other.discord.addPost(theirs, cam, { title: 'Night baker', text: 'What does it pay?' })
    const post = other.discord.addPost(ours, cam, { title: 'Night baker', text: 'What does the night baker earn?' })
    await other.messageShowing(post, 'Night Baker')
    other.discord.write(post, cam.user, 'Thanks')
    other.discord.write(other.channel, cam.user, `<@${other.discord.world.bot.id}> Which roles are open?`)
    await other.messageShowing(other.channel, 'open role')
    const own = [...other.discord.world.messages.values()].filter(
      ({ author }) => author.id === other.discord.world.bot.id,
    )
    expect(own.map(({ channel_id }) => channel_id)).toEqual([post.id, other.channel.id])
    expect(ignored.id).not.toBe(post.id)
    expect(other.discord.problems).toEqual([])
  } finally {
    await other[Symbol.asyncDispose]()
  }
})

test('shards share the servers between them', async () => {
  const other = await runDiscord({ settings: { shards: { ids: [0, 1, 2], of: 3 } } })
  try {
    await vi.waitFor(() => expect(other.discord.gateway.counts.identified).toBe(3), 15_000)
    await other.replyShowing(other.candidate.runs('roles search', {}), 'No open role fits')
  } finally {
    await other[Symbol.asyncDispose]()
  }
})

test('a core that is gone is said to be, and a form opens without it', async () => {
  const lost = await runDiscord()
  try {
    await lost.running.server.close()
    await lost.replyShowing(lost.candidate.runs('ask', { question: 'Which roles are open?' }), /\(ref [0-9a-f]{8}\)/)
    const form = lost.recruiter.runs('role add')
    await vi.waitFor(() => expect(form.callback?.type).toBe(9), 5_000)
  } finally {
    await lost[Symbol.asyncDispose]()
  }
})
