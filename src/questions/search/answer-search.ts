import type { Tx } from '../../store/database.ts'
import type { PostingFilters } from '../../store/posting-filters.ts'
import {
  countPostings,
  countStatingPay,
  type Fitting,
  findFitting,
  listNewestPostings,
  type SearchOrder,
  searchPostings,
} from '../../store/search-postings.ts'
import type { Answer, Statement } from '../answer.ts'
import type { SearchFilters } from '../plan.ts'
import { answerPayRanking } from './answer-pay-ranking.ts'
import { describeFilters } from './describe-filters.ts'
import { nearestRelaxation } from './nearest-relaxation.ts'
import type { OpenTitles } from './open-titles.ts'
import { postingCards } from './posting-cards.ts'
import type { SearchIntent } from './search-intent.ts'
import { toPostingFilters } from './to-posting-filters.ts'

export interface SearchAsk {
  intent: SearchIntent
  filters: SearchFilters
  /** The question's vector: it orders what fits, and lets nothing in. */
  vector: SearchOrder['vector']
  openTitles: OpenTitles
}

/** As many as a person reads on a phone; the rest is counted. */
const SHOWN = 10
const NEWEST_SHOWN = 5

/**
 * Answers a question over all open roles. Facts decide what fits, in SQL; the status is 'no-match' when nothing does. What
 * no fact says is left out, and said to be.
 */
export async function answerSearch(tx: Tx, ask: SearchAsk): Promise<Answer> {
  const { hours } = ask.filters
  if (hours === undefined) return findRoles(tx, ask)
  const notice = said(
    `Roles can’t be searched by working hours: “${hours}” is left out. Ask about one role’s hours instead.`,
  )
  const isAll = describeFilters(ask.filters).length === 0
  if (isAll) return { ...answered({ labels: [] }, { statements: [notice], postings: [] }), followUps: [PART_TIME] }
  const answer = await findRoles(tx, ask)
  return { ...answer, statements: answer.statements.toSpliced(1, 0, notice) }
}

/** What can be searched for instead. */
const PART_TIME = 'Which roles are part-time?'

async function findRoles(tx: Tx, ask: SearchAsk): Promise<Answer> {
  const filters = toPostingFilters(ask.filters, ask.openTitles)
  const fitting = await findFitting(tx, filters)
  const search: FoundSearch = {
    ...ask,
    tx,
    matching: filters,
    fitting,
    count: fitting.total,
    labels: describeFilters(ask.filters),
  }
  if (ask.intent === 'count') return answerCount(search)
  if (fitting.total === 0) return answerNone(search)
  if (ask.intent === 'rank-pay') return answerPayRanking(search, 'highest')
  if (ask.intent === 'rank-pay-lowest') return answerPayRanking(search, 'lowest')
  return ask.intent === 'newest' ? answerNewest(search) : answerFitting(search)
}

/** A search whose filters have met the database. */
export interface FoundSearch extends SearchAsk {
  tx: Tx
  matching: PostingFilters
  fitting: Fitting
  /** How many postings match. */
  count: number
  labels: string[]
}

async function answerFitting(search: FoundSearch): Promise<Answer> {
  const { tx, matching, fitting, count, filters, vector, openTitles } = search
  const shown = await searchPostings(tx, matching, {
    words: [...filters.titles, ...filters.skills.flat(), filters.words].filter(Boolean).join(' '),
    vector,
    closeTitles: openTitles.close(filters.titles),
    skills: matching.skills.flatMap(({ names }) => names),
    fitting,
    limit: SHOWN,
  })
  const statements = [said(`${openRoles(count)}${described(search)}.`)]
  if (count > SHOWN) statements.push(said(`The first ${SHOWN} are shown.`))
  statements.push(...(await aboutPay(search)))
  return answered(search, { statements, postings: await postingCards(tx, shown, search) })
}

async function answerNewest(search: FoundSearch): Promise<Answer> {
  const { tx, matching, count } = search
  const newest = await listNewestPostings(tx, matching, NEWEST_SHOWN)
  const statement = `${openRoles(count)}${described(search)}, the newest first.`
  return answered(search, { statements: [said(statement)], postings: await postingCards(tx, newest, search) })
}

/** Exactly one number, so that nobody has to look for the answer among others; what could not be counted is said in words. */
async function answerCount(search: FoundSearch): Promise<Answer> {
  const { count, labels, filters } = search
  const statements = [said(`${openRoles(count)}${labels.length > 0 ? `: ${labels.join(', ')}` : ''}.`)]
  const silent = filters.payAtLeast ? await countSilentOnPay(search) : 0
  if (silent > 0) statements.push(said('Roles that don’t state their pay are not counted.'))
  return { ...answered(search, { statements, postings: [] }), followUps: count > 0 ? ['Show me these roles'] : [] }
}

async function answerNone(search: FoundSearch): Promise<Answer> {
  const { labels } = search
  const statements = [
    said(labels.length > 0 ? `No open role fits: ${labels.join(', ')}.` : 'No role is open right now.'),
  ]
  const nearest = await nearestRelaxation(search)
  if (nearest)
    statements.push(
      said(`Only a hint: without “${nearest.without}” there ${nearest.count === 1 ? 'is' : 'are'} ${nearest.count}.`),
    )
  return { ...answered(search, { statements, postings: [] }), status: 'no-match' }
}

/** Pay that is not stated cannot be compared; pay in another currency is not. */
async function aboutPay(search: FoundSearch): Promise<Statement[]> {
  const { payAtLeast } = search.filters
  if (!payAtLeast) return []
  const silent = await countSilentOnPay(search)
  const statements = silent > 0 ? [said(`${silent} more ${silent === 1 ? 'doesn’t' : 'don’t'} state pay.`)] : []
  if (payAtLeast.currency === null) statements.push(said('No currency was named, so each amount is taken in its own.'))
  return statements
}

async function countSilentOnPay({ tx, matching }: FoundSearch): Promise<number> {
  const whateverPaid = { ...matching, annualPay: null }
  return (await countPostings(tx, whateverPaid)) - (await countStatingPay(tx, whateverPaid))
}

export function answered(
  { labels }: Pick<FoundSearch, 'labels'>,
  rest: Pick<Answer, 'statements' | 'postings'>,
): Answer {
  return { status: 'answered', choices: [], followUps: [], filters: labels, ...rest }
}

/** Said of the search as a whole: SQL counted it, so no posting's words can prove it. */
export function said(text: string): Statement {
  return { text, citations: [] }
}

export function openRoles(count: number): string {
  return count === 1 ? '1 open role' : `${count} open roles`
}

export function described({ labels }: FoundSearch): string {
  return labels.length > 0 ? ` · ${labels.join(', ')}` : ''
}
