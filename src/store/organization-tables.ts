import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** A table whose rows belong to organizations, as the catalog describes it. */
export interface OrganizationTable {
  name: string
  /**
   * In their order, without those that PostgreSQL computes and the numbers of this cluster's transactions. `type` is what
   * to cast text to.
   */
  columns: readonly { name: string; type: string }[]
  /** The primary key: an order that two databases agree on. */
  key: readonly string[]
  /** The column that PostgreSQL numbers by itself, if there is one. */
  identity: string | null
}

/**
 * Every table of an organization, each after those that it refers to. Read from the catalog, so that what a later
 * migration adds is never left behind.
 */
export async function listOrganizationTables(tx: Tx): Promise<OrganizationTable[]> {
  const { rows } = await sql<OrganizationTable & { refersTo: string[] }>`
    select relname as name,
      (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum)
       from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
         and atttypid <> 'transaction_number'::regtype) as columns,
      (select coalesce(json_agg(attname order by place), '[]')
       from pg_index, unnest(indkey::int2[]) with ordinality as used(number, place)
       join pg_attribute on attnum = number
       where indrelid = c.oid and indisprimary and attrelid = c.oid) as key,
      (select attname from pg_attribute where attrelid = c.oid and attnum > 0 and attidentity <> '') as identity,
      (select coalesce(json_agg(distinct target.relname), '[]')
       from pg_constraint join pg_class target on target.oid = confrelid
       where conrelid = c.oid and contype = 'f' and confrelid <> c.oid) as "refersTo"
    from pg_class c
    where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
      and exists (select from pg_attribute where attrelid = c.oid and attname = 'organization_id' and not attisdropped)
    order by relname`.execute(tx)
  return inOrderOfReference(rows)
}

function inOrderOfReference(tables: readonly (OrganizationTable & { refersTo: string[] })[]): OrganizationTable[] {
  const ordered: OrganizationTable[] = []
  let waiting = [...tables]
  while (waiting.length > 0) {
    const blocked = new Set(waiting.map(({ name }) => name))
    const ready = waiting.filter(({ refersTo }) => refersTo.every(name => !blocked.has(name)))
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${[...blocked].join(', ')}`)
    ordered.push(...ready.map(({ refersTo: _, ...table }) => table))
    waiting = waiting.filter(table => !ready.includes(table))
  }
  return ordered
}
