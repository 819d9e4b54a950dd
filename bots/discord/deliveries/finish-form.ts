import { randomUUID } from 'node:crypto'
import type { Client } from 'discord.js'
import type { UnfinishedForm } from '../../../src/deliveries/claim-deliveries.ts'
import { botWordingFor } from '../../bot-wording.ts'
import { isWorthAnotherTry } from '../../unfinished-answer.ts'
import { wordingFor } from '../../wording.ts'
import type { DiscordDeps } from '../discord-deps.ts'
import { identifyUser } from '../identify.ts'
import type { Turn } from '../turn.ts'
import { doTyped, giveBack, type TypedRole } from '../typed-role.ts'
import { discordWordingFor } from '../wording/discord-wording.ts'
import { placeOf } from './place-of.ts'

interface Unfinished {
  guild: string
  form: UnfinishedForm
  attempt: number
}

/**
 * Does what was typed into a form whose process ended before its sender saw what came of it, in the place of its reply.
 * Rejects where another try is worth while.
 */
export async function finishForm(
  deps: DiscordDeps,
  client: Client<true>,
  { guild, form: { form, requestKey: key, user }, attempt }: Unfinished,
): Promise<void> {
  const id = randomUUID()
  deps.log.info({ requestId: id, attempt }, 'finishing a form that was left unanswered')
  const identity = await identifyUser(client, guild, user)
  const { token = '', locale = '' } = form
  const replyTo = { kind: 'interaction', token, locale }
  const wording = wordingFor(locale)
  const turn: Turn = {
    ...{ id, key, identity, core: deps.core.as(identity, { requestId: id }), deps },
    ...{ wording, words: botWordingFor(wording), discordWords: discordWordingFor(wording) },
    ...{ replyTo, accepted: () => {}, show: placeOf(client, { replyTo, user }) },
  }
  const typed = JSON.parse(form.typed ?? '') as TypedRole
  try {
    await doTyped(turn, typed)
  } catch (error) {
    if (isWorthAnotherTry(error, attempt)) throw error
    await giveBack(turn, { error, typed })
  }
}
