import { createHash } from 'node:crypto'
import type { ViewOutput } from '@slack/bolt'
import type { SourceDocument } from '../../src/postings/reading/source-document.ts'
import type { SlackFile } from './file-reader.ts'
import type { RoleForm } from './views/role-form-view.ts'

type Values = ViewOutput['state']['values']

/** What was typed into a role's form. Pieces of the text stand in inputs of their own, in order. */
export function readRoleForm(values: Values): RoleForm {
  const line = (id: string) => values[id]?.[id]?.value?.trim() ?? ''
  const pieces = Object.keys(values)
    .filter(id => /^text\d+$/.test(id))
    .sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)))
    .map(id => values[id]?.[id]?.value ?? '')
    .filter(piece => piece.trim() !== '')
  const text = pieces.reduce(
    (whole, piece) => (whole === '' || piece.startsWith('\n') ? whole + piece : `${whole}\n${piece}`),
    '',
  )
  return {
    title: line('title'),
    company: line('company'),
    location: line('location'),
    pay: line('pay'),
    text: text.trim(),
  }
}

export function readFormFile(values: Values): SlackFile | null {
  const [file] = (values.file?.file as { files?: SlackFile[] } | undefined)?.files ?? []
  return file ?? null
}

/** The form as a document: pay becomes a line of the text, so that it can be quoted. */
export function documentOf(form: RoleForm): Pick<SourceDocument, 'text' | 'title' | 'hiringOrganization' | 'location'> {
  const text = form.pay === '' ? form.text : `Pay: ${form.pay}\n\n${form.text}`
  return { text, title: form.title || null, hiringOrganization: form.company || null, location: form.location || null }
}

/** Tells whether a form still holds what was reviewed. */
export function digestOf(form: RoleForm): string {
  return createHash('sha256')
    .update(JSON.stringify(documentOf(form)))
    .digest('base64url')
    .slice(0, 22)
}
