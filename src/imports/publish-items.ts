import { importPostings } from '../postings/import-postings.ts'
import { findStoredSince, type ImportedItem } from '../store/import-items.ts'
import type { StoredImport } from '../store/imports.ts'
import type { ImportDeps } from './import-deps.ts'
import type { ImportItem } from './name-items.ts'

export type Reading = StoredImport & { organizationId: string }

/**
 * Publishes items of a reading; returns what became of each, in order. What this reading has stored before it was
 * interrupted counts as new or changed, although it is found unchanged now.
 */
export async function publishItems(
  deps: ImportDeps,
  reading: Reading,
  items: readonly ImportItem[],
): Promise<ImportedItem[]> {
  const { organizationId, personId, publishAs: state, beganAt } = reading
  const published = importPostings(
    deps,
    { organizationId, personId, state },
    items.map(({ result }) => result),
  )
  const outcomes: ImportedItem[] = []
  for await (const outcome of published) {
    const { key, ordinal, result } = items[outcomes.length]!
    const at = { key, ordinal, place: result.where }
    if (outcome.change === 'failed') {
      const { code, details } = outcome.error
      outcomes.push({ ...at, outcome: 'failed', posting: null, failure: { code, details } })
    } else outcomes.push({ ...at, outcome: outcome.change, posting: outcome.id, failure: null })
  }
  const unchanged = outcomes.flatMap(({ outcome, posting }) => (outcome === 'unchanged' && posting ? [posting] : []))
  const stored = await deps.database.withOrganization(organizationId, tx =>
    findStoredSince(tx, unchanged, beganAt ?? deps.now()),
  )
  return outcomes.map(item => {
    const change = item.outcome === 'unchanged' && item.posting ? stored.get(item.posting) : undefined
    return change ? { ...item, outcome: change } : item
  })
}
