import { type RawBuilder, sql } from 'kysely'
import type { PostingKind, PostingState } from '../postings/posting.ts'
import type { Tx } from './database.ts'

/** As little of every role as tells which one a question means. */
export interface RoleName {
  id: string
  kind: PostingKind
  state: PostingState
  title: string
  hiringOrganization: string | null
  location: string | null
  /** Microseconds since 1970; null for a role that was never opened. */
  openedAt: number | null
}

/** What an organization's roles were called at a moment of the database. */
export interface RoleNamesRead {
  /** Opaque: `listChangedRoleNames` tells what differs from it. */
  snapshot: string
  /** Differs once a role was removed altogether. */
  removedIn: string
}

type RoleRow = [string, PostingKind, PostingState, string, string | null, string | null, number | null]

// One value instead of hundreds of rows, each of which is parsed twice on its way from an embedded database.
const asRows = sql`coalesce(
  json_agg(json_build_array(posting_id, kind, state, title, hiring_organization, location,
                            floor(extract(epoch from opened_at) * 1000000))),
  '[]')`

/** The moment from which changes have to be read, to be taken before the names themselves are. */
export async function beginReadingRoleNames(tx: Tx): Promise<RoleNamesRead> {
  const { rows } = await sql<RoleNamesRead>`
    select pg_current_snapshot()::text as snapshot, (${removedIn}) as "removedIn"`.execute(tx)
  return rows[0]!
}

/** All but drafts, in the order of their ids from `after` on: what a question can mean, closed roles included. */
export async function listRoleNames(tx: Tx, page: { after: string | null; limit: number }): Promise<RoleName[]> {
  const { rows } = await sql<{ roles: RoleRow[] }>`
    select ${asRows} as roles from (
      select * from postings
      where state <> 'draft' and ${page.after === null ? sql`true` : sql`posting_id > ${page.after}`}
      order by posting_id limit ${page.limit}
    ) as page`.execute(tx)
  return rows[0]!.roles.map(toRoleName)
}

/**
 * The roles whose names, kind or state were changed by transactions that were not over when `since` was read, drafts
 * included. One look into an index where nothing has changed.
 */
export async function listChangedRoleNames(
  tx: Tx,
  { snapshot }: RoleNamesRead,
): Promise<RoleNamesRead & { changed: RoleName[] }> {
  const oldestRunning = snapshot.slice(0, snapshot.indexOf(':'))
  const { rows } = await sql<RoleNamesRead & { roles: RoleRow[] }>`
    select pg_current_snapshot()::text as snapshot, (${removedIn}) as "removedIn", (
      select ${asRows} from postings
      where changed_in >= ${oldestRunning}::bigint
        and changed_in < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
        and not pg_visible_in_snapshot(changed_in::text::xid8, ${snapshot}::pg_snapshot)
    ) as roles`.execute(tx)
  const { roles, ...read } = rows[0]!
  return { ...read, changed: roles.map(toRoleName) }
}

const removedIn: RawBuilder<string> = sql`
  select roles_removed_in::text from organizations where organization_id = current_organization()`

function toRoleName([id, kind, state, title, hiringOrganization, location, openedAt]: RoleRow): RoleName {
  return { id, kind, state, title, hiringOrganization, location, openedAt }
}
