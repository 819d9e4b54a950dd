import type { Fact } from '../../postings/facts/fact.ts'
import type { Passage } from '../../postings/passage.ts'
import { type Ask, type AskedWord, foldSame } from '../plan/plan-asks.ts'
import type { TopicEntry } from '../plan/topics.ts'
import { type Word, wordsOf } from '../words.ts'

/** A posting as far as answering needs it. */
export interface ReadablePosting {
  id: string
  revision: number
  title: string
  hiringOrganization: string | null
  location: string | null
  text: string
  passages: readonly Passage[]
  facts: readonly Fact[]
}

/** How well a passage answers an ask, and why: each part is 0…1. */
export interface RankedPassage {
  passage: Passage
  score: number
  /** Share of what was asked that the passage says, by weight. */
  covered: number
  /** Cosine of question and passage, 0 without vectors. */
  cosine: number
  /** It speaks of the topic in so many words. */
  said: boolean
  /** A fact of the topic stands in it. */
  stated: boolean
}

export interface Similarity {
  /** 0…1, how nearly a question's word means a passage's word; 1 for the same stem. */
  words(asked: AskedWord, word: Word): number
  /** Cosine of the whole question with each passage, by ordinal. */
  passages: readonly number[]
}

/** The passages of one posting, the best answer to the topic first. Pure. */
export function rankPassages(
  ask: Pick<Ask, 'words'> & { topic: TopicEntry | null },
  posting: ReadablePosting,
  similarity: Similarity,
): RankedPassage[] {
  const words = posting.passages.map(passage => wordsOf(`${passage.text} ${passage.heading ?? ''}`))
  const rarity = rarityWithin(ask.words, words)
  return posting.passages
    .map((passage, i) => {
      const parts = {
        covered: coverage(ask.words, words[i] ?? [], { rarity, similarity }),
        cosine: Math.max(0, similarity.passages[i] ?? 0),
        said: ask.topic ? ask.topic.said.test(foldSame(passage.text)) : false,
        stated: ask.topic ? states(ask.topic, posting.facts, passage) : false,
      }
      return { passage, ...parts, score: scoreOf(parts, passage, ask.topic) }
    })
    .sort((a, b) => b.score - a.score)
}

type Rarity = (stem: string) => number

/** A word that stands all over the posting says little about where its answer is. */
function rarityWithin(asked: readonly AskedWord[], passages: readonly Word[][]): Rarity {
  const counts = new Map<string, number>()
  for (const { stem } of asked) {
    counts.set(stem, passages.filter(words => words.some(word => word.stem === stem)).length)
  }
  const most = Math.log(1 + passages.length)
  return stem => 0.2 + (0.8 * Math.log((1 + passages.length) / (1 + (counts.get(stem) ?? 0)))) / (most || 1)
}

function coverage(
  asked: readonly AskedWord[],
  words: readonly Word[],
  by: { rarity: Rarity; similarity: Similarity },
): number {
  let whole = 0
  let matched = 0
  for (const word of asked) {
    const weight = word.weight * by.rarity(word.stem)
    whole += weight
    let best = 0
    for (const candidate of words) {
      best = Math.max(best, candidate.stem === word.stem ? 1 : by.similarity.words(word, candidate))
      if (best === 1) break
    }
    matched += weight * best
  }
  return whole ? matched / whole : 0
}

function states(topic: TopicEntry, facts: readonly Fact[], passage: Passage): boolean {
  return facts.some(
    fact =>
      topic.fields.includes(fact.field) &&
      (topic.values.length === 0 || topic.values.includes(String(fact.value))) &&
      fact.start < passage.end &&
      fact.end > passage.start,
  )
}

const NUMBER = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|few|unlimited|uncapped)\b/iu

function scoreOf(parts: Omit<RankedPassage, 'passage' | 'score'>, passage: Passage, topic: TopicEntry | null): number {
  let score = 1.2 * parts.covered + 0.6 * parts.cosine
  if (topic) {
    if (parts.stated) score += 0.7
    if (parts.said) score += 0.5
    if (topic.sections.includes(passage.section)) score += 0.25
    if (topic.needs && !NUMBER.test(passage.text)) score -= 0.4
  }
  if (passage.section === 'legal') score -= 0.2
  return score
}
