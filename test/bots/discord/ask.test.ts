import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type DiscordWorld, runDiscord } from '../../support/discord-world.ts'
import { type Person, personIn, replyTo, shown } from '../../support/fake-discord/person.ts'
import { bakerRole, glazierRole } from '../../support/role-texts.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let world: DiscordWorld
/** Somebody new in each test: conversations go on. */
let candidate: Person
beforeAll(async () => {
  world = await runDiscord()
  await world.publish(glazierRole)
  await world.publish({
    ...glazierRole,
    location: 'York, United Kingdom',
    text: `${glazierRole.text}\n- A van of your own`,
  })
  await world.publish(bakerRole)
})
beforeEach(() => {
  const { discord, guild, channel } = world
  candidate = personIn({ discord, guild, channel }, discord.addMember(guild, 'Cam'))
})
afterAll(() => world[Symbol.asyncDispose]())
afterEach(() => expect(world.discord.problems.splice(0)).toEqual([]))

test('/ask answers with the quote, where only the asker sees it, and says once that it is an AI', async () => {
  const { replyShowing } = world
  const first = await replyShowing(candidate.runs('ask', { question: 'What does the night baker earn?' }), 'Share')
  expect(shown(first)).toContain('€2,900 per month')
  expect(shown(first)).toContain('Night Baker, Kornblume Bakery · open, checked today')
  expect(shown(first)).toContain('Rolecall is an AI assistant')
  expect(Number(first.flags) & 64).toBe(64)
  const second = await replyShowing(candidate.runs('ask', { question: 'Is German required?' }), 'Share')
  expect(shown(second)).toContain('B1')
  expect(shown(second)).not.toContain('Rolecall is an AI assistant')
})

test('a follow-up is understood in the private conversation it belongs to', async () => {
  const { replyShowing } = world
  await replyShowing(candidate.runs('ask', { question: 'Where is the night baker role?' }), 'Bremen')
  expect(shown(await replyShowing(candidate.runs('ask', { question: 'And what does it pay?' }), 'Share'))).toContain(
    '2,900',
  )
})

test('a posting that is silent is said to be', async () => {
  const { replyShowing } = world
  const asked = candidate.runs('ask', { question: 'Does the night baker role sponsor visas?' })
  expect(shown(await replyShowing(asked, 'Share'))).toMatch(/doesn['’]t/)
})

test('two roles that fit are offered as buttons, and the one that is pressed answers', async () => {
  const { replyShowing } = world
  const asked = await replyShowing(
    candidate.runs('ask', { question: 'What does the Glazier at Fernhill Windows earn?' }),
    'Which one?',
  )
  const label = /\[(.*York.*)\]/.exec(shown(asked))?.[1]
  expect(label).toBeDefined()
  const answer = await replyShowing(candidate.presses(asked, label!), '£32,000')
  expect(shown(answer)).not.toContain('Which one?')
})

test('an answer is shared once, in the channel, with the question and without a ping', async () => {
  const { replyShowing, discord, channel } = world
  const asked = candidate.runs('ask', { question: 'What does the night baker earn?' })
  const answer = await replyShowing(asked, 'Share')
  const shared = candidate.presses(answer, 'Share in channel')
  await vi.waitFor(() => expect(shared.followUps).toHaveLength(1), 5_000)
  const copy = discord.world.messages.get(shared.followUps[0]!)!
  expect(copy.channel_id).toBe(channel.id)
  expect(Number(copy.flags) & 64).toBe(0)
  expect(shown(copy)).toContain('Cam asked: What does the night baker earn?')
  expect(shown(copy)).toContain('€2,900')
  expect(shown(replyTo(discord, asked)!)).not.toContain('Share in channel')
})

test('feedback is kept for the asker, and somebody else is told why theirs is not', async () => {
  const { recruiter, replyShowing } = world
  const answer = await replyShowing(candidate.runs('ask', { question: 'What does the night baker earn?' }), 'Share')
  await replyShowing(candidate.presses(answer, 'Helpful'), 'Noted')
  await replyShowing(recruiter.presses(answer, 'Helpful'), 'Only the person who asked')
})

test('a suggested question is asked by pressing it', async () => {
  const { replyShowing } = world
  const answer = await replyShowing(candidate.runs('ask', { question: 'What does the night baker earn?' }), 'Share')
  const followUp = /\[(.*\?)\]/.exec(shown(answer))?.[1]
  expect(followUp).toBeDefined()
  await replyShowing(candidate.presses(answer, followUp!), /“/)
})

test('a role that is named by an option is the one that is asked about', async () => {
  const { replyShowing, discord } = world
  const typed = candidate.types('ask', { question: 'What does it pay?', role: 'baker' }, 'role')
  await vi.waitFor(() => expect(typed.callback).not.toBeNull(), 5_000)
  const { choices } = typed.callback!.data as { choices: { name: string; value: string }[] }
  expect(choices.map(({ name }) => name)).toEqual(['Night Baker · Kornblume Bakery · Bremen, Germany'])
  const asked = candidate.runs('ask', { question: 'What does it pay?', role: choices[0]!.value })
  await replyShowing(asked, '2,900')
  await replyShowing(candidate.runs('ask', { question: 'What does it pay?', role: 'Kornblume' }), '2,900')
  await replyShowing(
    candidate.runs('ask', { question: 'What does it pay?', role: 'astronaut' }),
    'That role isn’t here',
  )
  expect(discord.held.length).toBeGreaterThan(3)
})

test('an interaction that comes twice is answered once', async () => {
  const { replyShowing, discord } = world
  const first = candidate.runs('ask', { question: 'Is German required for the baker?' }, '1111111111111111111')
  await replyShowing(first, 'Share')
  const before = discord.world.messages.size
  const again = candidate.runs('ask', { question: 'Is German required for the baker?' }, '1111111111111111111')
  await replyShowing(again, 'Share')
  expect(discord.world.messages.size).toBe(before + 1)
})

test('an answer that comes after a quarter of an hour comes as a private message', async () => {
  const { discord, messageShowing } = world
  const asked = candidate.runs('ask', { question: 'What does the night baker earn?' })
  asked.isExpired = true
  await messageShowing(discord.privateChannelOf(candidate.member.user), '€2,900')
})

test('a message in private is answered there, with the roles of the server that both are in', async () => {
  const { discord, messageShowing } = world
  const channel = discord.privateChannelOf(candidate.member.user)
  discord.write(channel, candidate.member.user, 'Which language does the night baker need?')
  await messageShowing(channel, 'German at level B1')
})

test('somebody who shares no server with the bot is told so', async () => {
  const { discord, messageShowing } = world
  const stranger = { id: '812345678901234567', username: 'Stranger', bot: false }
  const channel = discord.privateChannelOf(stranger)
  discord.write(channel, stranger, 'Which roles are open?')
  await messageShowing(channel, 'no server that we are both in')
})

test('somebody who installed it to their account is no admin of the server that they made themselves', async () => {
  const { discord, replyShowing } = world
  const elsewhere = {
    id: '712345678901234567',
    name: 'Mine',
    locale: 'en-US',
    ownerId: '1',
    roles: [],
    members: new Map(),
  }
  const at = { discord, guild: elsewhere, channel: discord.privateChannelOf(candidate.member.user) }
  const owner = personIn(at, { ...candidate.member, permissions: 1n << 5n })
  await replyShowing(owner.runs('role list'), 'Only recruiters may do that here')
})
