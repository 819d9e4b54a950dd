import type { Turn } from './turn.ts'
import { previewView } from './views/role-view.ts'

/** What was read from a draft, and what it lacks. */
export async function showPreview(
  { core, wording, show }: Turn,
  id: string,
  { notes, channel }: { notes: readonly string[]; channel: string | null },
): Promise<void> {
  const { posting, gaps } = await core.postings.review.query({ id })
  await show(previewView({ posting, gaps, notes, channel }, wording))
}
