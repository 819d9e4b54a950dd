import type { Answer } from '../questions/answer.ts'
import type { Plan } from '../questions/plan.ts'
import type { Tx } from './database.ts'
import { storableText, toJson } from './storable.ts'

export interface NewQuestion {
  conversationId: string
  personId: string | null
  text: string
  plan: Plan
  answer: Answer
  at: Date
}

export type Feedback = 'up' | 'down'

/** Stores a question with its plan, its answer and what each statement was quoted from; returns its id. */
export async function insertQuestion(tx: Tx, question: NewQuestion): Promise<string> {
  const { question_id } = await tx
    .insertInto('questions')
    .values({
      conversation_id: question.conversationId,
      person_id: question.personId,
      text: storableText(question.text),
      plan: toJson(question.plan),
      answer: toJson(question.answer),
      status: question.answer.status,
      asked_at: question.at,
    })
    .returning('question_id')
    .executeTakeFirstOrThrow()
  const citations = question.answer.statements.flatMap((statement, index) =>
    statement.citations.map(citation => ({ ...citation, statement: index })),
  )
  if (citations.length > 0) {
    await tx
      .insertInto('citations')
      .values(
        citations.map((citation, ordinal) => ({
          question_id,
          ordinal,
          statement: citation.statement,
          posting_id: citation.posting,
          revision: citation.revision,
          quote: citation.quote,
          start_offset: citation.start,
          end_offset: citation.end,
        })),
      )
      .execute()
  }
  return question_id
}

export interface StoredQuestion {
  text: string
  answer: Answer
  /** What the platform calls the conversation it was asked in. */
  conversation: string
}

/** A question asked in a space and how it was answered; null when that space has no such question. */
export async function findQuestion(
  tx: Tx,
  { questionId, spaceId }: { questionId: string; spaceId: string },
): Promise<StoredQuestion | null> {
  const row = await tx
    .selectFrom('questions')
    .innerJoin('conversations', join =>
      join
        .onRef('conversations.organization_id', '=', 'questions.organization_id')
        .onRef('conversations.conversation_id', '=', 'questions.conversation_id'),
    )
    .select(['questions.text', 'questions.answer', 'conversations.external_key'])
    .where('questions.question_id', '=', questionId)
    .where('conversations.space_id', '=', spaceId)
    .executeTakeFirst()
  return row ? { text: row.text, answer: row.answer as Answer, conversation: row.external_key } : null
}

/** What the asker thought of the answer; false when that person asked no such question. */
export async function setFeedback(
  tx: Tx,
  { questionId, personId }: { questionId: string; personId: string },
  feedback: Feedback,
): Promise<boolean> {
  const result = await tx
    .updateTable('questions')
    .set({ feedback })
    .where('question_id', '=', questionId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
