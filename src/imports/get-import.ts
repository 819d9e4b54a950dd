import type { Database } from '../store/database.ts'
import { deleteImport, findImport, listImports as listStored, setTold } from '../store/imports.ts'
import { noSuchImport } from './start-import.ts'
import { type ImportView, type ItemPage, viewImport } from './view-import.ts'

export interface ImportInput {
  organizationId: string
  id: string
}

interface ReadDeps {
  database: Database
  now: () => Date
}

/** Rejects with 'not-found'. */
export function getImport(
  { database, now }: ReadDeps,
  { organizationId, id, items }: ImportInput & { items: ItemPage },
): Promise<ImportView> {
  return database.withOrganization(organizationId, async tx => {
    const found = await findImport(tx, id)
    if (!found) throw noSuchImport(id)
    return viewImport(tx, found, { items, now: now() })
  })
}

const MOST_LISTED = 100

/** All of an organization's, newest first, without their items. */
export function listImports(
  { database, now }: ReadDeps,
  { organizationId }: { organizationId: string },
): Promise<ImportView[]> {
  const none = { outcomes: [], offset: 0, limit: 0 }
  return database.withOrganization(organizationId, async tx => {
    const views: ImportView[] = []
    for (const stored of await listStored(tx, MOST_LISTED)) {
      views.push(await viewImport(tx, stored, { items: none, now: now() }))
    }
    return views
  })
}

/** Notes that the person saw this reading end: they need not be told again. Rejects with 'not-found'. */
export async function markSeen(
  { database }: { database: Database },
  { organizationId, id, reading }: ImportInput & { reading: number },
): Promise<{ isNews: boolean }> {
  return database.withOrganization(organizationId, async tx => {
    if (!(await findImport(tx, id))) throw noSuchImport(id)
    return { isNews: await setTold(tx, id, reading) }
  })
}

/** Reads the address no more; its roles stay as they are. Rejects with 'not-found'. */
export async function removeImport(
  { database }: { database: Database },
  { organizationId, id }: ImportInput,
): Promise<{ id: string }> {
  if (!(await database.withOrganization(organizationId, tx => deleteImport(tx, id)))) throw noSuchImport(id)
  return { id }
}
