import type { UploadOptions } from '../../src/api/upload-input.ts'
import type { SourceDocument } from '../../src/postings/reading/source-document.ts'
import { describeUpload } from '../describe-upload.ts'
import { importWordingFor } from '../import-wording.ts'
import { awaitUpload, saySeen, uploadFile } from '../upload-file.ts'
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
): Promise<string> {
  const { posting } = await api.postings.publish.mutate({ ...document, state: 'draft', requestKey: `${key}:0` })
  return posting.id
}

/**
 * Keeps every role of a file as a draft. What was typed `beside` it stands before what the file says of its first. If this
 * process ends before its person has seen what came of it, they are told of it privately.
 */
export async function saveDraftsOfFile(
  { api, wording, key }: SlackRequest,
  file: File,
  beside: UploadOptions['beside'] = {},
): Promise<SavedDrafts> {
  const uploaded = await uploadFile(api, file, { requestKey: key, language: wording.language, beside })
  const view = await awaitUpload(api, uploaded)
  if (view === null) return { ids: [], notes: [importWordingFor(wording).continues] }
  await saySeen(api, view)
  const { roles, notes } = describeUpload(view, wording)
  return { ids: roles.map(({ id }) => id), notes }
}
