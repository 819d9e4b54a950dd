import { wordingFor } from '../../bots/wording.ts'
import { shown } from '../../test/support/fake-discord/person.ts'
import { textOf } from '../../test/support/slack-scene.ts'
import type { World } from './world.ts'

/** Bit 7: "Rolecall is thinking…". */
const loading = 128
export interface Unmet {
  what: string
  /** What the design says cannot be known or kept. */
  isKnownGap: boolean
}

/**
 * What people look at on the platforms and should not: nothing yet, or the same twice. `accepted` are the keys of the
 * questions that the core was given: of any other, Discord alone knew when its bot was killed.
 */
export function findUnmet(world: World, accepted: ReadonlySet<string>): Unmet[] {
  return [
    ...unmetThreads(world),
    ...unmetCommands(world),
    ...unmetInteractions(world, accepted),
    ...unmetMentions(world, accepted),
    ...unmetRoles(world),
  ]
}

function unmetThreads({ slack, threads }: World): Unmet[] {
  return threads.flatMap(({ thread, text, acknowledged }) => {
    const own = slack.state.messages.filter(one => one.thread === thread && one.user.startsWith('UBOT'))
    const whole = own.filter(({ isStreaming }) => !isStreaming)
    const isRight = whole.length === 1 && own.length === 1
    if (isRight || (acknowledged === 'no' && own.length === 0)) return []
    const seen = own.map(
      one => `${one.isStreaming ? 'unended ' : ''}${JSON.stringify(one.metadata)} ${textOf(one).slice(0, 60)}`,
    )
    return [{ what: `Slack thread ${thread} “${text}” shows ${own.length}: ${seen.join(' | ')}`, isKnownGap: false }]
  })
}

function unmetCommands({ slack, commands }: World): Unmet[] {
  return commands.flatMap(({ id, text, acknowledged }) => {
    const seen = slack.state.responses.filter(one => one.id === id && !isInterim(one.body))
    const direct = slack.state.messages.filter(({ channel, user }) => channel === 'DURAY' && user.startsWith('UBOT'))
    if (seen.length + direct.length >= 1 || acknowledged === 'no') return []
    return [{ what: `/ask ${id} “${text}” shows nothing`, isKnownGap: false }]
  })
}

/** What is said to whoever waits, before the answer. */
function isInterim({ text }: Record<string, unknown>): boolean {
  return text === wordingFor(null).steps.searching
}

function unmetInteractions({ discord, interactions, member }: World, accepted: ReadonlySet<string>): Unmet[] {
  const direct = [...discord.world.messages.values()].filter(
    ({ channel_id }) => channel_id === discord.privateChannelOf(member.user).id,
  )
  return interactions.flatMap(held => {
    if (held.callback === null) return []
    const original = held.original === null ? undefined : discord.world.messages.get(held.original)
    const isThinking = original !== undefined && (Number(original.flags) & loading) !== 0
    if ((original !== undefined && !isThinking) || direct.length > 0) return []
    const isKnownGap = !accepted.has(held.id)
    return [
      {
        what: `Discord /ask ${held.id} still says it is thinking (deferred after ${held.acknowledgedAfter} ms)`,
        isKnownGap,
      },
    ]
  })
}

function unmetMentions({ discord, mentions }: World, accepted: ReadonlySet<string>): Unmet[] {
  return mentions.flatMap(({ id }) => {
    const replies = repliesTo(discord, id)
    if (replies.length === 1) return []
    const seen = replies.map(one => shown(one).slice(0, 60)).join(' | ')
    return [
      {
        what: `Discord mention ${id} has ${replies.length} replies: ${seen}`,
        isKnownGap: replies.length === 0 && !accepted.has(id),
      },
    ]
  })
}

function repliesTo(discord: World['discord'], id: string) {
  return [...discord.world.messages.values()].filter(
    ({ message_reference: reference }) => (reference as { message_id?: string } | undefined)?.message_id === id,
  )
}

function unmetRoles(world: World): Unmet[] {
  return world.roles.flatMap(role => {
    const { title, announcedIn } = role
    const inSlack = world.slack.state.messages.filter(one => one.channel === 'C-JOBS' && textOf(one).includes(title))
    const inDiscord = [...world.discord.world.messages.values()].filter(
      one => one.channel_id === world.channel.id && shown(one).includes(title) && !one.message_reference,
    )
    const found = [...inSlack.map(textOf), ...inDiscord.map(one => shown(one))]
    if (found.length > 1) return [{ what: `${title} is announced ${found.length} times`, isKnownGap: false }]
    // Whoever closes a role at once spares its channel the message.
    const isMissing = announcedIn !== null && found.length === 0 && role.state === 'open' && role.isSure
    if (isMissing) return [{ what: `${title} is not announced in ${announcedIn}`, isKnownGap: false }]
    const [text] = found
    if (text === undefined || !role.isSure) return []
    const expected = role.state === 'closed' ? /closed/i : new RegExp(String(role.pay))
    return expected.test(text)
      ? []
      : [{ what: `${title} is ${role.state} at ${role.pay}, its message says: ${text}`, isKnownGap: false }]
  })
}
