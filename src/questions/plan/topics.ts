import type { FactField, Necessity } from '../../postings/facts/fact.ts'
import type { SectionKind } from '../../postings/passage.ts'
import { ASKED_IN_LANGUAGES } from './asked-in-languages.ts'
import { ASKED_AND_SAID } from './topic-words.ts'

/** Something that people ask postings about, and how to find where a posting speaks of it. */
export interface TopicEntry {
  topic: string
  /** Noun phrase for "The posting doesn't say …". */
  label: string
  /** What a question says when it asks this; matched on folded text (lower case, no accents). */
  asked: RegExp
  /** What a passage says when it speaks of this, in the languages that postings come in. */
  said: RegExp
  /** What makes a passage speak of something else after all. */
  unless: RegExp | null
  /** Facts that answer it outright. */
  fields: FactField[]
  /** Sections whose passages speak of it even without the words. */
  sections: SectionKind[]
  /** Facts of these fields count only when the value is one of these (a benefit's kind, say). */
  values: string[]
  /** Facts count only when the text rates what they name so. */
  necessity: Necessity | null
  /** What a passage must also contain to decide the question: an amount, a number, a person, a date. */
  needs: 'number' | 'money' | 'date' | 'person' | null
  /**
   * How silence is told. `by-topic`: a posting that never speaks of the topic is silent, whatever other words match.
   * `by-words`: the topic is too broad for that ("tools", "the company"); the question's own words decide.
   */
  silence: 'by-topic' | 'by-words'
  /** Words that ask this only where nothing more particular is asked: "pay" in "what pension do they pay?". */
  inPassing: RegExp | null
  /** What is counted: where their number is asked, only a passage that speaks of them says it. */
  counted: RegExp | null
  /** The topic that the same words ask of a posting that says nothing of this one. */
  otherwise: string | null
  /** The words by which it is asked name the detail itself: "French", "master's". */
  asksByName: boolean
}

/** Every topic, most particular first: a question that fits several is given the first ones. */
export const TOPICS: readonly TopicEntry[] = ASKED_AND_SAID.map(entry => ({
  topic: entry.topic,
  label: entry.label,
  asked: wholeWords(waysToAsk(entry).join('|')),
  said: wholeWords(entry.said),
  unless: entry.unless === undefined ? null : wholeWords(entry.unless),
  fields: entry.fields ?? [],
  sections: entry.sections ?? [],
  values: entry.values ?? [],
  necessity: entry.necessity ?? null,
  needs: entry.needs ?? null,
  silence: entry.silence ?? 'by-topic',
  inPassing: entry.inPassing === undefined ? null : wholeWords(entry.inPassing),
  counted: entry.counted === undefined ? null : wholeWords(entry.counted),
  otherwise: entry.otherwise ?? null,
  asksByName: entry.asksByName ?? false,
}))

/** The longer words by which topics are asked for; what a misspelt word may have been meant to be. */
export const TOPIC_WORDS: ReadonlySet<string> = new Set(
  ASKED_AND_SAID.flatMap(waysToAsk).flatMap(asked => asked.match(/(?<![\\a-z])[a-z]{5,}(?![a-z\\])/gu) ?? []),
)

/** In English, and in the other languages. */
function waysToAsk({ topic, asked }: { topic: string; asked: string }): string[] {
  return [asked, ...Object.values(ASKED_IN_LANGUAGES[topic] ?? {})]
}

/** Alternatives that must stand as whole words; `\w*` inside one opens its end. */
function wholeWords(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'u')
}
