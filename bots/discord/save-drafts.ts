import type { SourceDocument } from '../../src/postings/reading/source-document.ts'
import type { Turn } from './turn.ts'

/** What a recruiter gave, kept as drafts: the ids in order, and what could not be read, a sentence each. */
export interface SavedDrafts {
  ids: string[]
  notes: string[]
}

export type GivenDocument = Pick<SourceDocument, 'text'> & Partial<SourceDocument>

/** Keeps a text as a draft: from here on nothing that was pasted is lost. */
export async function saveDraft({ core, key }: Turn, document: GivenDocument, part = 0): Promise<SavedDrafts> {
  const { posting } = await core.postings.publish.mutate({ ...document, state: 'draft', requestKey: `${key}:${part}` })
  return { ids: [posting.id], notes: [] }
}

/** Keeps every role of a file as a draft. */
export async function saveDraftsOfFile(turn: Turn, file: File): Promise<SavedDrafts> {
  const saved: SavedDrafts = { ids: [], notes: [] }
  for (const [part, result] of (await readFile(turn, file)).entries()) {
    if ('refused' in result) {
      const { code, details } = result.refused
      saved.notes.push(turn.words.notRead(result.where || file.name, turn.wording.errors[code](details)))
    } else saved.ids.push(...(await saveDraft(turn, result.document, part)).ids)
  }
  return saved
}

/** What the core reads in a file, a result for each document in it. */
export function readFile({ core }: Turn, file: File) {
  const form = new FormData()
  form.set('file', file)
  return core.uploads.preview.mutate(form)
}
