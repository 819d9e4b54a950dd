import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type DiscordBot, startDiscordBot } from '../../bots/discord/discord-bot.ts'
import { type FakeDiscord, startFakeDiscord } from '../support/fake-discord/fake-discord.ts'
import type { HeldInteraction } from '../support/fake-discord/held-interactions.ts'
import { type Person, personIn, replyTo, shown } from '../support/fake-discord/person.ts'
import type { FakeMessage as DiscordMessage } from '../support/fake-discord/world.ts'
import type { FakeMessage as SlackMessage } from '../support/fake-slack/workspace.ts'
import { admin } from '../support/identities.ts'
import { bakerRole, glazierRole } from '../support/role-texts.ts'
import { eventually, openScene, type SlackScene, textOf } from '../support/slack-scene.ts'

// One core, two bots and two platforms, on a machine that runs other tests beside.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let scene: SlackScene
let discord: FakeDiscord
let discordBot: DiscordBot
let discordAdmin: Person
let discordCandidate: Person
let guild: string

beforeAll(async () => {
  scene = await openScene()
  discord = await startFakeDiscord({ intents: 0 })
  const server = discord.addGuild('South')
  guild = server.id
  const at = { discord, guild: server, channel: discord.addChannel(server, 'jobs') }
  discordAdmin = personIn(at, discord.addMember(server, 'Sue', { isAdmin: true }))
  discordCandidate = personIn(at, discord.addMember(server, 'Cam'))
  discordBot = await startDiscordBot({
    settings: {
      ...{ token: discord.token, apiUrl: discord.apiUrl, shards: { ids: [0], of: 1 } },
      ...{ messageContent: 'not granted', forums: [] },
    },
    core: scene.running.remote,
    log: pino({ level: 'silent' }),
    metrics: scene.running.core.services.metrics.ofBot('discord'),
    graceMs: 5_000,
  })
  const { remote } = scene.running
  await remote.as(admin('T-NORTH')).postings.publish.mutate({ ...glazierRole, requestKey: randomUUID() })
  const southAdmin = { ...admin(guild), platform: 'discord' as const }
  await remote.as(southAdmin).postings.publish.mutate({ ...bakerRole, requestKey: randomUUID() })
})
// A busy machine may have cut the bot's connection, which it makes again.
beforeEach(() => scene.slack.socket.connected())
afterEach(() => {
  expect(scene.slack.state.problems.splice(0)).toEqual([])
  expect(discord.problems.splice(0)).toEqual([])
})
afterAll(async () => {
  await discordBot.close()
  await discord[Symbol.asyncDispose]()
  await scene[Symbol.asyncDispose]()
})

test('a role added in Slack answers in Discord once an admin of each has linked them, and no more after that', async () => {
  const ada = scene.person('UADA')
  expect(await told(discordCandidate.runs('roles search', { words: 'glazier' }), /role/i)).not.toContain('Fernhill')

  await ada.command('/link', 'create')
  const [code = ''] = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}/.exec(textOf(await slackSays('The code is'))) ?? []
  const asked = discordAdmin.runs('link use', { code: code.toLowerCase() })
  const preview = await told(asked, '[Link]')
  expect(preview).toContain('This joins the organization of: Slack workspace T-NORTH.')
  expect(preview).toContain('One role moves along')
  expect(await told(discordAdmin.presses(shownBy(asked), 'Link'), 'Linked')).toContain('One role has moved along.')

  expect(await told(discordCandidate.runs('ask', { question: 'What does the glazier earn?' }), 'Share')).toContain(
    '£32,000',
  )
  await scene.person('UCAM').command('/ask', 'What does the night baker earn?')
  await slackSays('€2,900')

  await ada.command('/link', 'list')
  const list = await slackSays('One organization')
  expect(textOf(list)).toContain('Slack workspace T-NORTH (here)')
  expect(textOf(list)).toContain(`Discord server ${guild}`)
  await ada.click(list, 'unlink-space')
  await slackSays('Unlinked. The roles stayed where they were')
  expect(await told(discordCandidate.runs('roles search', { words: 'glazier' }), /role/i)).not.toContain('Fernhill')
})

test('a code made in Discord is used in Slack, and the server that made it may send the workspace away', async () => {
  const issued = await told(discordAdmin.runs('link create'), 'The code is')
  const [code = ''] = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}/.exec(issued) ?? []
  const ada = scene.person('UADA')
  await ada.command('/link', `use ${code}`)
  const preview = await slackSays(`Discord server ${guild}`)
  expect(textOf(preview)).toContain('2 roles move along')
  await ada.click(preview, 'link-spaces')
  await slackSays('Linked. 2 roles have moved along.')

  const listed = discordAdmin.runs('link list')
  expect(await told(listed, '[Unlink]')).toContain(`Discord server ${guild} (here)`)
  const pressed = discordAdmin.presses(shownBy(listed), 'Unlink')
  expect(await told(pressed, 'Unlink Slack workspace T-NORTH?', listed)).toContain('All roles stay here.')
  await told(discordAdmin.presses(shownBy(listed), 'Unlink'), 'Unlinked. The roles stayed', listed)
})

test('only admins make codes and use them, and a code that is none is said to be', async () => {
  await scene.person('UCAM').command('/link', 'create')
  await slackSays('Only an administrator may do that here')
  await told(discordCandidate.runs('link use', { code: 'AAAA-BBBB-CCCC' }), 'Only an administrator may do that here')
  await told(discordAdmin.runs('link use', { code: 'AAAA-BBBB-CCCC' }), 'This code is not good, or no longer.')
  await scene.person('UADA').command('/link', 'use')
  await slackSays('Say what to do: /link create')
  await scene.person('UADA').command('/link', 'list')
  await slackSays('No other workspace or server is linked')
})

function slackSays(words: string): Promise<SlackMessage> {
  return eventually(
    () => scene.slack.state.messages.findLast(message => textOf(message).includes(words)),
    `a message saying ${words}`,
  )
}

/** What the reply to an interaction says, once it says this; a button changes the message that it stands on. */
function told(held: HeldInteraction, words: string | RegExp, on: HeldInteraction = held): Promise<string> {
  return eventually(() => {
    const said = shown(on === held && held.original === null ? sourceOf(held) : replyTo(discord, on))
    const isSaid = typeof words === 'string' ? said.includes(words) : words.test(said)
    return isSaid ? said : null
  }, `a reply saying ${words}`)
}

function sourceOf(held: HeldInteraction): DiscordMessage | undefined {
  return held.source ? discord.world.messages.get(held.source) : undefined
}

function shownBy(held: HeldInteraction): DiscordMessage {
  return replyTo(discord, held)!
}
