import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** A space of an organization. `joinedAt` is null for one that the organization began with. */
export interface LinkedSpace {
  id: string
  platform: string
  externalId: string
  joinedAt: string | null
}

/** What moves along with an organization, and what meets where it goes. */
export interface MovingRows {
  roles: number
  people: number
  /** External ids that both organizations use; the postings that arrive lose theirs. */
  sharedExternalIds: number
}

/** The ones that the organization began with come first, then those that joined, oldest first. */
export async function listSpaces(tx: Tx, organizationId: string): Promise<LinkedSpace[]> {
  const rows = await tx
    .selectFrom('spaces')
    .select(['space_id', 'platform', 'external_id', 'joined_at'])
    .where('organization_id', '=', organizationId)
    .orderBy(sql`joined_at nulls first`)
    .orderBy('created_at')
    .orderBy('space_id')
    .execute()
  return rows.map(row => ({
    id: row.space_id,
    platform: row.platform,
    externalId: row.external_id,
    joinedAt: row.joined_at?.toISOString() ?? null,
  }))
}

/** Two organizations. What `joinOrganizations` would move. */
export async function countMoving(tx: Tx, { from, to }: { from: string; to: string }): Promise<MovingRows> {
  const { rows } = await sql<MovingRows>`
    select (select count(*)::int from postings where organization_id = ${from}) as roles,
           (select count(*)::int from people where organization_id = ${from}) as people,
           (select count(*)::int from postings leaving join postings joined using (external_id)
            where leaving.organization_id = ${from} and joined.organization_id = ${to}) as "sharedExternalIds"`.execute(
    tx,
  )
  return rows[0]!
}

/** Two organizations, neither of which anybody may change or add to until this transaction ends. */
export async function lockOrganizations(tx: Tx): Promise<void> {
  await sql`select from organizations order by organization_id for update`.execute(tx)
}

/**
 * Two organizations. To the one nobody may add anything until this transaction ends; in the other, which may take minutes to
 * take all of it in, everybody goes on, but nobody links.
 */
export async function lockForJoining(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  // Always in this order: two that link each other at once do not wait for each other.
  for (const id of [from, to].sort()) {
    const strength = sql.raw(id === from ? 'for update' : 'for no key update')
    await sql`select from organizations where organization_id = ${id} ${strength}`.execute(tx)
  }
}

/** Two organizations. Moves all that one has to the other; the first is then no more. */
export async function joinOrganizations(
  tx: Tx,
  { from, to, at }: { from: string; to: string; at: Date },
): Promise<void> {
  await sql`update spaces set joined_at = ${at} where organization_id = ${from}`.execute(tx)
  await sql`
    update postings leaving set external_id = null
    where organization_id = ${from} and exists (
      select from postings joined where joined.organization_id = ${to} and joined.external_id = leaving.external_id
    )`.execute(tx)
  // An address is an import once. Of two the one that stays goes on; the roles of both are there.
  await sql`
    delete from imports leaving
    where organization_id = ${from} and exists (
      select from imports joined where joined.organization_id = ${to} and joined.address = leaving.address
    )`.execute(tx)
  await sql`
    insert into model_spending as spent (organization_id, day, micro_dollars)
    select ${to}::uuid, day, micro_dollars from model_spending where organization_id = ${from}
    on conflict (organization_id, day) do update set micro_dollars = spent.micro_dollars + excluded.micro_dollars`.execute(
    tx,
  )
  await sql`delete from model_spending where organization_id = ${from}`.execute(tx)
  await sql`delete from link_codes where organization_id = ${from}`.execute(tx)
  await sql`delete from request_counts where organization_id = ${from}`.execute(tx)
  await sql`select move_organization(${from}, ${to})`.execute(tx)
}

/**
 * Two organizations, one of which is made here. A space leaves for it with its people, what they may do and its tokens.
 * Postings and imports stay, as nobody's in particular where they were those people's; what was asked, shown and repeated in the space
 * is deleted, because it holds the words of postings that the space sees no more. Returns how many questions that were.
 */
export async function moveSpaceOut(
  tx: Tx,
  { spaceId, to, name }: { spaceId: string; to: string; name: string },
): Promise<{ questions: number }> {
  await sql`set constraints all deferred`.execute(tx)
  await sql`insert into organizations (organization_id, name) values (${to}, ${name})`.execute(tx)
  const { rows } = await sql<{ questions: number }>`
    select count(*)::int as questions from questions join conversations using (organization_id, conversation_id)
    where space_id = ${spaceId}`.execute(tx)
  const people = sql`(select person_id from people where space_id = ${spaceId})`
  await sql`update postings set owner_id = null where owner_id in ${people}`.execute(tx)
  await sql`update revisions set created_by = null where created_by in ${people}`.execute(tx)
  await sql`update imports set space_id = null, person_id = null where space_id = ${spaceId}`.execute(tx)
  for (const table of ['conversations', 'announcements', 'deliveries', 'link_codes']) {
    await sql`delete from ${sql.table(table)} where space_id = ${spaceId}`.execute(tx)
  }
  // What is running now, this very request among it, still has to find its claim.
  await sql`delete from request_keys where space_id = ${spaceId} and finished_at is not null`.execute(tx)
  await sql`update person_spending set organization_id = ${to} where person_id in ${people}`.execute(tx)
  await sql`update spaces set joined_at = null where space_id = ${spaceId}`.execute(tx)
  for (const table of ['spaces', 'people', 'grants', 'installations', 'request_keys']) {
    await sql`update ${sql.table(table)} set organization_id = ${to} where space_id = ${spaceId}`.execute(tx)
  }
  await sql`set constraints all immediate`.execute(tx)
  return rows[0]!
}
