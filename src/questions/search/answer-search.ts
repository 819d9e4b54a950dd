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
import type { AnswerWording } from '../wording/answer-wording.ts'
import { answerPayRanking } from './answer-pay-ranking.ts'
import { describeFilters } from './describe-filters.ts'
import { type FittingHours, fitHours } from './fit-hours.ts'
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
  wording: AnswerWording
}

/** As many as a person reads on a phone; the rest is counted. */
const SHOWN = 10
const NEWEST_SHOWN = 5

/**
 * Answers a question over all open roles. Facts decide what fits, in SQL; the status is 'no-match' when nothing does.
 * Hours, which no fact says, are read in what fits otherwise; where that is too much they are left out, and said to be.
 */
export async function answerSearch(tx: Tx, ask: SearchAsk): Promise<Answer> {
  const { hours } = ask.filters
  const matching = toPostingFilters(ask.filters, ask.openTitles)
  const fitting = await findFitting(tx, matching)
  if (hours === undefined) return answerFound({ ...ask, tx, matching, fitting, hours: null })
  const ofHours = await fitHours(tx, fitting, hours)
  if (ofHours !== null) {
    const { ids } = ofHours
    const left = { matching: { ...matching, ids }, fitting: { total: ids.length, ids } }
    return answerFound({ ...ask, tx, ...left, hours: ofHours })
  }
  const { hours: _hours, ...filters } = ask.filters
  const answer = await answerFound({ ...ask, filters, tx, matching, fitting, hours: null })
  return { ...answer, statements: answer.statements.toSpliced(1, 0, said(ask.wording.hoursLeftOut(hours))) }
}

async function answerFound(found: Omit<FoundSearch, 'count' | 'labels'>): Promise<Answer> {
  const { fitting, filters, wording, intent } = found
  const search: FoundSearch = { ...found, count: fitting.total, labels: describeFilters(filters, wording) }
  if (intent === 'count') return answerCount(search)
  if (fitting.total === 0) return answerNone(search)
  if (intent === 'rank-pay') return answerPayRanking(search, 'highest')
  if (intent === 'rank-pay-lowest') return answerPayRanking(search, 'lowest')
  return intent === 'newest' ? answerNewest(search) : answerFitting(search)
}

/** A search whose filters have met the database. */
export interface FoundSearch extends SearchAsk {
  tx: Tx
  matching: PostingFilters
  fitting: Fitting
  /** What the hours asked for have left; null where none were, or they are left out. */
  hours: FittingHours | null
  /** How many postings match. */
  count: number
  labels: string[]
}

async function answerFitting(search: FoundSearch): Promise<Answer> {
  const { tx, matching, fitting, count, filters, vector, openTitles, wording } = search
  const shown = await searchPostings(tx, matching, {
    words: [...filters.titles, ...filters.skills.flat(), filters.words].filter(Boolean).join(' '),
    vector,
    closeTitles: openTitles.close(filters.titles),
    skills: matching.skills.flatMap(({ names }) => names),
    fitting,
    limit: SHOWN,
  })
  const statements = [said(`${described(search)}.`)]
  if (count > SHOWN) statements.push(said(wording.firstShown(SHOWN)))
  statements.push(...(await aboutPay(search)), ...aboutHours(search))
  return answered(search, { statements, postings: await postingCards(tx, shown, search) })
}

async function answerNewest(search: FoundSearch): Promise<Answer> {
  const { tx, matching, wording } = search
  const newest = await listNewestPostings(tx, matching, NEWEST_SHOWN)
  return answered(search, {
    statements: [said(wording.newestFirst(described(search)))],
    postings: await postingCards(tx, newest, search),
  })
}

/** Exactly one number, so that nobody has to look for the answer among others; what could not be counted is said in words. */
async function answerCount(search: FoundSearch): Promise<Answer> {
  const { count, labels, filters, wording } = search
  const statements = [said(`${wording.openRoles(count)}${labels.length > 0 ? `: ${labels.join(', ')}` : ''}.`)]
  const silent = filters.payAtLeast ? await countSilentOnPay(search) : 0
  if (silent > 0) statements.push(said(wording.silentOnPayNotCounted))
  if (search.hours && search.hours.silent > 0) statements.push(said(wording.silentOnHoursNotCounted))
  return { ...answered(search, { statements, postings: [] }), followUps: count > 0 ? [wording.showThese] : [] }
}

async function answerNone(search: FoundSearch): Promise<Answer> {
  const { labels, wording } = search
  const statements = [said(labels.length > 0 ? wording.noneFits(labels.join(', ')) : wording.noneOpen)]
  const nearest = await nearestRelaxation(search)
  if (nearest) statements.push(said(wording.hintWithout(nearest.without, nearest.count)))
  statements.push(...aboutHours(search))
  return { ...answered(search, { statements, postings: [] }), status: 'no-match' }
}

/** Pay that is not stated cannot be compared; pay in another currency is not. */
async function aboutPay(search: FoundSearch): Promise<Statement[]> {
  const { wording } = search
  const { payAtLeast } = search.filters
  if (!payAtLeast) return []
  const silent = await countSilentOnPay(search)
  const statements = silent > 0 ? [said(wording.silentOnPay(silent))] : []
  if (payAtLeast.currency === null) statements.push(said(wording.anyCurrency))
  return statements
}

function aboutHours({ hours, wording }: FoundSearch): Statement[] {
  return hours && hours.silent > 0 ? [said(wording.silentOnHours(hours.silent))] : []
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

/** "3 open roles · remote, dbt". */
export function described({ labels, count, wording }: FoundSearch): string {
  const roles = wording.openRoles(count)
  return labels.length > 0 ? `${roles} · ${labels.join(', ')}` : roles
}
