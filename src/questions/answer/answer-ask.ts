import type { FactField } from '../../postings/facts/fact.ts'
import type { Passage } from '../../postings/passage.ts'
import type { Citation, Statement } from '../answer.ts'
import type { Ask } from '../plan/plan-asks.ts'
import type { TopicEntry } from '../plan/topics.ts'
import { answers } from './answers.ts'
import { cite } from './cite.ts'
import { quotable } from './quotable.ts'
import { type RankedPassage, type ReadablePosting, rankPassages, type Similarity } from './rank-passages.ts'
import { silenceStatement } from './silence.ts'
import { decideYesNo } from './yes-no.ts'

/** What one posting says to one ask; where it is silent, one statement says so and what it was asked. */
export interface AskAnswer {
  status: 'answered' | 'not-stated'
  statements: Statement[]
}

interface Found {
  topic: TopicEntry | null
  ranked: RankedPassage[]
  /** The passages that answer, best first; empty where the posting is silent. */
  answering: RankedPassage[]
}

/** The answer to one ask from one posting's own words. Pure. */
export function answerAsk(ask: Ask, posting: ReadablePosting, similarity: Similarity): AskAnswer {
  const found = topicsToAnswer(ask).map(topic => find({ ...ask, topic }, posting, similarity))
  const picked = pickPassages(ask, found)
  const [best] = picked
  if (!best) {
    return {
      status: 'not-stated',
      statements: [
        silenceStatement(
          ask,
          posting,
          found.flatMap(({ ranked }) => ranked),
        ),
      ],
    }
  }
  const verdict = decideYesNo(ask, best, posting)
  const statements = withWhatRefersToIt(picked, posting).map(passage => stateAsWritten(passage, posting))
  const first = statements[0]
  if (verdict && first) {
    const citations = verdict.decidedAt ? [...first.citations, cite(posting, verdict.decidedAt)] : first.citations
    statements[0] = { text: `${verdict.opening}, ${verdict.because}: ${first.text}`, citations }
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

function find(ask: Ask & { topic: TopicEntry | null }, posting: ReadablePosting, similarity: Similarity): Found {
  const ranked = rankPassages(ask, posting, similarity)
  const answering = ranked.filter(passage => answers(passage, ask))
  return { topic: ask.topic, ranked, answering: asksForAll(ask) ? inReadingOrder(answering) : answering }
}

const LISTED: ReadonlySet<FactField> = new Set(['responsibility', 'qualification', 'benefit'])

/** "The main duties": a list of which the question names no detail is read from the top. */
function asksForAll(ask: Ask & { topic: TopicEntry | null }): boolean {
  const hasDetail = ask.words.some(word => !word.topical && word.weight >= 0.5)
  return ask.form === 'list' && !hasDetail && (ask.topic?.fields.some(field => LISTED.has(field)) ?? false)
}

function inReadingOrder(answering: readonly RankedPassage[]): RankedPassage[] {
  const listed = answering.filter(({ stated, inSection }) => stated || inSection)
  if (listed.length < 3) return [...answering]
  const score = listed[0]?.score ?? 0
  return listed.toSorted((a, b) => a.passage.ordinal - b.passage.ordinal).map(passage => ({ ...passage, score }))
}

// People read on a phone: few passages, few words, and only those that come near the best.
const MOST = { fact: 2, 'yes-no': 2, list: 6, explain: 3, summary: 6 }
const WORDS = { fact: 55, 'yes-no': 50, list: 78, explain: 75, summary: 80 }
const NEAR = { fact: 0.85, 'yes-no': 0.85, list: 0.35, explain: 0.7, summary: 0.4 }

function pickPassages(ask: Ask, found: readonly Found[]): RankedPassage[] {
  const picked: RankedPassage[] = []
  let words = 0
  const pick = (candidate: RankedPassage): boolean => {
    const length = candidate.passage.text.split(/\s+/u).length
    if (words > 0 && words + length > WORDS[ask.form]) return false
    if (picked.some(({ passage }) => passage.text === candidate.passage.text)) return false
    picked.push(candidate)
    words += length
    return true
  }
  for (const { answering } of found) {
    const best = answering[0]
    let fromTopic = 0
    for (const candidate of answering) {
      if (!best || candidate.score < NEAR[ask.form] * best.score) break
      if (fromTopic >= Math.ceil(MOST[ask.form] / found.length)) break
      if (pick(candidate)) fromTopic++
    }
  }
  const rest = theRestOf(ask, picked, found)
  if (rest && picked.length < 3) pick(rest)
  return ask.form === 'list' ? picked.sort((a, b) => a.passage.ordinal - b.passage.ordinal) : picked
}

// "How many years of development, and of QA?": the share of the question that a further passage must add.
const ADDS = 0.3
const SAYS = 0.75

/** The passage that best says what the picked ones leave unsaid of a question that asks for two things. */
function theRestOf(ask: Ask, picked: readonly RankedPassage[], found: readonly Found[]): RankedPassage | null {
  const weights = ask.words.map((word, i) =>
    word.topical || picked.some(({ says }) => (says[i] ?? 0) >= SAYS) ? 0 : word.weight,
  )
  const whole = ask.words.reduce((sum, word) => sum + (word.topical ? 0 : word.weight), 0)
  let best: { adds: number; passage: RankedPassage } | null = null
  for (const passage of found.flatMap(({ answering }) => answering)) {
    const adds = weights.reduce((sum, weight, i) => sum + ((passage.says[i] ?? 0) >= SAYS ? weight : 0), 0)
    if (adds > (best?.adds ?? 0)) best = { adds, passage }
  }
  return best && picked.length > 0 && best.adds >= ADDS * whole ? best.passage : null
}

const REFERS_BACK =
  /^\W*(?:(?:experience|knowledge|any|none|all|some|each|both) (?:with|of|in) (?:these|those|them|this)|these|those|they|this is|it is|it's|that is)\b/iu
const LEADS_IN = /:\W*$/u
const MOST_LISTED = 6

/**
 * A sentence that qualifies the one before it goes with it ("Knowledge of these is useful but not essential"), and so
 * does the list that a line ending in a colon leads in.
 */
function withWhatRefersToIt(picked: readonly RankedPassage[], posting: ReadablePosting): Passage[] {
  const out: Passage[] = []
  const add = (passage: Passage) => {
    if (!out.some(other => other.ordinal === passage.ordinal)) out.push(passage)
  }
  for (const [index, { passage }] of picked.entries()) {
    add(passage)
    for (const next of listAfter(passage, posting)) add(next)
    const next = posting.passages[passage.ordinal + 1]
    if (index === 0 && next && REFERS_BACK.test(next.text) && next.section === passage.section) add(next)
  }
  return withinWords(out)
}

function listAfter(passage: Passage, posting: ReadablePosting): Passage[] {
  if (!LEADS_IN.test(passage.text)) return []
  const listed: Passage[] = []
  for (const next of posting.passages.slice(passage.ordinal + 1, passage.ordinal + 1 + MOST_LISTED)) {
    const under = next.heading === passage.heading || (next.heading !== null && passage.text.includes(next.heading))
    if (LEADS_IN.test(next.text) || !under) break
    listed.push(next)
  }
  return listed
}

const MOST_WORDS = 84
const MOST_STATEMENTS = 6

function withinWords(passages: readonly Passage[]): Passage[] {
  let words = 0
  return passages.slice(0, MOST_STATEMENTS).filter(({ text }, index) => {
    words += text.split(/\s+/u).length
    return index === 0 || words <= MOST_WORDS
  })
}

function stateAsWritten(passage: Passage, posting: ReadablePosting): Statement {
  const citations: Citation[] = [cite(posting, passage)]
  return { text: quotable(passage.text), citations }
}
