import type { Readable } from 'node:stream'
import { AppError } from '../errors.ts'
import {
  continueNumbering,
  countRows,
  fixTextForm,
  listMigrations,
  type TextRow,
  writeRows,
} from '../store/copy-rows.ts'
import { type Database, enterOrganization, type Tx } from '../store/database.ts'
import { queueStoredDeliveries } from '../store/deliveries.ts'
import { addEmbeddingModel } from '../store/embeddings.ts'
import { keepSearchQuick } from '../store/keep-search-quick.ts'
import { listOrganizationTables, type OrganizationTable } from '../store/organization-tables.ts'
import { listOrganizations } from '../store/organizations.ts'
import { damaged, readTransferLines } from './read-transfer-lines.ts'
import type { Transferred } from './transfer-file.ts'

export interface Import {
  from: Readable
  /** 'empty' refuses a database that has an organization already; 'any' adds to what is there. */
  into: 'empty' | 'any'
  signal: AbortSignal
  /** Hears how many rows were stored so far. */
  report: (rows: number) => void
}

const BATCH_ROWS = 200
/** Of text, in UTF-16 units. */
const BATCH_SIZE = 1_000_000

/**
 * Stores what `exportOrganizations` wrote, with its ids and numbers: all of it in one transaction, or nothing. Rejects
 * with `unreadable-document` for a file that cannot be used and `conflict` where what it holds is there already.
 */
export async function importOrganizations({ database }: { database: Database }, input: Import): Promise<Transferred> {
  try {
    return await database.withSystem(tx => storeAll(tx, input))
  } catch (error) {
    throw toImportError(error)
  }
}

async function storeAll(tx: Tx, { from, into, signal, report }: Import): Promise<Transferred> {
  const existing = (await listOrganizations(tx)).map(({ id }) => id)
  if (into === 'empty' && existing.length > 0) throw notEmpty()
  const migrations = await listMigrations(tx)
  const tables = new Map((await listOrganizationTables(tx)).map(table => [table.name, table]))
  await fixTextForm(tx)
  const stored = createStore(tx, report)
  for await (const line of readTransferLines(from, migrations)) {
    signal.throwIfAborted()
    if (Array.isArray(line)) await stored.add(line)
    else if ('table' in line) await stored.begin(sameTable(tables.get(line.table), line.columns))
    else if ('organization' in line) {
      if (existing.includes(line.organization)) throw alreadyThere()
      await stored.enter(line.organization)
    } else await addEmbeddingModel(tx, line)
  }
  return stored.finish()
}

/** Rows wait here until there are enough of them for one statement. */
function createStore(tx: Tx, report: (rows: number) => void) {
  const done = { organizations: 0, rows: 0 }
  const counts: { organization: string; table: OrganizationTable; rows: number }[] = []
  const highest = new Map<OrganizationTable, bigint>()
  let organization: string | null = null
  let waiting: TextRow[] = []
  let size = 0

  const flush = async () => {
    const at = counts.at(-1)
    if (waiting.length === 0 || !at) return
    await writeRows(tx, at.table, waiting)
    at.rows += waiting.length
    done.rows += waiting.length
    report(done.rows)
    waiting = []
    size = 0
  }
  return {
    async enter(next: string) {
      await flush()
      organization = next
      done.organizations += 1
      await enterOrganization(tx, next)
    },
    async begin(table: OrganizationTable) {
      await flush()
      if (organization === null) throw new Error('a table before its organization')
      counts.push({ organization, table, rows: 0 })
    },
    async add(row: TextRow) {
      noteNumber(highest, counts.at(-1)?.table, row)
      waiting.push(row)
      size += row.reduce((sum, text) => sum + (text?.length ?? 0), 0)
      if (waiting.length >= BATCH_ROWS || size >= BATCH_SIZE) await flush()
    },
    /** Counts what is there now: a file may be whole and its rows still not what the database kept. */
    async finish(): Promise<Transferred> {
      await flush()
      for (const { organization: id, table, rows } of counts) {
        const found = await countRows(tx, id, table)
        if (found !== rows) throw new Error(`${table.name} holds ${found} rows of ${id} instead of ${rows}`)
      }
      for (const id of new Set(counts.map(({ organization }) => organization))) {
        await enterOrganization(tx, id)
        await queueStoredDeliveries(tx)
      }
      if (done.organizations > 0) await keepSearchQuick(tx)
      for (const [table, number] of highest) await continueNumbering(tx, table, number)
      return done
    },
  }
}

function noteNumber(highest: Map<OrganizationTable, bigint>, table: OrganizationTable | undefined, row: TextRow): void {
  if (!table?.identity) return
  const number = BigInt(row[table.columns.findIndex(({ name }) => name === table.identity)] ?? 0)
  if (number > (highest.get(table) ?? 0n)) highest.set(table, number)
}

/** One list of migrations makes one schema, unless somebody changed a database by hand. */
function sameTable(table: OrganizationTable | undefined, columns: readonly string[]): OrganizationTable {
  if (table && table.columns.map(({ name }) => name).join() === columns.join()) return table
  throw new AppError(
    'unreadable-document',
    `This export has a table that this database lacks or has with other columns${table ? `: ${table.name}` : ''}. ` +
      'Compare the versions of Rolecall. Nothing was imported.',
  )
}

function notEmpty(): AppError {
  const message =
    'The database holds an organization already: import into an empty one (made by “migrate”, never started), or say ' +
    '--add to put what is in the file beside it. Nothing was imported.'
  return new AppError('conflict', message)
}

function alreadyThere(): AppError {
  return new AppError('conflict', 'An organization of this export is in the database already. Nothing was imported.')
}

function toImportError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === '23505') {
    const message =
      'A Slack workspace or Discord server of this export belongs to an organization that is in the database already. ' +
      'Nothing was imported.'
    return new AppError('conflict', message, { cause: error })
  }
  if (code === '42501') {
    const message = 'Import as the owner of the database, who ran “migrate”. Nothing was imported.'
    return new AppError('misconfigured', message, { cause: error })
  }
  // A value that PostgreSQL cannot read or a rule of the schema is broken: no export writes such rows.
  if (/^2[23]/.test(String(code)) || code === '42601') return damaged(error)
  return error
}
