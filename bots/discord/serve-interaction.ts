import { randomUUID } from 'node:crypto'
import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js'
import { botWordingFor } from '../bot-wording.ts'
import type { CallerClient } from '../client.ts'
import { wordingFor } from '../wording.ts'
import { noteFailure } from './answer-shown.ts'
import type { DiscordDeps } from './discord-deps.ts'
import { describeDiscordError, isDiscordError } from './discord-error.ts'
import { failureText } from './failure-text.ts'
import { createFirstSign, type FirstSign } from './first-sign.ts'
import { identifyActor } from './identify.ts'
import { outgoing } from './outgoing.ts'
import type { Turn } from './turn.ts'
import { notice, type View } from './views/components.ts'
import { escapeMarkdown } from './views/markdown.ts'
import { discordWordingFor } from './wording/discord-wording.ts'

export type Command = ChatInputCommandInteraction | MessageContextMenuCommandInteraction
export type Answerable = Command | MessageComponentInteraction | ModalSubmitInteraction

/**
 * What Discord is told within its three seconds, before anybody else is asked: that a message comes which only this
 * person sees, or that the message clicked on changes; or nothing yet, because the work opens a form at once. A question,
 * an import and what was typed into a form are handed to the core first, and answered like what is private.
 */
export type First = 'private' | 'update' | 'form' | 'asked' | 'typed'

/** 'taken': somebody else holds this interaction, or it is too late for it. */
export type Begun = 'begun' | 'taken'

export interface Handler<I extends Answerable> {
  first: First
  work(turn: Turn, interaction: I): Promise<void>
}

/** Serves one interaction; a failure becomes one message with a request id, and is logged without anybody's words. */
export async function serveInteraction<I extends Answerable>(
  deps: DiscordDeps,
  interaction: I,
  handler: Handler<I>,
): Promise<void> {
  const { first } = handler
  const beginLate = first === 'asked' ? () => reply(deps, () => sayLate(interaction)) : undefined
  const sign = createFirstSign(() => begin(deps, interaction, first), beginLate)
  if (first !== 'asked' && first !== 'typed' && (await sign.give()) === 'taken') return
  const serve = () => serveBegun(deps, interaction, { handler, sign })
  // Opening a form, and keeping what was typed into one, waits for nobody.
  if (first === 'form' || first === 'typed') await serve()
  else await deps.paced.run(serve)
}

async function serveBegun<I extends Answerable>(
  deps: DiscordDeps,
  interaction: I,
  { handler, sign }: { handler: Handler<I>; sign: FirstSign },
): Promise<void> {
  const id = randomUUID()
  const wording = wordingFor(interaction.locale)
  deps.log.debug({ requestId: id, event: interaction.id }, 'serving')
  let acceptedBy: CallerClient | null = null
  try {
    const identity = await identifyActor(interaction)
    const core = deps.core.as(identity, { requestId: id })
    const show: Turn['show'] = async (view, files) => {
      const said = await sayFirst(deps, interaction, { sign, body: outgoing(view, files) })
      if (said === 'taken') throw new PlaceTaken()
      if (said === 'before') await showIn(interaction, view, files)
    }
    const accepted = () => {
      acceptedBy = core
      void sign.give()
    }
    const replyTo = { kind: 'interaction', token: interaction.token, locale: interaction.locale }
    const words = { wording, words: botWordingFor(wording), discordWords: discordWordingFor(wording) }
    const turn = { id, key: interaction.id, identity, core, ...words, deps, show, accepted, replyTo }
    await handler.work(turn, interaction)
  } catch (error) {
    if (error instanceof PlaceTaken || (sign.isGiven() && (await sign.give()) === 'taken')) return
    const view = notice(escapeMarkdown(failureText(deps.log, { error, requestId: id, wording })))
    const said = await sayFirst(deps, interaction, { sign, body: outgoing(view) })
    if (said === 'taken') return
    const told = said === 'before' ? tell(interaction, view) : Promise.resolve()
    const kind = handler.first === 'typed' ? 'form' : 'question'
    await noteFailure({ deps, key: interaction.id, id, kind, acceptedBy, error }, told)
  }
}

/**
 * Says something at once where nothing was said yet: a process that ends between "is thinking" and the words would leave
 * the first for ever. 'before': a sign was given, and these words are still to be shown.
 */
async function sayFirst(
  deps: DiscordDeps,
  interaction: Answerable,
  { sign, body }: { sign: FirstSign; body: ReturnType<typeof outgoing> },
): Promise<Begun | 'before'> {
  if (sign.isGiven()) return (await sign.give()) === 'taken' ? 'taken' : 'before'
  return sign.give(() => reply(deps, () => replyWith(interaction, body)))
}

/** Somebody else answers here. */
class PlaceTaken extends Error {}

function begin(deps: DiscordDeps, interaction: Answerable, first: First): Promise<Begun> {
  return reply(deps, async () => {
    if (first === 'update' && !interaction.isCommand()) await interaction.deferUpdate()
    else if (first !== 'update' && first !== 'form')
      await interaction.deferReply(isSeenByOne(interaction) ? {} : { flags: MessageFlags.Ephemeral })
  })
}

/** Not "is thinking": if this process ends before the core has the question, what stands there says what to do. */
function sayLate(interaction: Answerable): Promise<void> {
  return replyWith(interaction, outgoing(notice(escapeMarkdown(botWordingFor(wordingFor(interaction.locale)).slow))))
}

async function replyWith(interaction: Answerable, body: ReturnType<typeof outgoing>): Promise<void> {
  await interaction.reply(isSeenByOne(interaction) ? body : unseen(body))
}

async function reply(deps: DiscordDeps, say: () => Promise<void>): Promise<Begun> {
  try {
    await say()
    return 'begun'
  } catch (error) {
    if (!isDiscordError(error, 'alreadyAcknowledged')) {
      deps.log.warn({ reason: describeDiscordError(error) }, 'an interaction could not be acknowledged')
    }
    return 'taken'
  }
}

/** In a private conversation nothing has to be hidden, and what is not hidden stays. */
export function isSeenByOne(interaction: Answerable): boolean {
  return interaction.channel?.isDMBased() ?? false
}

/** After a quarter of an hour Discord takes nothing more in this place: what was asked for comes as a private message. */
async function showIn(interaction: Answerable, view: View, files: Parameters<typeof outgoing>[1] = []): Promise<void> {
  try {
    await interaction.editReply(outgoing(view, files))
  } catch (error) {
    if (!isDiscordError(error, 'invalidWebhookToken', 'unknownWebhook', 'unknownMessage')) throw error
    await interaction.user.send(outgoing(view, files))
  }
}

/** A failure never takes the place of a message that stood there before: it comes beside it. */
async function tell(interaction: Answerable, view: View): Promise<void> {
  const body = outgoing(view)
  if (!interaction.deferred && !interaction.replied) await interaction.reply(unseen(body))
  else if (interaction.isMessageComponent() && interaction.ephemeral === null) await interaction.followUp(unseen(body))
  else await showIn(interaction, view)
}

function unseen(body: ReturnType<typeof outgoing>) {
  return { ...body, flags: body.flags | MessageFlags.Ephemeral } as const
}
