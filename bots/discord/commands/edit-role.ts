import type { ChatInputCommandInteraction, MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js'
import type { Posting } from '../../../src/postings/posting.ts'
import { fetchAttachment } from '../attachments.ts'
import { readRoleForm, type SubmittedRole } from '../role-form.ts'
import { type GivenDocument, readFile } from '../save-drafts.ts'
import type { Handler } from '../serve-interaction.ts'
import type { Turn } from '../turn.ts'
import { serveTyped } from '../typed-role.ts'
import { changesView, newTextFile } from '../views/changes-view.ts'
import { notice } from '../views/components.ts'
import { readCustomId } from '../views/custom-id.ts'
import { editRoleForm, roleText } from '../views/forms.ts'
import { escapeMarkdown } from '../views/markdown.ts'
import { findRole } from './find-role.ts'

/** A form has to be the first reply, within three seconds; a core that is slower is said to be. */
const formPatienceMs = 2_000

export const editRoleCommand: Handler<ChatInputCommandInteraction> = {
  first: 'form',
  async work(turn, interaction) {
    const id = await findRole(turn, interaction.options.getString('role', true))
    await openForm(turn, interaction, id)
  },
}

/** "Edit" under a role, or under changes that were not saved yet. */
export const editPressed: Handler<MessageComponentInteraction> = {
  first: 'form',
  async work(turn, interaction) {
    const { values } = readCustomId(interaction.customId)
    const [id = null, again] = values
    if (again === undefined || id === null) return openForm(turn, interaction, id)
    const changed = await attachedDocument(interaction)
    if (changed === null) return openForm(turn, interaction, id)
    const { title = null, hiringOrganization: company = null, location = null, text } = changed
    await interaction.showModal(editRoleForm(id, { title, company, location, text }, turn.wording))
  },
}

/** The form comes back: what would change is shown, with the new text attached until it is saved. */
export const editSubmitted: Handler<ModalSubmitInteraction> = {
  first: 'typed',
  async work(turn, interaction) {
    const [posting = ''] = readCustomId(interaction.customId).values
    await serveTyped(turn, interaction, { posting, role: readRoleForm(interaction) })
  },
}

export async function showChanges(turn: Turn, id: string, form: SubmittedRole): Promise<void> {
  const { posting: before } = await turn.core.postings.review.query({ id })
  const document = await changedDocument(turn, { before, form })
  if (document === null) return turn.show(notice(escapeMarkdown(turn.words.formEmpty)))
  const after = await turn.core.postings.preview.query(document)
  const view = changesView(id, { before, after }, turn.wording)
  const carries = view.length > 1
  await turn.show(view, carries ? [{ name: newTextFile, bytes: Buffer.from(JSON.stringify(document, null, 2)) }] : [])
}

export const savePressed: Handler<MessageComponentInteraction> = {
  first: 'private',
  async work(turn, interaction) {
    const [id = ''] = readCustomId(interaction.customId).values
    const document = await attachedDocument(interaction)
    if (document === null) return turn.show(notice(escapeMarkdown(turn.discordWords.saveGone)))
    // One save for one proposal, however often the button is pressed.
    await turn.core.postings.update.mutate({ id, ...document, requestKey: `save:${interaction.message.id}` })
    await turn.show(notice(escapeMarkdown(turn.words.saved)))
    if (interaction.guildId) turn.deps.deliverNow(interaction.guildId)
  },
}

async function openForm(
  turn: Turn,
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  id: string | null,
): Promise<void> {
  if (id === null) {
    await turn.show(notice(escapeMarkdown(turn.wording.errors['not-found']({}))))
    return
  }
  const signal = AbortSignal.timeout(formPatienceMs)
  const { posting } = await turn.core.postings.review.query({ id }, { signal })
  await interaction.showModal(editRoleForm(id, roleText(posting), turn.wording))
}

/** What the form makes of the role; what it did not ask for stays as it is. */
async function changedDocument(
  turn: Turn,
  { before, form }: { before: Posting; form: SubmittedRole },
): Promise<GivenDocument | null> {
  const { externalId, url, datePosted, validThrough, kind } = before
  const kept = { externalId, url, datePosted, validThrough, kind }
  if (form.file !== null) {
    const [read] = await readFile(turn, await fetchAttachment(form.file))
    return read !== undefined && 'document' in read ? { ...kept, ...withoutNothing(read.document) } : null
  }
  if (form.text === '') return null
  const was = roleText(before)
  return {
    ...kept,
    title: form.title ?? was.title,
    hiringOrganization: form.company ?? was.company,
    location: form.location ?? was.location,
    text: form.text,
  }
}

/** What a file does not give is no change. */
function withoutNothing(document: GivenDocument): GivenDocument {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null)) as unknown as GivenDocument
}

/** The new text that a proposal carries; the core checks what stands in it. */
async function attachedDocument({ message }: MessageComponentInteraction): Promise<GivenDocument | null> {
  const attachment = message.attachments.find(({ name }) => name === newTextFile) ?? fileIn(message.components)
  if (!attachment) return null
  const text = await (await fetchAttachment(attachment)).text()
  return JSON.parse(text) as GivenDocument
}

/** Where Discord names a message's files only in its components. */
function fileIn(components: MessageComponentInteraction['message']['components']) {
  for (const component of components) {
    if ('file' in component && component.file) return { name: newTextFile, url: component.file.url, size: 0 }
  }
  return null
}
