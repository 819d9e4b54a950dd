import { countPostings } from '../../store/search-postings.ts'
import type { SearchFilters } from '../plan.ts'
import type { FoundSearch } from './answer-search.ts'
import { describeFilters } from './describe-filters.ts'
import { toPostingFilters } from './to-posting-filters.ts'

/** The order in which a wish is most likely to give: pay before place, the kind of work last. */
const YIELDING: readonly (keyof SearchFilters)[] = [
  'hours',
  'visa',
  'payAtLeast',
  'employmentTypes',
  'workplaces',
  'seniorities',
  'places',
  'words',
  'skills',
  'hiringOrganizations',
  'titles',
]

/** The first filter without which something fits, and how many do: for a hint, never for a result. Null when none helps. */
export async function nearestRelaxation({
  tx,
  filters,
  openTitles,
  wording,
}: FoundSearch): Promise<{ without: string; count: number } | null> {
  const given = YIELDING.filter(kind => !isEmpty(filters[kind]))
  if (given.length < 2) return null
  for (const kind of given) {
    // With any hours left in, they would have to be read again.
    if (kind !== 'hours' && given.includes('hours')) return null
    const relaxed = without(filters, kind)
    const all = await countPostings(tx, toPostingFilters(relaxed, openTitles))
    const kept = describeFilters(relaxed, wording)
    if (all > 0)
      return {
        without: describeFilters(filters, wording)
          .filter(label => !kept.includes(label))
          .join(', '),
        count: all,
      }
  }
  return null
}

function without(filters: SearchFilters, kind: keyof SearchFilters): SearchFilters {
  const { visa, hours, ...others } = filters
  if (kind === 'visa') return hours === undefined ? others : { ...others, hours }
  if (kind === 'hours') return visa === undefined ? others : { ...others, visa }
  return { ...filters, [kind]: Array.isArray(filters[kind]) ? [] : null }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}
