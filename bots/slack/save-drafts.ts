import type { SourceDocument } from '../../src/postings/reading/source-document.ts'
import type { SlackRequest } from './slack-request.ts'

/** What a recruiter gave, kept as drafts: the ids in order, and what could not be read, a sentence each. */
export interface SavedDrafts {
  ids: string[]
  notes: string[]
}

/** Keeps a text as a draft: from here on nothing that was pasted is lost. Returns the posting's id. */
export async function saveDraft(
  { api, key }: SlackRequest,
  document: Pick<SourceDocument, 'text'> & Partial<SourceDocument>,
  part = 0,
): Promise<string> {
  const { posting } = await api.postings.publish.mutate({ ...document, state: 'draft', requestKey: `${key}:${part}` })
  return posting.id
}

/** Keeps every role of a file as a draft. What was typed `beside` it stands before what the file says of its first. */
export async function saveDraftsOfFile(
  request: SlackRequest,
  file: File,
  beside: Partial<SourceDocument> = {},
): Promise<SavedDrafts> {
  const form = new FormData()
  form.set('file', file)
  const saved: SavedDrafts = { ids: [], notes: [] }
  for (const [part, result] of (await request.api.uploads.preview.mutate(form)).entries()) {
    if ('refused' in result) {
      const { code, details } = result.refused
      saved.notes.push(request.words.notRead(result.where || file.name, request.wording.errors[code](details)))
    } else saved.ids.push(await saveDraft(request, { ...result.document, ...(part === 0 ? beside : {}) }, part))
  }
  return saved
}
