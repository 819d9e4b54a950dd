import type { ChatInputCommandInteraction, MessageComponentInteraction } from 'discord.js'
import { describeRefusedAddress } from '../../describe-import.ts'
import { importWordingFor } from '../../import-wording.ts'
import { tellSeen, watchImport } from '../../watch-import.ts'
import type { Handler } from '../serve-interaction.ts'
import type { Turn } from '../turn.ts'
import { notice } from '../views/components.ts'
import { readCustomId } from '../views/custom-id.ts'
import { importListView, importView } from '../views/import-view.ts'
import { escapeMarkdown } from '../views/markdown.ts'

/** Discord lets a reply be changed for a quarter of an hour. */
const watch = { pauseMs: 2_000, patienceMs: 13 * 60_000 }

const repeats = { daily: 'daily', once: 'never' } as const

/** Has an address read into roles, and shows how far that is until it is done. */
export const importCommand: Handler<ChatInputCommandInteraction> = {
  first: 'asked',
  async work(turn, { options }) {
    const repeat = options.getString('repeat') as keyof typeof repeats | null
    const start = {
      address: options.getString('url', true),
      publishAs: options.getString('publish') as 'draft' | 'open' | null,
      repeats: repeat && repeats[repeat],
      language: turn.wording.language,
      requestKey: turn.key,
    }
    const started = await turn.core.imports.start
      .mutate(start)
      .catch(error => describeRefusedAddress(error, turn.wording))
    if (typeof started === 'string') return turn.show(notice(escapeMarkdown(started)))
    turn.accepted()
    await followImport(turn, started)
  },
}

export const importsCommand: Handler<ChatInputCommandInteraction> = {
  first: 'private',
  async work({ core, wording, show }) {
    await show(importListView(await core.imports.list.query(), wording))
  },
}

export const repeatImportPressed: Handler<MessageComponentInteraction> = {
  first: 'private',
  async work(turn, interaction) {
    const [id = ''] = readCustomId(interaction.customId).values
    const { language } = turn.wording
    await followImport(turn, await turn.core.imports.repeat.mutate({ id, language, requestKey: turn.key }))
  },
}

export const publishImportPressed: Handler<MessageComponentInteraction> = {
  first: 'private',
  async work(turn, interaction) {
    const [id = ''] = readCustomId(interaction.customId).values
    const { opened } = await turn.core.imports.publish.mutate({ id, requestKey: turn.key })
    await turn.show(notice(escapeMarkdown(importWordingFor(turn.wording).publishedAll(opened))))
    if (interaction.guildId) turn.deps.deliverNow(interaction.guildId)
  },
}

async function followImport(turn: Turn, started: { id: string; reading: number }): Promise<void> {
  const { core, wording, show } = turn
  const view = await watchImport(core, { ...started, ...watch }, view => show(importView(view, wording)))
  if (view === null) return show(notice(escapeMarkdown(importWordingFor(wording).continues)))
  await show(importView(view, wording))
  await tellSeen(core, view)
}
