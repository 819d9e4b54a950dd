import type { Ask } from '../plan/plan-asks.ts'
import type { TopicEntry } from '../plan/topics.ts'
import type { RankedPassage } from './rank-passages.ts'

/** What was found for one topic of an ask. */
export interface Found {
  topic: TopicEntry | null
  ranked: RankedPassage[]
  /** The passages that answer, best first; empty where the posting is silent. */
  answering: RankedPassage[]
}

// People read on a phone: few passages, few words, and only those that come near the best.
const MOST = { fact: 2, 'yes-no': 2, list: 6, explain: 3, summary: 6 }
const WORDS = { fact: 55, 'yes-no': 50, list: 78, explain: 75, summary: 80 }
const NEAR = { fact: 0.85, 'yes-no': 0.85, list: 0.35, explain: 0.7, summary: 0.4 }

/** The few passages to show: the best of each topic, what comes near them, and what the rest of the question asks. */
export function pickPassages(ask: Ask, found: readonly Found[]): RankedPassage[] {
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
  const topics = found.filter(({ answering }) => answering.length > 0).length
  for (const { answering } of found) {
    const best = answering[0]
    const near = answering.filter(({ score }) => best && score >= NEAR[ask.form] * best.score)
    let fromTopic = 0
    for (const candidate of ask.form === 'list' ? shortBeforeLong(near) : near) {
      if (fromTopic >= Math.ceil(MOST[ask.form] / topics)) break
      if (pick(candidate)) fromTopic++
    }
  }
  const rest = theRestOf(ask, picked, found)
  if (rest && picked.length < 3) pick(rest)
  return ask.form === 'list' ? picked.sort((a, b) => a.passage.ordinal - b.passage.ordinal) : picked
}

// Longer ones take the place of two others.
const LONG_ITEM = 26

/** A list is told by many of its items: the long ones get the room that the others leave. */
function shortBeforeLong(near: readonly RankedPassage[]): RankedPassage[] {
  const isLong = ({ passage }: RankedPassage) => passage.text.split(/\s+/u).length > LONG_ITEM
  return [...near.filter(candidate => !isLong(candidate)), ...near.filter(isLong)]
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
