import type { Answer } from '../questions/answer.ts'
import type { Plan } from '../questions/plan.ts'
import type { Tx } from './database.ts'

/** One question of a conversation and what was answered. */
export interface Turn {
  questionId: string
  text: string
  plan: Plan
  answer: Answer
  askedAt: string
}

/** The conversation that a space calls `externalKey` (a thread, a channel, a session), begun when it is new. */
export async function findOrCreateConversation(
  tx: Tx,
  { spaceId, externalKey }: { spaceId: string; externalKey: string },
): Promise<string> {
  const find = () =>
    tx
      .selectFrom('conversations')
      .select('conversation_id')
      .where('space_id', '=', spaceId)
      .where('external_key', '=', externalKey)
      .executeTakeFirst()
  const known = await find()
  if (known) return known.conversation_id
  const created = await tx
    .insertInto('conversations')
    .values({ space_id: spaceId, external_key: externalKey })
    .onConflict(conflict => conflict.columns(['organization_id', 'space_id', 'external_key']).doNothing())
    .returning('conversation_id')
    .executeTakeFirst()
  // No row: a transaction that ran meanwhile began it.
  const row = created ?? (await find())
  if (!row) throw new Error('a conversation that was just begun cannot be found')
  return row.conversation_id
}

/** The last `limit` turns, in the order in which they were asked. */
export async function listTurns(tx: Tx, conversationId: string, limit: number): Promise<Turn[]> {
  const rows = await tx
    .selectFrom('questions')
    .select(['question_id', 'text', 'plan', 'answer', 'asked_at'])
    .where('conversation_id', '=', conversationId)
    .orderBy('turn', 'desc')
    .limit(limit)
    .execute()
  return rows.reverse().map(row => ({
    questionId: row.question_id,
    text: row.text,
    plan: row.plan as Plan,
    answer: row.answer as Answer,
    askedAt: row.asked_at.toISOString(),
  }))
}
