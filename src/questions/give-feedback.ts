import { AppError } from '../errors.ts'
import type { Member } from '../people/member.ts'
import type { Database } from '../store/database.ts'
import { type Feedback, setFeedback } from '../store/questions.ts'

export interface GivenFeedback {
  by: Member
  questionId: string
  feedback: Feedback
}

/** Keeps what a person thought of the answer to a question of their own; the last word counts. */
export async function giveFeedback(
  deps: { database: Database },
  { by, questionId, feedback }: GivenFeedback,
): Promise<{ questionId: string; feedback: Feedback }> {
  const { organizationId, personId } = by
  const isTheirs = await deps.database.withOrganization(organizationId, tx =>
    setFeedback(tx, { questionId, personId }, feedback),
  )
  if (!isTheirs) throw new AppError('not-found', 'You asked no such question.')
  return { questionId, feedback }
}
