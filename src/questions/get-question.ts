import { AppError } from '../errors.ts'
import type { Member } from '../people/member.ts'
import type { Database } from '../store/database.ts'
import { findQuestion, type StoredQuestion } from '../store/questions.ts'

/**
 * A question asked in the reader's own space, with its answer: what a bot needs to share it, to show the rest of it, or
 * to ask it again of the role that was chosen. Rejects with 'not-found'.
 */
export async function getQuestion(
  deps: { database: Database },
  { reader, id }: { reader: Member; id: string },
): Promise<StoredQuestion & { id: string }> {
  const { organizationId, spaceId } = reader
  const found = await deps.database.withOrganization(organizationId, tx =>
    findQuestion(tx, { questionId: id, spaceId }),
  )
  if (!found) throw new AppError('not-found', 'There is no such question here.')
  return { id, ...found }
}
