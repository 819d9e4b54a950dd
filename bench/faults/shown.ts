import { botWordingFor } from '../../bots/bot-wording.ts'
import { wordingFor } from '../../bots/wording.ts'
import { shown } from '../../test/support/fake-discord/person.ts'
import type { FakeMessage } from '../../test/support/fake-discord/world.ts'
import { textOf } from '../../test/support/slack-scene.ts'
import { messagesTo, repliesInThread, repliesTo } from './seen.ts'
import type { World } from './world.ts'

/** Bit 7: "Rolecall is thinking…". */
const loading = 128

/**
 * What people look at on the platforms and should not: nothing yet, or the same twice. `accepted` are the keys of the
 * questions and forms that the core was given: of any other, its asker is told what to do, or the platform says so.
 */
export function findUnmet(world: World, accepted: ReadonlySet<string>): string[] {
  return [
    ...unmetThreads(world),
    ...unmetCommands(world, accepted),
    ...unmetViews(world),
    ...unmetInteractions(world, accepted),
    ...unmetMentions(world),
    ...unmetRoles(world),
  ]
}

function unmetThreads({ slack, threads }: World): string[] {
  return threads.flatMap(({ thread, text, acknowledged }) => {
    const own = repliesInThread(slack, thread)
    const whole = own.filter(({ isStreaming }) => !isStreaming)
    const isRight = whole.length === 1 && own.length === 1
    if (isRight || (acknowledged === 'no' && own.length === 0)) return []
    const seen = own.map(
      one => `${one.isStreaming ? 'unended ' : ''}${JSON.stringify(one.metadata)} ${textOf(one).slice(0, 60)}`,
    )
    return [`Slack thread ${thread} “${text}” shows ${own.length}: ${seen.join(' | ')}`]
  })
}

function unmetCommands({ slack, commands }: World, accepted: ReadonlySet<string>): string[] {
  return commands.flatMap(({ id, text, acknowledged }) => {
    const seen = slack.state.responses.filter(one => one.id === id)
    const isAnswered = seen.some(({ body }) => !isInterim(body))
    const isTold = !accepted.has(id) && seen.some(({ body }) => body.text === slow)
    const direct = slack.state.messages.filter(({ channel, user }) => channel === 'DURAY' && user.startsWith('UBOT'))
    if (isAnswered || isTold || direct.length >= 1 || acknowledged === 'no') return []
    return [`/ask ${id} “${text}” shows nothing`]
  })
}

const { slow } = botWordingFor(wordingFor(null))

/** What is said to whoever waits, before the answer. */
function isInterim({ text }: Record<string, unknown>): boolean {
  return text === slow || text === wordingFor(null).steps.searching
}

/** A form that was sent and acknowledged says what came of it. */
function unmetViews({ slack, sent }: World): string[] {
  return [...sent].flatMap(id =>
    slack.state.views.get(id)?.view.callback_id === 'loading' ? [`Slack form ${id} still says “One moment.”`] : [],
  )
}

function unmetInteractions({ discord, interactions, people }: World, accepted: ReadonlySet<string>): string[] {
  const direct = (user: string) => messagesTo(discord, people.find(({ id }) => id === user)!)
  return interactions.flatMap(({ held, user }) => {
    // Discord itself says that nobody answers, and of a form it still has everything that was typed.
    if (held.callback === null && !accepted.has(held.id)) return []
    const original = held.original === null ? undefined : discord.world.messages.get(held.original)
    const isThinking = original !== undefined && (Number(original.flags) & loading) !== 0
    const isLate = original !== undefined && shown(original).includes(slow) && accepted.has(held.id)
    if ((original !== undefined && !isThinking && !isLate) || direct(user).length > 0) return []
    const where = accepted.has(held.id) ? 'which the core has' : 'which the core has not'
    const seen = original ? shown(original) || 'that it is thinking' : 'nothing'
    return [`Discord interaction ${held.id}, ${where}, shows ${seen}`]
  })
}

function unmetMentions({ discord, mentions }: World): string[] {
  return mentions.flatMap(({ id }) => {
    const replies = repliesTo(discord, id)
    if (replies.length === 1) return []
    const seen = replies.map(one => shown(one).slice(0, 60)).join(' | ')
    return [`Discord mention ${id} has ${replies.length} replies: ${seen}`]
  })
}

function unmetRoles(world: World): string[] {
  return world.roles.flatMap(role => {
    const { title, announcedIn } = role
    const inSlack = world.slack.state.messages.filter(one => one.channel === 'C-JOBS' && textOf(one).includes(title))
    const inDiscord = [...world.discord.world.messages.values()].filter(
      one => one.channel_id === world.channel.id && shown(one).includes(title) && !isReply(one),
    )
    const found = [...inSlack.map(textOf), ...inDiscord.map(one => shown(one))]
    if (found.length > 1) return [`${title} is announced ${found.length} times: ${found.join(' | ')}`]
    // Whoever closes a role at once spares its channel the message.
    const isMissing = announcedIn !== null && found.length === 0 && role.state === 'open' && role.isSure
    if (isMissing) return [`${title} is not announced in ${announcedIn}`]
    const [text] = found
    if (text === undefined || !role.isSure) return []
    const expected = role.state === 'closed' ? /closed/i : new RegExp(String(role.pay))
    return expected.test(text) ? [] : [`${title} is ${role.state} at ${role.pay}, its message says: ${text}`]
  })
}

/** To a message, or to a command or form: answers and previews name roles too. */
function isReply({ message_reference, application_id }: FakeMessage): boolean {
  return Boolean(message_reference ?? application_id)
}
