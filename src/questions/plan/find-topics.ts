import { allMatches } from '../../all-matches.ts'
import type { Word } from '../words.ts'
import type { Span } from './asking-sentences.ts'
import { EMPTY_WORDS } from './empty-words.ts'
import { TOPICS, type TopicEntry } from './topics.ts'

/** A topic and every stretch of the question that speaks of it. */
export interface FoundTopic {
  entry: TopicEntry
  spans: Span[]
}

export interface TopicSearch {
  folded: string
  /** Words that name the role: "Reporting Analyst" asks nothing about reporting. */
  named: readonly Word[]
}

/** Topics whose words the question says, each word taken once, so that a general topic does not follow a particular. */
export function findTopics({ folded, named }: TopicSearch, within: readonly Span[]): FoundTopic[] {
  // A guide's title may be a whole question; what its everyday words ask is still asked.
  let rest = blank(
    folded,
    named.filter(word => !EMPTY_WORDS.has(word.folded)),
    '_',
  )
  const found: FoundTopic[] = []
  for (const entry of TOPICS) {
    for (const sentence of within) {
      const match = entry.asked.exec(rest.slice(sentence.start, sentence.end))
      if (!match) continue
      const start = sentence.start + match.index
      const span = { start, end: start + match[0].length }
      const isAsked =
        !RULED_OUT.test(folded.slice(sentence.start, start)) && !isSaidInPassing(match[0], { entry, found, folded })
      if (isAsked) found.push({ entry, spans: within.flatMap(each => everySpan(entry, rest, each)) })
      rest = blank(rest, [span], ' ')
      break
    }
  }
  return found
}

/** "What pension do they pay?" asks about the pension; "pay and pension" asks about both. */
function isSaidInPassing(
  words: string,
  { entry, found, folded }: { entry: TopicEntry; found: readonly FoundTopic[]; folded: string },
): boolean {
  const isParticular = found.some(topic => topic.entry.silence === 'by-topic')
  return isParticular && entry.inPassing?.test(words) === true && !JOINS.test(folded)
}

const JOINS = /[,;]|\b(?:and|or|plus|also|as well|und|oder|et|ou|y|o|e)\b/u

function everySpan({ asked }: TopicEntry, text: string, { start, end }: Span): Span[] {
  return allMatches(text.slice(start, end), new RegExp(asked, 'gu')).map(match => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

// A naming word leaves a mark: "the insurance ____ job" asks for no insurance.
function blank(text: string, spans: readonly Span[], mark: ' ' | '_'): string {
  let out = text
  for (const { start, end } of spans) out = out.slice(0, start) + mark.repeat(end - start) + out.slice(end)
  return out
}

// "The needed skills, not the optional ones": what is ruled out is not asked.
const RULED_OUT = /\b(?:not|non|nicht|pas|rather than|instead of)\W+(?:the |just |only |strictly |gli |le |die )?$/u

const LACKS =
  /\b(?:no|not|never|without|zero|lack(?:ing|s)?|nothing in|hardly|barely|only|just|don't|dont|haven't|havent|isn't|non?[- ])\b[^.,;?!]{0,70}|\bno-\w+|[^.,;?!]{0,30}\b[abc][12]\b/gu

/** The stretches in which a story says what the asker lacks, or has only: "no degree", "my English is B1". */
export function lackingIn(folded: string): Span[] {
  return allMatches(folded, LACKS).map(({ index, 0: match }) => ({ start: index, end: index + match.length }))
}
