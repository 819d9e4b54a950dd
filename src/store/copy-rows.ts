import { sql } from 'kysely'
import { enterOrganization, type Tx } from './database.ts'
import type { OrganizationTable } from './organization-tables.ts'

/** Each column as PostgreSQL writes it as text, in the table's order of columns. */
export type TextRow = (string | null)[]

export interface EmbeddingModel {
  model: string
  dimensions: number
}

const FETCHED_ROWS = 200

/** How text is written must not depend on a server's settings; these are of the transaction. */
export async function fixTextForm(tx: Tx): Promise<void> {
  await sql`
    select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true),
           set_config('intervalstyle', 'postgres', true), set_config('bytea_output', 'hex', true),
           set_config('extra_float_digits', '1', true)`.execute(tx)
}

/** One organization's rows of one table in the order of its key, a few hundred in memory at a time. */
export async function* readRows(tx: Tx, organizationId: string, table: OrganizationTable): AsyncGenerator<TextRow[]> {
  await enterOrganization(tx, organizationId)
  const columns = sql.join(table.columns.map(({ name }) => sql`${sql.ref(name)}::text`))
  const order = sql.join(table.key.map(name => sql.ref(name)))
  // A cursor rather than pages: it reads the table once, whatever its key.
  await sql`
    declare copied no scroll cursor for
    select json_build_array(${columns}) as row from ${sql.table(table.name)}
    where organization_id = (select current_organization()) order by ${order}`.execute(tx)
  for (;;) {
    const { rows } = await sql<{ row: TextRow }>`fetch ${sql.lit(FETCHED_ROWS)} from copied`.execute(tx)
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
  }
  await sql`close copied`.execute(tx)
}

/** Stores rows as they were read, ids and numbers included. */
export async function writeRows(tx: Tx, into: OrganizationTable, rows: readonly TextRow[]): Promise<void> {
  const columns = sql.join(into.columns.map(({ name }) => sql.ref(name)))
  const values = sql.join(into.columns.map(({ type }, at) => sql`(row ->> ${sql.lit(at)})::${sql.raw(type)}`))
  await sql`
    insert into ${sql.table(into.name)} (${columns}) overriding system value
    select ${values} from json_array_elements(${JSON.stringify(rows)}::json) as given(row)`.execute(tx)
}

export async function countRows(tx: Tx, organizationId: string, table: OrganizationTable): Promise<number> {
  await enterOrganization(tx, organizationId)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(table.name)}
    where organization_id = (select current_organization())`.execute(tx)
  return rows[0]!.count
}

/** What the table numbers by itself goes on after `highest`. Only the owner of the table may say so. */
export async function continueNumbering(tx: Tx, table: OrganizationTable, highest: bigint): Promise<void> {
  await sql`select set_config('role', 'none', true)`.execute(tx)
  const sequence = sql`pg_get_serial_sequence(${table.name}, ${table.identity})::regclass`
  await sql`
    select case when nextval(${sequence}) < ${String(highest)}::bigint then setval(${sequence}, ${String(highest)}) end`.execute(
    tx,
  )
}

/** The names of the migrations that made this database, in their order. */
export async function listMigrations(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migrations order by id`.execute(tx)
  return rows.map(({ name }) => name)
}

export async function listEmbeddingModels(tx: Tx): Promise<EmbeddingModel[]> {
  return tx.selectFrom('embedding_models').select(['model', 'dimensions']).orderBy('model').execute()
}
