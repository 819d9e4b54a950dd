import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readFailure } from '../../bots/client.ts'
import { personIn, replyTo, shown } from '../../test/support/fake-discord/person.ts'
import { personOf } from '../../test/support/fake-slack/people.ts'
import { eventually, north, textOf, typed } from '../../test/support/slack-scene.ts'
import type { Random } from './random.ts'
import { faultRole, questions } from './roles.ts'
import { runCommand } from './victims.ts'
import type { DoneRole, World } from './world.ts'

/** What somebody does in a round; the numbers are drawn before it begins, so that a seed does the same again. */
export type Deed = (world: World) => Promise<void>

/** Draws what is done. */
export function drawDeed(random: Random, number: number): { name: string; deed: Deed } {
  const text = random.pick(questions)
  const kinds: Record<string, () => Deed> = {
    'asks Slack directly': () => askSlack(text, 'direct'),
    'mentions in Slack': () => askSlack(text, 'mention'),
    'asks Slack by command': () => commandSlack(text),
    'asks Discord by command': () => commandDiscord(text),
    'mentions in Discord': () => mentionDiscord(text),
    'leads a role through its life': () => leadRole(`Role ${number} of ${random.whole(100, 999)}`, drawLife(random)),
    'fills in the form in Slack': () => fillForm(`Form ${number} of ${random.whole(100, 999)}`),
    'fills in the form in Discord': () => fillDiscordForm(`Discord form ${number} of ${random.whole(100, 999)}`),
    'imports a file': () => importFile(number, random),
  }
  const name = random.pick(Object.keys(kinds))
  return { name, deed: kinds[name]!() }
}

function askSlack(text: string, how: 'direct' | 'mention'): Deed {
  return async world => {
    const { slack } = world
    await slack.socket.connected()
    const cam = personOf(slack, { workspace: north, user: 'UCAM' })
    const ts = how === 'direct' ? await cam.write(text) : await cam.mention('C-TALK', text)
    const isLost = slack.state.unacknowledged.some(
      ({ payload }) => (payload.event as { ts?: string } | undefined)?.ts === ts,
    )
    world.threads.push({ thread: ts, text, acknowledged: isLost ? 'no' : 'yes' })
  }
}

function commandSlack(text: string): Deed {
  return async world => {
    const { slack } = world
    await slack.socket.connected()
    const before = slack.state.unacknowledged.length
    const ray = personOf(slack, { workspace: north, user: 'URAY' })
    const id = await ray.command('/ask', text, { channel: 'C-TALK' })
    const isLost = slack.state.unacknowledged
      .slice(before)
      .some(({ payload }) => String(payload.response_url).endsWith(id))
    world.commands.push({ id, text, acknowledged: isLost ? 'no' : 'yes' })
  }
}

function commandDiscord(text: string): Deed {
  return async world => {
    const { discord, guild, channel } = world
    await world.untilDiscord()
    const held = personIn({ discord, guild, channel }, world.member).runs('ask', { question: text })
    world.interactions.push({ held, user: world.member.user.id })
  }
}

function mentionDiscord(text: string): Deed {
  return async world => {
    const { discord, channel } = world
    await world.untilDiscord()
    world.mentions.push(discord.write(channel, world.member.user, `<@${discord.world.bot.id}> ${text}`))
  }
}

interface Life {
  announceIn: 'slack' | 'discord' | null
  edits: boolean
  closes: boolean
  /** Whether whoever does it tries again until it is done. */
  insists: boolean
}

function drawLife(random: Random): Life {
  return {
    announceIn: random.pick(['slack', 'discord', 'slack', 'discord', null] as const),
    edits: random.isLucky(0.5),
    closes: random.isLucky(0.4),
    insists: random.isLucky(0.8),
  }
}

function leadRole(title: string, { announceIn, edits, closes, insists }: Life): Deed {
  return async world => {
    const role: DoneRole = { title, announcedIn: null, pay: null, state: null, isSure: true }
    world.roles.push(role)
    const api = announceIn === 'discord' ? world.adminOfDiscord() : world.adminOfSlack()
    const step = async <T>(call: (requestKey: string) => Promise<T>): Promise<T> => {
      const requestKey = randomUUID()
      try {
        return await persist(() => call(requestKey), insists ? 40_000 : 0)
      } catch (error) {
        // Nobody knows what became of it.
        role.isSure = false
        throw error
      }
    }
    const draft = faultRole(title, '2,100')
    const { posting } = await step(requestKey => api.postings.publish.mutate({ ...draft, state: 'draft', requestKey }))
    Object.assign(role, { state: 'draft', pay: '2,100' })
    const { id } = posting
    const channel = announceIn === 'slack' ? 'C-JOBS' : announceIn === 'discord' ? world.channel.id : null
    await step(requestKey => api.postings.open.mutate({ id, announceIn: channel, requestKey }))
    Object.assign(role, { state: 'open', announcedIn: announceIn })
    if (edits) {
      await step(requestKey => api.postings.update.mutate({ ...faultRole(title, '2,300'), id, requestKey }))
      role.pay = '2,300'
    }
    if (closes) {
      await step(requestKey => api.postings.close.mutate({ id, requestKey }))
      role.state = 'closed'
    }
  }
}

function fillForm(title: string): Deed {
  return async world => {
    const { slack } = world
    await slack.socket.connected()
    const ada = personOf(slack, { workspace: north, user: 'UADA' })
    await ada.command('/role', 'add')
    const form = await eventually(() =>
      [...slack.state.views.values()].find(({ id, view }) => view.callback_id === 'add-role' && !world.forms.has(id)),
    )
    // One form is one person's.
    world.forms.add(form.id)
    const { hiringOrganization: company, location, text: text0 } = faultRole(title, '2,100')
    const role: DoneRole = { title, announcedIn: null, pay: null, state: null, isSure: true }
    world.roles.push(role)
    world.sent.add(form.id)
    const kept = (await ada.submit(form, typed({ title, company, location, text0 }))).view as Shown | undefined
    // Slack was told that it takes a moment, or nothing: only the bot knows what became of it.
    role.isSure = kept?.callback_id === 'publish-role'
    if (!role.isSure) return
    Object.assign(role, { state: 'draft', pay: '2,100' })
    const preview = slack.state.views.get(form.id)!
    const channel = { channel: { channel: { selected_conversation: 'C-JOBS' } } }
    const done = (await ada.submit(preview, channel)).view as Shown | undefined
    role.isSure = done !== undefined && textOf(done).includes('Published')
    if (role.isSure) Object.assign(role, { state: 'open', announcedIn: 'slack' })
  }
}

function fillDiscordForm(title: string): Deed {
  return async world => {
    const { discord, guild, channel, recruiter } = world
    await world.untilDiscord()
    const ada = personIn({ discord, guild, channel }, recruiter)
    const form = ada.runs('role add')
    await eventually(() => form.callback !== null, 'the form', 3_000)
    const { hiringOrganization: company, location, text: text0 } = faultRole(title, '2,100')
    const held = ada.submits(form, { title, company, location, text0 })
    world.interactions.push({ held, user: recruiter.user.id })
    await eventually(() => held.callback !== null, 'an answer to the form', 4_000)
    // Until it is shown nobody knows whether it is kept.
    const role: DoneRole = { title, announcedIn: null, pay: null, state: null, isSure: false }
    world.roles.push(role)
    const reply = () => shown(replyTo(discord, held))
    await eventually(() => reply().includes('30 days of paid holiday'), 'a preview', 20_000)
    Object.assign(role, { state: 'draft', pay: '2,100', isSure: true })
  }
}

interface Shown extends Record<string, unknown> {
  callback_id?: string
}

/** As a platform or a person does it: the same request again, until there is an answer. */
async function persist<T>(call: () => Promise<T>, patienceMs: number): Promise<T> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    try {
      return await call()
    } catch (error) {
      const { code } = readFailure(error)
      const isPassing = ['unreachable', 'cancelled', 'database-unavailable', 'internal'].includes(code)
      if (!isPassing || Date.now() > deadline) throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
}

function importFile(number: number, random: Random): Deed {
  const titles = Array.from({ length: 3 }, (_, index) => `Import ${number}.${index}`)
  const killAfter = random.isLucky(0.4) ? random.whole(200, 1_500) : null
  return async world => {
    const file = join(world.folder, `import-${number}.jsonl`)
    const lines = titles.map(title => {
      const { externalId, ...role } = faultRole(title, '1,900')
      return JSON.stringify({ id: externalId, ...role })
    })
    await writeFile(file, lines.join('\n'))
    const adding = runCommand(['add', file], world.clientSettings)
    if (killAfter !== null) setTimeout(adding.kill, killAfter)
    const code = await adding.ended
    world.imports.push({ titles, isWhole: code === 0 })
  }
}
