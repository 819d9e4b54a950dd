import type { Statement } from '../answer.ts'
import type { Ask, AskedWord } from '../plan/plan-asks.ts'
import { type AnswerWording, answerWordingIn } from '../wording/answer-wording.ts'
import { cite } from './cite.ts'
import { quotable } from './quotable.ts'
import type { RankedPassage, ReadablePosting } from './rank-passages.ts'

const NEARBY = 0.3

/**
 * Says what the posting does not say, and the one thing nearest to it that it does: a statement each, so that the first
 * holds whatever becomes of the second.
 */
export function silenceStatements(ask: Ask, posting: ReadablePosting, ranked: readonly RankedPassage[]): Statement[] {
  const wording = answerWordingIn(ask.language)
  const silent: Statement = { text: wording.silent(soughtBy(ask, wording)), citations: [] }
  const near = ranked.find(
    ({ passage, isHeading, said, detailed }) =>
      !isHeading && passage.section !== 'header' && (said || detailed > NEARBY),
  )
  if (!near) return [silent]
  return [silent, { text: wording.mentions(quotable(near.passage.text)), citations: [cite(posting, near.passage)] }]
}

/** What was looked for: the topic's name, or the question's own words for it. */
function soughtBy(ask: Ask, wording: AnswerWording): string {
  const topic = ask.topics.find(entry => entry.silence === 'by-topic') ?? ask.topics[0]
  if (topic) return wording.topics?.[topic.topic] ?? topic.label
  const words = longestRun(ask.words.filter(word => !word.naming && word.weight >= SAID_BESIDE))
  return words.length > 0 ? wording.quoted(words.map(word => word.text).join(' ')) : wording.unnamed
}

// What a story says beside the question weighs less.
const SAID_BESIDE = 0.25
const MOST_SOUGHT = 6

/** Words side by side are what something is called, most often the last ones; apart they make no sense in a row. */
function longestRun(words: readonly AskedWord[]): AskedWord[] {
  let longest: AskedWord[] = []
  let run: AskedWord[] = []
  for (const word of words) {
    const before = run.at(-1)
    run = before && word.start - before.end === 1 ? [...run, word] : [word]
    if (run.length >= longest.length) longest = run
  }
  return longest.slice(0, MOST_SOUGHT)
}
