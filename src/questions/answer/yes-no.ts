import type { Fact, Workplace } from '../../postings/facts/fact.ts'
import { foldText } from '../../postings/facts/fold-source.ts'
import { type NecessityReading, readNecessity } from '../../postings/facts/read-necessity.ts'
import type { Passage } from '../../postings/passage.ts'
import type { Ask } from '../plan/plan-asks.ts'
import { wordsOf } from '../words.ts'
import { decideLevel } from './decide-level.ts'
import type { RankedPassage, ReadablePosting } from './rank-passages.ts'

/** "Yes" or "No" where the posting's words decide it, with what was decided; null where they do not. */
export interface Verdict {
  opening: 'Yes' | 'No'
  /** What the opening stands for. */
  because: Because
  /** Where the text decides it, when that is not the passage itself but the line that leads it in. */
  decidedAt: Span | null
}

export type Because =
  | 'not-required'
  | 'plus'
  | 'required'
  | Workplace['kind']
  | 'does'
  | 'does-not'
  | 'says-so'
  | 'asks-no-more'
  | 'asks-more'

interface Span {
  start: number
  end: number
}

/** Decides a yes/no question from the passage that speaks of it. Conservative: null wherever the text leaves room. */
export function decideYesNo(ask: Ask, found: RankedPassage, posting: ReadablePosting): Verdict | null {
  if (ask.form !== 'yes-no' && !ask.presumesNecessity) return null
  return (
    decideLevel(ask, found.passage, posting) ??
    decideNecessity(ask, found, posting) ??
    decideWorkplace(ask, found.passage, posting.facts) ??
    decideStated(ask, found, posting)
  )
}

const ASKS_NEED =
  /\b(?:need|needed|required?|requires?|requirement|mandatory|obligatory|must|essential|necessary|have to|insist\w*|demand\w*|compulsory|prerequisite|deal[- ]?breaker|rules? me out|knocks? me out|closed to me|automatically out|hard skills?|strict)\b/u
const ASKS_PLUS = /\b(?:nice[- ]to[- ]haves?|optional|(?:just|only|merely) a (?:plus|bonus|nice)|a plus|a bonus)\b/u

/** "Do I need X?" over a posting that calls X a plus, or a must. */
function decideNecessity(ask: Ask, { passage }: RankedPassage, posting: ReadablePosting): Verdict | null {
  const asksPlus = ASKS_PLUS.test(ask.folded)
  if (!asksPlus && !ASKS_NEED.test(ask.folded)) return null
  const reading = necessityOf(ask, passage, posting)
  if (!reading) return null
  if (reading.by === 'section') return decideBySection(passage, posting, asksPlus ? 'Yes' : 'No')
  if (reading.by === 'default') return null
  if (reading.necessity === 'preferred') {
    const because = reading.dispensable ? 'not-required' : 'plus'
    return { opening: asksPlus ? 'Yes' : 'No', because, decidedAt: outside(passage, reading) }
  }
  // "Is that a dealbreaker?" over a must is a matter between people: the words are shown, no verdict.
  if (/deal|rules? me|closed|out\b/u.test(ask.folded)) return null
  return { opening: asksPlus ? 'No' : 'Yes', because: 'required', decidedAt: outside(passage, reading) }
}

/** A heading "Nice to have" decides for what stands under it; "Requirements" is too often said of both. */
function decideBySection(passage: Passage, posting: ReadablePosting, opening: Verdict['opening']): Verdict | null {
  const heading = passage.heading
  const start = heading === null ? -1 : posting.text.lastIndexOf(heading, passage.start)
  if (passage.section !== 'preferred' || heading === null || start < 0) return null
  const decidedAt = { start, end: start + heading.length }
  return { opening, because: 'plus', decidedAt }
}

function outside(passage: Passage, span: Span): Span | null {
  return span.start >= passage.start && span.end <= passage.end ? null : { start: span.start, end: span.end }
}

/** How the passage rates the thing asked about: the skill, or the rarest word asked that it contains. */
export function necessityOf(ask: Ask, passage: Passage, posting: ReadablePosting): NecessityReading | null {
  const words = wordsOf(passage.text)
  const asked = [...ask.words].sort((a, b) => b.weight - a.weight)
  for (const word of asked) {
    const hit = words.find(candidate => candidate.stem === word.stem)
    const within = hit ?? (word.skill ? nameWithin(passage, word.skill) : null)
    if (!within) continue
    return readNecessity(posting, passage, { start: passage.start + within.start, end: passage.start + within.end })
  }
  return null
}

function nameWithin(passage: Passage, name: string): { start: number; end: number } | null {
  const start = foldText(passage.text).indexOf(foldText(name))
  return start < 0 ? null : { start, end: start + name.length }
}

const ASKS_REMOTE = /\b(?:remote\w*|from home|home ?office|wfh|telecommut\w*|teletravail|teletrabajo|smart working)\b/u
const ASKS_ONSITE = /\b(?:on-?\s?site|in (?:the )?office only|office only|5 days|every day|in[- ]office)\b/u
const ASKS_HYBRID = /\bhybrid\b/u

function decideWorkplace(ask: Ask, passage: Passage, facts: readonly Fact[]): Verdict | null {
  const stated = facts.filter(fact => fact.field === 'workplace')
  const kinds = new Set(stated.map(fact => fact.value.kind))
  const here = stated.find(fact => fact.start < passage.end && fact.end > passage.start)
  if (!here || kinds.size !== 1) return null
  const { kind } = here.value
  // "Some days at home, or office only?" over a hybrid role is neither yes nor no.
  if (ASKS_ONSITE.test(ask.folded) && ASKS_REMOTE.test(ask.folded)) return null
  if (ASKS_HYBRID.test(ask.folded))
    return kind === 'hybrid' ? { opening: 'Yes', because: 'hybrid', decidedAt: null } : null
  if (ASKS_ONSITE.test(ask.folded)) {
    if (kind === 'onsite') return { opening: 'Yes', because: 'onsite', decidedAt: null }
    return kind === 'hybrid'
      ? { opening: 'No', because: 'hybrid', decidedAt: null }
      : { opening: 'No', because: 'remote', decidedAt: null }
  }
  if (!ASKS_REMOTE.test(ask.folded)) return null
  if (kind === 'remote') return { opening: 'Yes', because: 'remote', decidedAt: null }
  return kind === 'onsite' ? { opening: 'No', because: 'onsite', decidedAt: null } : null
}

const SAID = 0.75

// Topics whose fact is itself the answer to "is there …?" and "do they …?".
const EXISTENCE =
  /(?:^|[?!.]\s+)\W*(?:(?:and|so|but|also|ok|cool|great|hi|hey|hello|hallo|hola|bonjour|und|et|y)\W+)*(?:is|are|do|does|any|will|would|can|could|gibt|gibt.?s|habt|bietet|bieten|sponsert|zahlt|ist|est-ce|y a|il y a|avez-vous|propose\w*|hay|tienen|tiene|ofrecen|ofrece|dan|patrocinan|c.e|ci sono|offrono|ha|tem|oferecem|is er|zijn er|bieden)\b/u
const NEGATED =
  /\b(?:no|not|non|never|without|unfortunately|cannot|can't|unable|don't|doesn't|nicht|keine?|pas|sin|senza|aucun\w*)\b/u
const LIMITED = /\b(?:eligible|some|may|might|after|once|subject to|discretionary|possibly|up to|where|if)\b/u

function decideStated(ask: Ask, found: RankedPassage, posting: ReadablePosting): Verdict | null {
  const topic = ask.topics[0]
  if (topic?.silence !== 'by-topic' || !found.stated || !EXISTENCE.test(ask.folded)) return null
  // "Is there paid parental leave?" over a passage that says nothing of paid is left to the reader.
  if (ask.words.some((word, i) => !word.topical && word.weight > 0.3 && (found.says[i] ?? 0) < SAID)) return null
  const fact = posting.facts.find(
    candidate =>
      topic.fields.includes(candidate.field) &&
      candidate.start < found.passage.end &&
      candidate.end > found.passage.start,
  )
  if (fact?.field === 'visa') {
    if (fact.value === 'sponsored') return { opening: 'Yes', because: 'does', decidedAt: null }
    return fact.value === 'not-sponsored' ? { opening: 'No', because: 'does-not', decidedAt: null } : null
  }
  if (
    fact?.field !== 'benefit' ||
    NEGATED.test(foldText(found.passage.text)) ||
    LIMITED.test(foldText(found.passage.text))
  )
    return null
  return { opening: 'Yes', because: 'says-so', decidedAt: null }
}
