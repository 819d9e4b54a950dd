import { type Fact, factsOf, type Pay } from '../facts/fact.ts'
import type { Gap, ReadPosting } from '../posting.ts'
import { countWords } from '../text/text-line.ts'

/** What a recruiter should look at before publishing: what candidates will ask and the posting lacks, or says twice over. */
export function findGaps(posting: Omit<ReadPosting, 'gaps'>, now: Date): Gap[] {
  if (posting.kind === 'guide') return []
  const { facts, passages } = posting
  const has = (field: Fact['field']): boolean => facts.some(fact => fact.field === field)
  const hasSection = (...kinds: string[]): boolean => passages.some(({ section }) => kinds.includes(section))
  const checks: Record<Gap, boolean> = {
    'no-organization': posting.hiringOrganization === null,
    'no-pay': !has('baseSalary'),
    'no-location': posting.location === null && !has('jobLocation'),
    'no-workplace': !has('workplace'),
    'no-employment-type': !has('employmentType'),
    'no-responsibilities': !has('responsibility') && !hasSection('responsibilities'),
    'no-requirements':
      !hasSection('requirements', 'skills') &&
      !['qualification', 'skill', 'experience', 'education'].some(field => has(field as Fact['field'])),
    'no-how-to-apply': !has('howToApply') && !hasSection('application') && posting.url === null,
    'contradictory-workplace': contradictoryWorkplace(facts),
    'contradictory-pay': contradictoryPay(facts),
    'contradictory-requirement': contradictoryRequirement(facts),
    'deadline-passed': deadlines(posting).some(deadline => endOfDay(deadline) < now.getTime()),
  }
  return (Object.keys(checks) as Gap[]).filter(gap => checks[gap])
}

/** "Remote" in one place and "on site" in another; one sentence that offers a choice is no contradiction. */
function contradictoryWorkplace(facts: readonly Fact[]): boolean {
  const [first, ...others] = factsOf(facts, 'workplace')
  return (
    first !== undefined && others.some(other => other.value.kind !== first.value.kind && other.start !== first.start)
  )
}

/** Ranges of one currency and period that do not even touch, in different sentences. */
function contradictoryPay(facts: readonly Fact[]): boolean {
  const [first, ...others] = factsOf(facts, 'baseSalary')
  if (!first) return false
  return others.some(({ value, start }) => {
    const comparable =
      value.currency === first.value.currency && value.unit === first.value.unit && start !== first.start
    return comparable && (lowest(value) > highest(first.value) || highest(value) < lowest(first.value))
  })
}

const lowest = ({ min, max }: Pay): number => min ?? max ?? 0
const highest = ({ min, max }: Pay): number => max ?? min ?? 0

/** "SQL is a must" and "SQL is a plus"; "SQL" and "SQL for geodata is a plus" ask for two things. */
function contradictoryRequirement(facts: readonly Fact[]): boolean {
  const skills = factsOf(facts, 'skill').filter(({ quote }) => countWords(quote) <= BARE_WORDS)
  const required = new Set(skills.flatMap(({ value }) => (value.necessity === 'required' ? value.name : [])))
  return skills.some(({ value }) => value.necessity === 'preferred' && required.has(value.name))
}

/** "Good knowledge of Docker is a plus": more words say something else of the skill, or name others beside it. */
const BARE_WORDS = 6

function deadlines({ validThrough, facts }: Pick<ReadPosting, 'validThrough' | 'facts'>): string[] {
  return [...(validThrough ? [validThrough] : []), ...factsOf(facts, 'deadline').map(({ value }) => value)]
}

/** A date without a time is open until that day ends anywhere on earth (UTC−12). */
function endOfDay(date: string): number {
  const time = Date.parse(date)
  if (Number.isNaN(time)) return Number.POSITIVE_INFINITY
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? time + 36 * 3_600_000 : time
}
