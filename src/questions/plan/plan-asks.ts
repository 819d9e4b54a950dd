import { findSkills } from '../../postings/skills/find-skills.ts'
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
  /** The asking sentences, folded; for readers of their exact wording. */
  folded: string
  /** "Why do they insist on X?" takes for granted that X is required; the posting may say otherwise. */
  presumesNecessity: boolean
  /** The stems of "… or …?": a posting that says neither is silent. */
  alternatives: string[][]
}

export type AskForm = 'fact' | 'yes-no' | 'list' | 'explain' | 'summary'

export interface AskedWord extends Word {
  /** 0…1: words of the interrogative sentence count fully, those of the story around it less. */
  weight: number
  /** It is one of the words by which the topic was recognised ("salary"), rather than a detail asked about it. */
  topical: boolean
  /** The vocabulary's name when the word is (part of) a skill: "k8s" is Kubernetes. */
  skill: string | null
}

export interface SpokenQuestion {
  text: string
  words: readonly Word[]
  /** Indexes of the words that name the role rather than ask about it. */
  named: ReadonlySet<number>
  /** How telling a stem is among all postings, 0…1; null for one that no posting contains. */
  telling: (stem: string) => number | null
}

const STORY_WEIGHT = 0.35
// "I have no Spanish. Is that a dealbreaker?": what matters is what the story says is lacking, unless the question
// itself names it: "No college here. Do they insist on a bachelor's?"
const LACKING_WEIGHT = { alone: 1.2, besideSubject: 0.2 }
const NAMING_WEIGHT = 0.25
// A word that no posting has ever used is how people talk, not what postings say.
const UNHEARD_WEIGHT = 0.25

const FITTING =
  /\b(?:deal[- ]?breaker|rules? me out|knocks? me out|still (?:apply|go|consider|fit|work)|consider(?:ed)?|chance|closed to me|open to me|out for|eligible|enough|happy with|look at me|qualif\w+|suitable|a problem|an issue|matter|mandatory|insist|am i out|automatically out|worth applying|can i (?:apply|take|do)|could i (?:apply|take|do|still)|take the|fit(?:s|ting)?)\b/u

const WANTS_NUMBER =
  /\b(?:how (?:many|much|big|large|long|old)|number of|exact(?:ly)? how|what (?:percent\w*|percentage|rate|amount|size|salary|budget)|target|hourly rate|day rate|rate for|salary band|comp range|minimum years|min years|wie viele|wieviel|combien|cuant\w+|quant\w+)\b/u

const PRESUMES_NECESSITY = /\bwhy\b[^?]*\b(?:insist|demand|require|need|force|want|must|obsess)\w*/u

/** What a question asks. Pure. */
export function planAsk(question: SpokenQuestion): Ask {
  const folded = foldSame(question.text)
  const sentences = sentencesOf(question.text)
  const asking = askingSentences(sentences, question.text)
  const asked = asking.map(({ start, end }) => folded.slice(start, end)).join(' ')
  const fitting = FITTING.test(asked)
  const inQuestion = topicsOf(question, asking, folded)
  const particular = inQuestion.some(({ entry }) => entry.silence === 'by-topic')
  const lacking = fitting ? lackingIn(folded) : []
  const topics =
    lacking.length > 0 && !particular ? [...inQuestion, ...topicsOf(question, lacking, folded)] : inQuestion
  return {
    form: formOf(asked),
    topics: topics.map(({ entry }) => entry),
    words: askedWords(question, { asking, topics, lacking, hasSubject: inQuestion.length > 0 }),
    wantsNumber: WANTS_NUMBER.test(asked),
    folded: asked,
    presumesNecessity: PRESUMES_NECESSITY.test(asked),
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

function askedWords(
  question: SpokenQuestion,
  by: { asking: readonly Span[]; topics: readonly FoundTopic[]; lacking: readonly Span[]; hasSubject: boolean },
): AskedWord[] {
  const skills = findSkills(question.text, 'question')
  // What stands in brackets says which role is meant: "(the health tech one in Austin)".
  const asides = [...question.text.matchAll(/\([^)]*\)/gu)].map(({ index, 0: aside }) => ({
    start: index,
    end: index + aside.length,
  }))
  return question.words.flatMap((word, index) => {
    const mention = skills.find(({ start, end }) => word.start >= start && word.end <= end)
    const skill = mention && word.folded !== 'a' ? mention.name : null
    if ((skill === null && EMPTY_WORDS.has(word.folded)) || (skill === null && word.folded.length < 2)) return []
    const inside = by.asking.some(sentence => word.start >= sentence.start && word.end <= sentence.end)
    const lacks = by.lacking.some(span => word.start >= span.start && word.end <= span.end)
    const lacking = by.hasSubject && !inside ? LACKING_WEIGHT.besideSubject : LACKING_WEIGHT.alone
    const place = lacks ? lacking : inside ? 1 : STORY_WEIGHT
    const heard = question.telling(word.stem)
    const telling = skill ? 1 : heard === null ? UNHEARD_WEIGHT : 0.35 + 0.65 * heard
    const naming = question.named.has(index) || asides.some(({ start, end }) => word.start >= start && word.end <= end)
    const weight = telling * place * (naming && !lacks ? NAMING_WEIGHT : 1)
    const topical = by.topics.some(topic => !topic.entry.asksByName && word.start < topic.end && word.end > topic.start)
    return [{ ...word, weight, topical, skill }]
  })
}

const LACKS =
  /\b(?:no|not|never|without|zero|lack(?:ing|s)?|nothing in|hardly|barely|only|just|don't|dont|haven't|havent|isn't|non?[- ])\b[^.,;?!]{0,70}|\bno-\w+/gu

/** The stretches in which a story says what the asker lacks, or has only. */
function lackingIn(folded: string): Span[] {
  return [...folded.matchAll(LACKS)].map(({ index, 0: match }) => ({ start: index, end: index + match.length }))
}

// "The needed skills, not the optional ones": what is ruled out is not asked.
const RULED_OUT = /\b(?:not|non|nicht|pas|rather than|instead of)\W+(?:the |just |only |strictly |gli |le |die )?$/u

interface FoundTopic extends Span {
  entry: TopicEntry
}

/** Topics whose words the question says, each word taken once, so that a general topic does not follow a particular. */
function topicsOf(question: SpokenQuestion, within: readonly Span[], folded: string): FoundTopic[] {
  const named = [...question.named].flatMap(index => question.words[index] ?? [])
  let rest = blank(folded, named)
  const found: FoundTopic[] = []
  for (const entry of TOPICS) {
    for (const sentence of within) {
      const match = entry.asked.exec(rest.slice(sentence.start, sentence.end))
      if (!match) continue
      const start = sentence.start + match.index
      const span = { start, end: start + match[0].length }
      if (!RULED_OUT.test(folded.slice(sentence.start, start))) found.push({ entry, ...span })
      rest = blank(rest, [span])
      break
    }
  }
  return found
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
  /\b(?:which|what)\s+(?:\w+\s+){0,3}(?!(?:does|is|was|has|as|this|his|us|its|yours|theirs|less|process|class|business)\b)(?:\w+s|stack|tech|tools\/\w+)\b|\blist\b|\b(?:duties|perks|benefits|responsib\w+|responsab\w+|tasks|skills|requirements|must[- ]haves|nice[- ]to[- ]haves|tools|examples|documents|red flags|bonus points|to-do|stack|aufgaben|missions)\b/u
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
