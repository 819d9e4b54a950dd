import type { Attachment, ModalSubmitInteraction } from 'discord.js'
import type { RoleText } from './views/forms.ts'

/** What a role's form holds: the text in one piece, what stands beside it where the form asked for that, and a file. */
export interface SubmittedRole extends RoleText {
  file: SentFile | null
}

export type SentFile = Pick<Attachment, 'name' | 'url' | 'size'>

export function readRoleForm({ fields }: ModalSubmitInteraction): SubmittedRole {
  const value = (id: string) => (fields.fields.has(id) ? fields.getTextInputValue(id) : null)
  const pieces = ['text0', 'text1', 'text2', 'text3'].map(value).filter(piece => piece !== null)
  const sent = fields.fields.has('file') ? fields.getUploadedFiles('file')?.first() : undefined
  return {
    title: value('title')?.trim() ?? null,
    company: value('company')?.trim() ?? null,
    location: value('location')?.trim() ?? null,
    text: joinPieces(pieces),
    file: sent ? { name: sent.name, url: sent.url, size: sent.size } : null,
  }
}

/** Discord trims what it takes: pieces that were cut between two lines would run into one. */
function joinPieces(pieces: readonly string[]): string {
  return pieces
    .filter(piece => piece.trim() !== '')
    .reduce((whole, piece) => (whole === '' || whole.endsWith('\n') ? whole + piece : `${whole}\n${piece}`), '')
    .trim()
}
