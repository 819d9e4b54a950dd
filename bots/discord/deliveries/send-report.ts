import type { Client } from 'discord.js'
import type { ClaimedReport } from '../../../src/imports/report-import.ts'
import { wordingFor } from '../../wording.ts'
import { outgoing } from '../outgoing.ts'
import { importView } from '../views/import-view.ts'
import { findMessage, markOf } from './find-posted.ts'
import type { Shown } from './show-announcement.ts'

/** Tells a person privately what came of their import; who was told by somebody that could not say so is told no more. */
export async function sendReport(
  client: Client<true>,
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
