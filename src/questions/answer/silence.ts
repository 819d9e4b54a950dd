import type { Statement } from '../answer.ts'
import type { Ask } from '../plan/plan-asks.ts'
import { cite } from './cite.ts'
import { quotable } from './quotable.ts'
import type { RankedPassage, ReadablePosting } from './rank-passages.ts'

const NEARBY = 0.3

/** Says what the posting does not say, and the one thing nearest to it that it does. */
export function silenceStatement(ask: Ask, posting: ReadablePosting, ranked: readonly RankedPassage[]): Statement {
  const sentence = `The posting doesn't mention ${soughtBy(ask)}.`
  const near = ranked.find(
    ({ passage, isHeading, said, covered }) => !isHeading && passage.section !== 'header' && (said || covered > NEARBY),
  )
  if (!near) return { text: sentence, citations: [] }
  return {
    text: `${sentence} It does mention: “${quotable(near.passage.text)}”`,
    citations: [cite(posting, near.passage)],
  }
}

/** What was looked for: the topic's name, or the question's own telling words. */
function soughtBy(ask: Ask): string {
  const topic = ask.topics.find(entry => entry.silence === 'by-topic') ?? ask.topics[0]
  if (topic) return topic.label
  const words = ask.words.filter(word => word.weight > 0.3).map(word => word.text)
  return words.length ? `“${words.slice(0, 6).join(' ')}”` : 'that'
}
