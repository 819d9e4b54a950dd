import type { Citation, Statement } from '../answer.ts'
import type { Ask } from '../plan/plan-asks.ts'
import type { TopicEntry } from '../plan/topics.ts'
import { cite } from './cite.ts'
import { quotable } from './quotable.ts'
import { type RankedPassage, type ReadablePosting, rankPassages, type Similarity } from './rank-passages.ts'

/** What one posting says to one ask. `related` is the nearest thing it does say, where it is silent. */
export interface AskAnswer {
  status: 'answered' | 'not-stated'
  statements: Statement[]
  /** What was looked for, as a noun phrase: "holidays". */
  sought: string | null
  related: Citation | null
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
  const answering = pickPassages(ask, found)
  const first = found[0]
  if (answering.length === 0) {
    const near = found.flatMap(({ ranked }) => ranked).find(passage => passage.said || passage.covered > 0.3)
    return {
      status: 'not-stated',
      statements: [],
      sought: first?.topic?.label ?? null,
      related: near ? cite(posting, near.passage) : null,
    }
  }
  return {
    status: 'answered',
    statements: answering.map(({ passage }) => ({ text: quotable(passage.text), citations: [cite(posting, passage)] })),
    sought: first?.topic?.label ?? null,
    related: null,
  }
}

/** At most two topics: a broad one only when no particular one is asked. */
function topicsToAnswer(ask: Ask): (TopicEntry | null)[] {
  const particular = ask.topics.filter(topic => topic.silence === 'by-topic')
  const topics = particular.length ? particular : ask.topics
  return topics.length ? topics.slice(0, 2) : [null]
}

function find(ask: Ask & { topic: TopicEntry | null }, posting: ReadablePosting, similarity: Similarity): Found {
  const ranked = rankPassages(ask, posting, similarity)
  return { topic: ask.topic, ranked, answering: ranked.filter(passage => answers(passage, ask)) }
}

const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|unlimited|uncapped|daily|weekly|monthly|yearly|negotiable|muutaman)\b/iu

// Below these a passage only shares words with the question. Set on the development questions as a whole.
const SPEAKS_OF_IT = { byTopic: 0.55, covered: 0.42, cosine: 0.55 }

function answers(found: RankedPassage, ask: Ask & { topic: TopicEntry | null }): boolean {
  if (ask.wantsNumber && !NUMBER.test(found.passage.text)) return false
  if (ask.topic?.silence === 'by-topic') {
    return (found.stated || found.said) && found.score >= SPEAKS_OF_IT.byTopic
  }
  return (
    found.stated ||
    found.covered >= SPEAKS_OF_IT.covered ||
    found.cosine >= SPEAKS_OF_IT.cosine ||
    (found.said && found.covered > 0.2)
  )
}

const MOST = { fact: 2, 'yes-no': 2, list: 6, explain: 3, summary: 6 }
const WORDS = { fact: 55, 'yes-no': 50, list: 78, explain: 75, summary: 80 }
// How near the best a passage must come to stand beside it.
const NEAR = { fact: 0.85, 'yes-no': 0.85, list: 0.5, explain: 0.7, summary: 0.4 }

function pickPassages(ask: Ask, found: readonly Found[]): RankedPassage[] {
  const picked: RankedPassage[] = []
  let words = 0
  for (const { answering } of found) {
    const best = answering[0]
    if (!best) continue
    let fromTopic = 0
    for (const candidate of answering) {
      const length = candidate.passage.text.split(/\s+/u).length
      if (candidate.score < NEAR[ask.form] * best.score || fromTopic >= Math.ceil(MOST[ask.form] / found.length)) break
      if (words > 0 && words + length > WORDS[ask.form]) continue
      if (picked.some(({ passage }) => passage.text === candidate.passage.text)) continue
      picked.push(candidate)
      words += length
      fromTopic++
    }
  }
  return ask.form === 'list' ? picked.sort((a, b) => a.passage.ordinal - b.passage.ordinal) : picked
}
