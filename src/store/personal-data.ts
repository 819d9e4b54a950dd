import { sql } from 'kysely'
import type { PostingState } from '../postings/posting.ts'
import type { Answer, AnswerStatus } from '../questions/answer.ts'
import type { ExpectedAnswer } from '../questions/expected-answer.ts'
import type { Tx } from './database.ts'
import type { GrantedRole } from './people.ts'
import type { Feedback } from './questions.ts'

/** Everything that is stored about one person of a space. Times are ISO 8601. */
export interface PersonalData {
  person: {
    platform: string
    space: string
    user: string
    displayName: string | null
    firstSeenAt: string
    /** When they were told that they talk to an AI; null if they were not. */
    disclosedAt: string | null
  }
  /** Given to this user by name; what a platform role brings is the platform's. */
  grants: { role: GrantedRole; grantedAt: string }[]
  questions: {
    conversation: string
    askedAt: string
    text: string
    status: AnswerStatus
    answer: Answer
    feedback: Feedback | null
  }[]
  /** Those whose answer nobody has shown yet. */
  unfinishedQuestions: { askedAt: string; text: string; conversation: string }[]
  /** Forms that were sent and whose outcome nobody has shown yet. */
  unfinishedForms: { sentAt: string; form: Readonly<Record<string, string>> }[]
  postings: { id: string; title: string; state: PostingState }[]
  /** Addresses that they had read into roles. */
  imports: { address: string }[]
  /** Files that they sent, to be read into roles. */
  files: { name: string; sentAt: string }[]
}

export async function findPersonalData(tx: Tx, personId: string): Promise<PersonalData | null> {
  const person = await tx
    .selectFrom('people')
    .innerJoin('spaces', join =>
      join
        .onRef('spaces.organization_id', '=', 'people.organization_id')
        .onRef('spaces.space_id', '=', 'people.space_id'),
    )
    .select(['people.space_id', 'platform', 'spaces.external_id as space', 'people.external_id as user'])
    .select(['display_name', 'people.created_at', 'disclosed_at'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!person) return null
  const { platform, space, user } = person
  return {
    person: {
      ...{ platform, space, user, displayName: person.display_name },
      firstSeenAt: person.created_at.toISOString(),
      disclosedAt: person.disclosed_at?.toISOString() ?? null,
    },
    grants: await listOwnGrants(tx, { spaceId: person.space_id, user }),
    questions: await listOwnQuestions(tx, personId),
    unfinishedQuestions: await listUnfinishedQuestions(tx, personId),
    unfinishedForms: await listUnfinishedForms(tx, personId),
    postings: await tx
      .selectFrom('postings')
      .select(['posting_id as id', 'title', 'state'])
      .where('owner_id', '=', personId)
      .orderBy('created_at')
      .execute(),
    ...(await listOwnImports(tx, personId)),
  }
}

async function listOwnGrants(tx: Tx, { spaceId, user }: { spaceId: string; user: string }) {
  const rows = await tx
    .selectFrom('grants')
    .select(['role', 'granted_at'])
    .where('space_id', '=', spaceId)
    .where('grantee_kind', '=', 'user')
    .where('grantee_external_id', '=', user)
    .orderBy('granted_at')
    .execute()
  return rows.map(row => ({ role: row.role, grantedAt: row.granted_at.toISOString() }))
}

async function listOwnQuestions(tx: Tx, personId: string): Promise<PersonalData['questions']> {
  const rows = await tx
    .selectFrom('questions')
    .innerJoin('conversations', join =>
      join
        .onRef('conversations.organization_id', '=', 'questions.organization_id')
        .onRef('conversations.conversation_id', '=', 'questions.conversation_id'),
    )
    .select(['external_key', 'asked_at', 'text', 'status', 'answer', 'feedback'])
    .where('person_id', '=', personId)
    .orderBy('turn')
    .execute()
  return rows.map(row => ({
    conversation: row.external_key,
    askedAt: row.asked_at.toISOString(),
    text: row.text,
    status: row.status as AnswerStatus,
    answer: row.answer as Answer,
    feedback: row.feedback,
  }))
}

async function listOwnImports(tx: Tx, personId: string): Promise<Pick<PersonalData, 'imports' | 'files'>> {
  const rows = await tx
    .selectFrom('imports')
    .select(['address', 'file_name', 'created_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute()
  return {
    imports: rows.flatMap(({ address }) => (address === null ? [] : { address })),
    files: rows.flatMap(row =>
      row.file_name === null ? [] : { name: row.file_name, sentAt: row.created_at.toISOString() },
    ),
  }
}

async function listUnfinishedQuestions(tx: Tx, personId: string): Promise<PersonalData['unfinishedQuestions']> {
  const rows = await listUnfinished(tx, { personId, kind: 'unfinished-question' })
  return rows.map(row => {
    const { text, conversation } = row.payload as ExpectedAnswer
    return { askedAt: row.created_at.toISOString(), text, conversation }
  })
}

async function listUnfinishedForms(tx: Tx, personId: string): Promise<PersonalData['unfinishedForms']> {
  const rows = await listUnfinished(tx, { personId, kind: 'unfinished-form' })
  return rows.map(row => {
    const { form } = row.payload as { form: Record<string, string> }
    return { sentAt: row.created_at.toISOString(), form }
  })
}

function listUnfinished(tx: Tx, { personId, kind }: { personId: string; kind: string }) {
  return tx
    .selectFrom('deliveries')
    .select(['created_at', 'payload'])
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .orderBy('created_at')
    .execute()
}

/** What `erasePersonalData` took away, and what stays although it came from that person. */
export interface ErasedData {
  questions: number
  /** Those in which nobody else has asked anything. */
  conversations: number
  /** Postings that now belong to nobody in particular. */
  postingsKept: number
}

/**
 * Deletes a person: their questions with the answers, also where those are kept for a repeated request, the
 * conversations that were theirs alone, the files that they sent, and who they are. The database then forgets what they asked and did not see
 * answered, and whose a posting, a revision or a grant was.
 */
export async function erasePersonalData(tx: Tx, personId: string): Promise<ErasedData> {
  const asked = await tx
    .selectFrom('questions')
    .select(['question_id', 'conversation_id'])
    .where('person_id', '=', personId)
    .execute()
  const { count: postingsKept } = await tx
    .selectFrom('postings')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('owner_id', '=', personId)
    .executeTakeFirstOrThrow()
  await tx
    .deleteFrom('request_keys')
    .where('procedure', '=', 'questions.ask')
    .where(sql`result->>'questionId'`, '=', sql`any(${asked.map(({ question_id }) => question_id)})`)
    .execute()
  await tx.deleteFrom('questions').where('person_id', '=', personId).execute()
  const conversations = await deleteEmptyConversations(
    tx,
    asked.map(({ conversation_id }) => conversation_id),
  )
  // What was read of them stays; what was not yet, and what they were called, goes.
  await tx.deleteFrom('imports').where('person_id', '=', personId).where('file_name', 'is not', null).execute()
  await tx.deleteFrom('people').where('person_id', '=', personId).execute()
  return { questions: asked.length, conversations, postingsKept }
}

async function deleteEmptyConversations(tx: Tx, ids: readonly string[]): Promise<number> {
  const { rows } = await sql`
    delete from conversations
    where conversation_id = any(${ids}::uuid[])
      and conversation_id not in (select conversation_id from questions where conversation_id = any(${ids}::uuid[]))
    returning conversation_id`.execute(tx)
  return rows.length
}
