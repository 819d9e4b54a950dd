import type { SavedDrafts } from './save-drafts.ts'
import type { Turn } from './turn.ts'
import { notice } from './views/components.ts'
import { escapeMarkdown } from './views/markdown.ts'
import { previewView } from './views/role-view.ts'

/** What was read from the first draft, and that there are more. */
export async function showSaved(turn: Turn, { ids, notes }: SavedDrafts): Promise<void> {
  const [id] = ids
  if (id === undefined) {
    const sentences = notes.length > 0 ? notes : [turn.words.nothingInMessage]
    await turn.show(notice(sentences.map(escapeMarkdown).join('\n')))
    return
  }
  const more = ids.length > 1 ? [turn.words.moreDrafts(ids.length - 1)] : []
  await showPreview(turn, id, { notes: [...notes, ...more], channel: null })
}

export async function showPreview(
  { core, wording, show }: Turn,
  id: string,
  { notes, channel }: { notes: readonly string[]; channel: string | null },
): Promise<void> {
  const { posting, gaps } = await core.postings.review.query({ id })
  await show(previewView({ posting, gaps, notes, channel }, wording))
}
