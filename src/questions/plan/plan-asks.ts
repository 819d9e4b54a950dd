import type { Word } from '../words.ts'
import { EMPTY_WORDS } from './empty-words.ts'
import { TOPICS, type TopicEntry } from './topics.ts'

/** One thing that a question asks about a role. */
export interface Ask {
  form: AskForm
  /** What is asked for, most particular first; empty when the question fits no known topic and its words decide. */
  topics: TopicEntry[]
  /** The words that the posting should speak of: neither empty words nor those that only name the role. */
  words: AskedWord[]
  /** "How many", "how much": only a passage with a number decides it. */
  wantsNumber: boolean
  /** The stems of "… or …?": a posting that says neither is silent. */
  alternatives: string[][]
}

export type AskForm = 'fact' | 'yes-no' | 'list' | 'explain' | 'summary'

export interface AskedWord extends Word {
  /** 0…1: words of the interrogative sentence count fully, those of the story around it less. */
  weight: number
}

export interface SpokenQuestion {
  text: string
  words: readonly Word[]
  /** Indexes of the words that name the role rather than ask about it. */
  named: ReadonlySet<number>
}

const STORY_WEIGHT = 0.35
// "I only know Flask. Is that a dealbreaker?": what matters stands in the story, not in the question.
const FITTING_STORY_WEIGHT = 0.9
const NAMING_WEIGHT = 0.25

const FITTING =
  /\b(?:deal[- ]?breaker|rules? me out|knocks? me out|still (?:apply|go|consider|fit|work)|consider(?:ed)?|chance|closed to me|open to me|out for|eligible|enough|happy with|look at me|qualif\w+|suitable|a problem|an issue|matter|mandatory|insist|am i out|automatically out|worth applying|can i (?:apply|take|do)|could i (?:apply|take|do|still)|take the|fit(?:s|ting)?)\b/u

const WANTS_NUMBER =
  /\b(?:how (?:many|much|big|large|long|old)|number of|exact(?:ly)? how|what (?:percent\w*|percentage|rate|amount|size|salary|budget)|target|hourly rate|day rate|rate for|salary band|comp range|minimum years|min years|wie viele|wieviel|combien|cuant\w+|quant\w+)\b/u

/** What a question asks. Pure. */
export function planAsk(question: SpokenQuestion): Ask {
  const folded = foldSame(question.text)
  const sentences = sentencesOf(question.text)
  const asking = askingSentences(sentences, question.text)
  const asked = asking.map(({ start, end }) => folded.slice(start, end)).join(' ')
  const fitting = FITTING.test(asked)
  const topics = topicsOf(question, asking, folded)
  return {
    form: formOf(asked),
    topics:
      fitting && topics.every(topic => topic.silence === 'by-words') ? topicsOf(question, sentences, folded) : topics,
    words: askedWords(question, { asking, storyWeight: fitting ? FITTING_STORY_WEIGHT : STORY_WEIGHT }),
    wantsNumber: WANTS_NUMBER.test(asked),
    alternatives: alternativesOf(asked, question),
  }
}

/** The words on both sides of an "or" in a question that offers a choice. */
function alternativesOf(asked: string, question: SpokenQuestion): string[][] {
  const match =
    /([\p{L}\p{N}/+#-]+(?: [\p{L}\p{N}/+#-]+)?),? (?:or|oder|ou|o) (?:an? |the |is it )?([\p{L}\p{N}/+#-]+(?: [\p{L}\p{N}/+#-]+)?)\??\W*$/u.exec(
      asked.trim(),
    )
  if (!match) return []
  const known = new Map(question.words.map(word => [word.folded, word.stem]))
  return [match[1] ?? '', match[2] ?? '']
    .map(side => side.split(/[\s/]+/u).filter(word => !EMPTY_WORDS.has(word)))
    .map(side => side.flatMap(word => known.get(word) ?? []))
    .filter(side => side.length > 0)
}

interface Span {
  start: number
  end: number
}

function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(/[^.?!\n]+(?:[.?!]+(?=\s|$)|[.?!](?=\S)[^.?!\n]*)*[.?!]*/gu)) {
    if (/[\p{L}\p{N}]/u.test(match[0])) spans.push({ start: match.index, end: match.index + match[0].length })
  }
  return spans.length ? spans : [{ start: 0, end: text.length }]
}

const INTERROGATIVE =
  /^(?:\W*(?:and|so|but|also|ok|hi|hey|hello|moi|hola|cool|great|nice)\W+)*(?:who|what|whats|which|when|where|why|how|hows|is|are|do|does|did|can|could|would|will|should|must|may|have|has|am|any|tell|give|list|compare|show|was|wie|was|wer|wo|wann|gibt|quel|combien|est|cual|cuanto|quanto|cosa)\b/u

/** The sentences that ask; without any, the last one: on a phone people leave the question mark out. */
function askingSentences(sentences: readonly Span[], text: string): Span[] {
  const asking = sentences.filter(({ start, end }) => {
    const sentence = text.slice(start, end)
    return /\?\W*$/u.test(sentence) || INTERROGATIVE.test(foldSame(sentence).trim())
  })
  return asking.length ? asking : sentences.slice(-1)
}

function askedWords(question: SpokenQuestion, by: { asking: readonly Span[]; storyWeight: number }): AskedWord[] {
  return question.words.flatMap((word, index) => {
    if (EMPTY_WORDS.has(word.folded) || word.folded.length < 2) return []
    const inside = by.asking.some(sentence => word.start >= sentence.start && word.end <= sentence.end)
    const weight = (inside ? 1 : by.storyWeight) * (question.named.has(index) ? NAMING_WEIGHT : 1)
    return [{ ...word, weight }]
  })
}

/** Topics whose words the question says, each word taken once, so that a general topic does not follow a particular. */
function topicsOf(question: SpokenQuestion, asking: readonly Span[], folded: string): TopicEntry[] {
  const named = [...question.named].flatMap(index => question.words[index] ?? [])
  let rest = blank(folded, named)
  const found: { entry: TopicEntry; at: number }[] = []
  for (const entry of TOPICS) {
    const inAsking = asking
      .map(sentence => ({ match: entry.asked.exec(rest.slice(sentence.start, sentence.end)), sentence }))
      .find(({ match }) => match)
    if (!inAsking?.match) continue
    const start = inAsking.sentence.start + inAsking.match.index
    found.push({ entry, at: start })
    rest = blank(rest, [{ start, end: start + inAsking.match[0].length }])
  }
  return found.map(({ entry }) => entry)
}

function blank(text: string, spans: readonly Span[]): string {
  let out = text
  for (const { start, end } of spans) out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end)
  return out
}

/** Lower case without accents, the same length as the text so that offsets hold. */
export function foldSame(text: string): string {
  return [...text]
    .map(character => {
      const folded = character
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[’‘]/u, "'")
        .replace(/[đĐ]/u, 'd')
        .toLowerCase()
      return folded.length === character.length
        ? folded
        : character.toLowerCase().padEnd(character.length).slice(0, character.length)
    })
    .join('')
}

const SUMMARY =
  /\b(?:tell me (?:more )?about (?:it|the|this|that)?|tell me more|what(?:'s| is|s)? (?:it|the \w+|this|that)?[^?]{0,40}\babout\b|overview|summar\w+|tl;?dr|rundown of the (?:role|job)|more about it|what is the (?:role|job|position)\b)/u
const YES_NO =
  /^(?:\W*(?:\w+\W+){0,6}?)?\b(?:is|are|do|does|did|can|could|would|will|should|must|have|has|am|was|were|may|need i|gibt es|ist|sind|muss ich|kann ich|est-ce que|faut-il|puis-je|es|hay|puedo|devo|posso)\b/u
const WH =
  /\b(?:who|whom|whose|what|whats|what's|which|when|where|why|how|hows|whos|quel\w*|combien|comment|pourquoi|cual\w*|cuant\w*|donde|quien|quando|quanto|quale|quali|cosa|come|wie|wer|wo|wann|warum|welche\w*|minimum|name|names|list|give|main|perks|benefits)\b/u
const LIST =
  /\b(?:which|what)\s+(?:\w+\s+){0,3}(?:\w+s|stack|tech|tools\/\w+)\b|\blist\b|\b(?:duties|perks|benefits|responsib\w+|responsab\w+|tasks|skills|requirements|must[- ]haves|nice[- ]to[- ]haves|tools|examples|documents|red flags|bonus points|to-do|stack|aufgaben|missions)\b/u
const EXPLAIN =
  /\b(?:why|how (?:do|does|is|are|would|can|come)|explain|what kind of|in plain words|purpose|what the heck|meaning|mean)\b/u

function formOf(asking: string): AskForm {
  if (SUMMARY.test(asking)) return 'summary'
  const yesNo = YES_NO.exec(asking)
  const wh = WH.exec(asking)
  const startsWithVerb =
    /^\W*(?:(?:and|so|but|also|ok|okay|hi|hey|hello|well|then|now)\W+)*(?:is|are|do|does|did|can|could|would|will|should|must|have|has|am|was|were|any|may|so)\b/u.test(
      asking,
    )
  if (startsWithVerb && (!wh || wh.index > 12)) return 'yes-no'
  if (yesNo && !wh) return 'yes-no'
  if (LIST.test(asking)) return 'list'
  if (EXPLAIN.test(asking)) return 'explain'
  return 'fact'
}
