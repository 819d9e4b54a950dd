import type { Client } from 'discord.js'
import type { ClaimedReport } from '../../../src/imports/report-import.ts'
import { wordingFor } from '../../wording.ts'
import type { DiscordDeps } from '../discord-deps.ts'
import { identifyUser } from '../identify.ts'
import { outgoing } from '../outgoing.ts'
import { uploadView } from '../upload-view.ts'
import { importView } from '../views/import-view.ts'
import { findMessage, markOf } from './find-posted.ts'
import { findPlace } from './finish-question.ts'
import type { Shown } from './show-announcement.ts'

interface Bringing {
  core: DiscordDeps['core']
  client: Client<true>
  guild: string
}

/** Tells a person what came of their import: where they sent its file, or privately. Null when that place is gone. */
export async function sendReport(bringing: Bringing, report: ClaimedReport, key: string): Promise<Shown | null> {
  const { replyTo } = report
  if (replyTo === null) return sendPrivately(bringing, report, key)
  const { client, guild } = bringing
  const { user, language } = report
  const show = await findPlace(client, { user, replyTo })
  const core = bringing.core.as(await identifyUser(client, guild, user))
  await show?.(await uploadView(core, report.import, wordingFor(language)))
  return null
}

/** Who was told by somebody that could not say so is told no more. */
async function sendPrivately(
  { client }: Bringing,
  { user, language, postedSince, ...report }: ClaimedReport,
  key: string,
): Promise<Shown> {
  const mark = markOf(key)
  const channel = await client.users.createDM(user)
  const found = postedSince === null ? null : await findMessage(channel, mark, new Date(postedSince))
  if (found !== null) return { message: found, isNew: false, remove: async () => {} }
  const body = outgoing(importView(report.import, wordingFor(language), mark))
  const message = await channel.send({ ...body, nonce: mark, enforceNonce: true })
  return { message: message.id, isNew: true, remove: () => message.delete() }
}
