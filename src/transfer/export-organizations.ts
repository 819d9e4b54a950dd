import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { AppError } from '../errors.ts'
import { fixTextForm, listEmbeddingModels, listMigrations, readRows } from '../store/copy-rows.ts'
import type { Database, Tx } from '../store/database.ts'
import { listOrganizationTables } from '../store/organization-tables.ts'
import { listOrganizations } from '../store/organizations.ts'
import { fileVersion, type TransferLine, type Transferred } from './transfer-file.ts'

export interface ExportDeps {
  database: Database
  now: () => Date
}

export interface Export {
  /** One organization's id; null for all. */
  organization: string | null
  to: Writable
  signal: AbortSignal
  /** Hears how many rows were written so far. */
  report: (rows: number) => void
}

/**
 * Writes everything that is stored of organizations as gzipped JSON Lines (`transfer-file.ts`), as it was at one moment,
 * while others go on reading and writing. Two exports of the same rows differ in their first line and last sum alone.
 */
export async function exportOrganizations({ database, now }: ExportDeps, input: Export): Promise<Transferred> {
  return database.withSnapshot(async tx => {
    const ids = await chosen(tx, input.organization)
    const counted = { rows: 0 }
    const lines = summed(writeLines(tx, { ids, at: now(), ...input }, counted), counted)
    await pipeline(lines, createGzip(), input.to, { signal: input.signal })
    return { organizations: ids.length, rows: counted.rows }
  })
}

async function chosen(tx: Tx, organization: string | null): Promise<string[]> {
  const all = await listOrganizations(tx)
  if (organization === null) return all.map(({ id }) => id)
  if (all.some(({ id }) => id === organization)) return [organization]
  const known = all.map(({ id, name }) => `\n  ${id}  ${name}`).join('')
  throw new AppError('not-found', `There is no organization ${organization}. These there are:${known || ' none'}`)
}

async function* writeLines(
  tx: Tx,
  { ids, at, report }: { ids: readonly string[]; at: Date } & Pick<Export, 'report'>,
  counted: { rows: number },
): AsyncGenerator<string> {
  await fixTextForm(tx)
  const migrations = await listMigrations(tx)
  yield `${JSON.stringify({ rolecall: 'export', version: fileVersion, migrations, exportedAt: at.toISOString() })}\n`
  for (const { model, dimensions } of await listEmbeddingModels(tx)) yield line({ model, dimensions })
  const tables = await listOrganizationTables(tx)
  for (const organization of ids) {
    yield line({ organization })
    for (const table of tables) {
      yield line({ table: table.name, columns: table.columns.map(({ name }) => name) })
      for await (const rows of readRows(tx, organization, table)) {
        counted.rows += rows.length
        report(counted.rows)
        yield rows.map(line).join('')
      }
    }
  }
}

/** The same, with the last line that proves nothing is missing. */
async function* summed(lines: AsyncIterable<string>, counted: { rows: number }): AsyncGenerator<string> {
  const hash = createHash('sha256')
  for await (const text of lines) {
    hash.update(text)
    yield text
  }
  yield line({ end: { rows: counted.rows, sha256: hash.digest('hex') } })
}

function line(content: TransferLine): string {
  return `${JSON.stringify(content)}\n`
}
