import {
  type ChatInputCommandInteraction,
  ComponentType,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
} from 'discord.js'
import { addFile } from '../add-file.ts'
import { failureText } from '../failure-text.ts'
import { readRoleForm } from '../role-form.ts'
import { saveDraft } from '../save-drafts.ts'
import type { Handler } from '../serve-interaction.ts'
import { showPreview } from '../show-preview.ts'
import type { Turn } from '../turn.ts'
import { notice, text } from '../views/components.ts'
import { addRoleForm } from '../views/forms.ts'
import { escapeMarkdown } from '../views/markdown.ts'

/** Opens the form. The core refuses what a candidate sends with it. */
export const addRoleCommand: Handler<ChatInputCommandInteraction> = {
  first: 'form',
  work: async ({ wording }, interaction) => void (await interaction.showModal(addRoleForm(wording))),
}

/** The form comes back with a text or a file: it is kept as a draft and shown as it was read. */
export const addRoleSubmitted: Handler<ModalSubmitInteraction> = {
  first: 'private',
  async work(turn, interaction) {
    const form = readRoleForm(interaction)
    if (form.file !== null) return addFile(turn, form.file)
    if (form.text === '') return turn.show(notice(escapeMarkdown(turn.words.formEmpty)))
    const { title, company: hiringOrganization, location, text: typed } = form
    try {
      await showPreview(turn, await saveDraft(turn, { title, hiringOrganization, location, text: typed }), beside)
    } catch (error) {
      await giveBack(turn, { error, typed: [title, hiringOrganization, location, typed].filter(Boolean).join('\n') })
    }
  },
}

/** "Add as role" on a message: its attachments, or else its text. */
export const addAsRoleCommand: Handler<MessageContextMenuCommandInteraction> = {
  first: 'private',
  async work(turn, { targetMessage }) {
    const attached = targetMessage.attachments.first()
    if (attached) return addFile(turn, attached)
    const said = targetMessage.content.trim()
    if (said === '') return turn.show(notice(escapeMarkdown(turn.discordWords.nothingToRead)))
    await showPreview(turn, await saveDraft(turn, { text: said }), beside)
  },
}

const beside = { notes: [], channel: null }
const givenFile = 'role.txt'

/** Discord's form is gone once it is sent: what was typed comes back as a file, with why it was not kept. */
async function giveBack(turn: Turn, { error, typed }: { error: unknown; typed: string }): Promise<void> {
  const why = failureText(turn.deps.log, { error, requestId: turn.id, wording: turn.wording })
  const file = { type: ComponentType.File as const, file: { url: `attachment://${givenFile}` } }
  await turn.show([text(escapeMarkdown(why)), file], [{ name: givenFile, bytes: Buffer.from(typed) }])
}
