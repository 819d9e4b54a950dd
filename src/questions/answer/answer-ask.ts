import type { FactField } from '../../postings/facts/fact.ts'
import type { Passage } from '../../postings/passage.ts'
import { isTool } from '../../postings/skills/skill-kinds.ts'
import { isBullet } from '../../postings/text/text-line.ts'
import type { Citation, Statement } from '../answer.ts'
import type { Ask } from '../plan/plan-asks.ts'
import { TOPICS, type TopicEntry } from '../plan/topics.ts'
import { answerWordingIn } from '../wording/answer-wording.ts'
import { answers } from './answers.ts'
import { cite } from './cite.ts'
import { type Found, pickPassages } from './pick-passages.ts'
import { quotable } from './quotable.ts'
import { type RankedPassage, type ReadablePosting, rankPassages, type Similarity } from './rank-passages.ts'
import { withWhatSaysMost } from './says-most.ts'
import { silenceStatements } from './silence.ts'
import { listAfter, withWhatRefersToIt } from './with-what-refers.ts'
import { decideYesNo } from './yes-no.ts'

/** What one posting says to one ask; where it is silent, one statement says so and what it was asked. */
export interface AskAnswer {
  status: 'answered' | 'not-stated'
  statements: Statement[]
}

/** The answer to one ask from one posting's own words. Pure. */
export function answerAsk(ask: Ask, posting: ReadablePosting, similarity: Similarity): AskAnswer {
  const found = topicsToAnswer(ask).map(topic => findOrElse({ ...ask, topic }, posting, similarity))
  const hasWords = ask.topics.length > 0 && ask.words.some(word => !word.naming)
  const byWords = hasWords ? find({ ...ask, topic: null }, posting, similarity).answering : []
  const picked = withWhatSaysMost(ask.form, pickPassages(ask, found), byWords)
  const [best] = picked
  if (!best) {
    const nearby = found.flatMap(({ ranked }) => ranked)
    return { status: 'not-stated', statements: silenceStatements(ask, posting, nearby) }
  }
  const verdict = decideYesNo(ask, best, posting)
  const statements = withWhatRefersToIt(picked, posting, ask).map(passage => stateAsWritten(passage, posting))
  const first = statements[0]
  if (verdict && first) {
    const citations = verdict.decidedAt ? [...first.citations, cite(posting, verdict.decidedAt)] : first.citations
    const { verdicts, because } = answerWordingIn(ask.language)
    statements[0] = { text: `${verdicts[verdict.opening]}, ${because[verdict.because]}: ${first.text}`, citations }
  }
  return { status: 'answered', statements }
}

/** At most two topics: a broad one only when no particular one is asked. */
function topicsToAnswer(ask: Ask): (TopicEntry | null)[] {
  const particular = ask.topics.filter(topic => topic.silence === 'by-topic')
  // How necessary something is, is no subject of its own when the question names what it is about.
  const subject = ask.form !== 'list' && ask.words.some(word => !word.topical && word.weight >= 0.8)
  const broad = subject ? ask.topics.filter(({ topic }) => topic !== 'required' && topic !== 'preferred') : ask.topics
  const topics = particular.length ? particular : broad
  return topics.length ? topics.slice(0, 2) : [null]
}

/** Where the posting says nothing of the topic, what the same words can ask otherwise. */
function findOrElse(ask: Ask & { topic: TopicEntry | null }, posting: ReadablePosting, similarity: Similarity): Found {
  const found = find(ask, posting, similarity)
  const topic = TOPICS.find(entry => entry.topic === ask.topic?.otherwise)
  return topic && found.answering.length === 0 ? find({ ...ask, topic }, posting, similarity) : found
}

function find(ask: Ask & { topic: TopicEntry | null }, posting: ReadablePosting, similarity: Similarity): Found {
  const ranked = rankPassages(ask, asksForTools(ask) ? withToolsAlone(posting) : posting, similarity)
  const answering = withoutLeadIns(
    ranked.filter(passage => answers(passage, ask)),
    { ask, posting },
  )
  return { topic: ask.topic, ranked, answering: asksForAll(ask) ? inReadingOrder(answering, posting) : answering }
}

const TOOLS =
  /\b(?:software|programs?|programmes?|systems?|tools?|tooling|tech\w*|stack|apps?|platforms?|frameworks?|librar\w+|packages?)\b/u

/** "Which software?", unlike "which skills?", is not answered by a driving licence. */
function asksForTools({ topic, folded }: Ask & { topic: TopicEntry | null }): boolean {
  return topic?.topic === 'skills' && TOOLS.test(folded) && !/\bskills?\b/u.test(folded)
}

function withToolsAlone(posting: ReadablePosting): ReadablePosting {
  return { ...posting, facts: posting.facts.filter(fact => fact.field !== 'skill' || isTool(fact.value.name)) }
}

/** "We're looking for someone who:" is no item of the list that it opens, and would take the place of one. */
function withoutLeadIns(
  answering: readonly RankedPassage[],
  { ask, posting }: { ask: Ask; posting: ReadablePosting },
): RankedPassage[] {
  if (ask.form !== 'list') return [...answering]
  const ordinals = new Set(answering.map(({ passage }) => passage.ordinal))
  return answering.filter(({ passage }) => !listAfter(passage, posting).some(({ ordinal }) => ordinals.has(ordinal)))
}

const LISTED: ReadonlySet<FactField> = new Set(['responsibility', 'qualification', 'benefit'])

/** "The main duties": a list of which the question names no detail is read from the top. */
function asksForAll(ask: Ask & { topic: TopicEntry | null }): boolean {
  const hasDetail = ask.words.some(word => !word.topical && word.weight >= 0.5)
  return ask.form === 'list' && !hasDetail && (ask.topic?.fields.some(field => LISTED.has(field)) ?? false)
}

function inReadingOrder(answering: readonly RankedPassage[], { text }: ReadablePosting): RankedPassage[] {
  const listed = answering.filter(({ stated, inSection }) => stated || inSection)
  if (listed.length < 3) return [...answering]
  const score = listed[0]?.score ?? 0
  const inOrder = listed.toSorted((a, b) => a.passage.ordinal - b.passage.ordinal).map(each => ({ ...each, score }))
  // What is stated comes before what only stands beside it: a section of benefits also praises the team.
  const firstStated = [...inOrder.filter(({ stated }) => stated), ...inOrder.filter(({ stated }) => !stated)]
  const items = firstStated.filter(({ passage }) => isListItem(passage, text))
  // The list itself before the prose beside it.
  return items.length < 3 ? firstStated : [...items, ...firstStated.filter(each => !items.includes(each))]
}

function isListItem({ start, end }: Passage, text: string): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  return isBullet(text.slice(lineStart, end))
}

function stateAsWritten(passage: Passage, posting: ReadablePosting): Statement {
  const citations: Citation[] = [cite(posting, passage)]
  const text = quotable(passage.text)
  // "No experience needed" at the head of an answer must read as the posting's words, not as our "No".
  return { text: /^(?:yes|no)\b/iu.test(text) ? `“${text}”` : text, citations }
}
