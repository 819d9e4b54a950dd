import type {
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js'
import { addFile } from '../add-file.ts'
import { readRoleForm, type SubmittedRole } from '../role-form.ts'
import { saveDraft } from '../save-drafts.ts'
import type { Handler } from '../serve-interaction.ts'
import { showPreview } from '../show-preview.ts'
import type { Turn } from '../turn.ts'
import { serveTyped } from '../typed-role.ts'
import { notice } from '../views/components.ts'
import { addRoleForm } from '../views/forms.ts'
import { escapeMarkdown } from '../views/markdown.ts'

/** Opens the form. The core refuses what a candidate sends with it. */
export const addRoleCommand: Handler<ChatInputCommandInteraction> = {
  first: 'form',
  work: async ({ wording }, interaction) => void (await interaction.showModal(addRoleForm(wording))),
}

/** The form comes back with a text or a file. */
export const addRoleSubmitted: Handler<ModalSubmitInteraction> = {
  first: 'typed',
  async work(turn, interaction) {
    const role = readRoleForm(interaction)
    if (role.file === null && role.text === '') return turn.show(notice(escapeMarkdown(turn.words.formEmpty)))
    await serveTyped(turn, interaction, { posting: null, role })
  },
}

/** What was typed is kept as a draft and shown as it was read. */
export async function addRole(turn: Turn, { file, title, company, location, text: typed }: SubmittedRole) {
  if (file !== null) return addFile(turn, file)
  const draft = await saveDraft(turn, { title, hiringOrganization: company, location, text: typed })
  await showPreview(turn, draft, beside)
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
