import type { SourceDocument } from '../../src/postings/reading/source-document.ts'
import type { Turn } from './turn.ts'

export type GivenDocument = Pick<SourceDocument, 'text'> & Partial<SourceDocument>

/** Keeps a text as a draft: from here on nothing that was pasted is lost. Returns the posting's id. */
export async function saveDraft({ core, key }: Turn, document: GivenDocument): Promise<string> {
  const { posting } = await core.postings.publish.mutate({ ...document, state: 'draft', requestKey: `${key}:0` })
  return posting.id
}

/** What the core reads in a file, a result for each document in it. */
export function readFile({ core }: Turn, file: File) {
  const form = new FormData()
  form.set('file', file)
  return core.uploads.preview.mutate(form)
}
