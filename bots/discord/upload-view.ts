import type { ImportView } from '../../src/imports/view-import.ts'
import { botWordingFor } from '../bot-wording.ts'
import type { CallerClient } from '../client.ts'
import { describeUpload, isList } from '../describe-upload.ts'
import type { Wording } from '../wording.ts'
import { notice, type View } from './views/components.ts'
import { importView } from './views/import-view.ts'
import { escapeMarkdown } from './views/markdown.ts'
import { previewView } from './views/role-view.ts'

/** What came of a file: the preview of its one role, a list of many, or why there is none. */
export async function uploadView(core: CallerClient, view: ImportView, wording: Wording): Promise<View> {
  if (isList(view)) return importView(view, wording)
  const { roles, notes } = describeUpload(view, wording)
  const [role] = roles
  if (role !== undefined) {
    const { posting, gaps } = await core.postings.review.query({ id: role.id })
    return previewView({ posting, gaps, notes, channel: null }, wording)
  }
  const sentences = notes.length > 0 ? notes : [botWordingFor(wording).nothingInMessage]
  return notice(sentences.map(escapeMarkdown).join('\n'))
}
