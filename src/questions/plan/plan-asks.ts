import { allMatches } from '../../all-matches.ts'
import { foldText } from '../../postings/facts/fold-source.ts'
import { findSkills } from '../../postings/skills/find-skills.ts'
import { kindsAskedFor } from '../../postings/skills/skill-kinds.ts'
import type { Language } from '../wording/language-of.ts'
import type { Word } from '../words.ts'
import { askingSentences, type Span, sentencesOf } from './asking-sentences.ts'
import { EMPTY_WORDS } from './empty-words.ts'
import { type FoundTopic, findTopics, lackingIn } from './find-topics.ts'
import { type AskForm, formOf } from './question-form.ts'
import type { TopicEntry } from './topics.ts'

/** One thing that a question asks about a role. */
export interface Ask {
  form: AskForm
  /** In which the answer frames the posting's words. */
  language: Language
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

export interface AskedWord extends Word {
  /** 0…1: words of the interrogative sentence count fully, those of the story around it less. */
  weight: number
  /** It is one of the words by which the topic was recognised ("salary"), rather than a detail asked about it. */
  topical: boolean
  /** It only says which role is meant. */
  naming: boolean
  /** The vocabulary's name when the word is (part of) a skill: "k8s" is Kubernetes. */
  skill: string | null
  /** The skills that answer it when it asks for a kind of tool ("warehouse"); null otherwise. */
  kind: ReadonlySet<string> | null
}

export interface SpokenQuestion {
  text: string
  words: readonly Word[]
  language: Language
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
  /\b(?:deal[- ]?breaker|rules? me out|knocks? me out|still (?:apply|go|consider|fit|work)|consider(?:ed)?|chance|closed to me|open to me|out for|eligible|enough|happy with|look at me|qualif\w+|suitable|a problem|an issue|matter|mandatory|insist|am i out|automatically out|worth applying|can i (?:apply|take|do)|could i (?:apply|take|do|still)|take the|fit(?:s|ting)?|reicht|genugt|genug|suffit|suffisant|vale|sirve|basta|suficiente|alcanza|sufficiente|chega|genoeg)\b/u

const ABOUT_ONESELF = /\b(?:i|me|my|ich|mich|mir|je|moi|yo|mi)\b/u

const WANTS_NUMBER =
  /\b(?:how (?:many|much|big|large|long|old)|number of|exact(?:ly)? how|what (?:percent\w*|percentage|rate|amount|size|salary|budget)|target|hourly rate|day rate|rate for|salary band|comp range|minimum years|min years|wie ?viele?|hoeveel|combien|cuant\w+|quant\w+)\b/u

const PRESUMES_NECESSITY =
  /\bwhy\b[^?]*\b(?:insist|demand|require|need|force|want|must|obsess|mandatory|obligatory|compulsory|essential|necessary)\w*/u

/** What a question asks. Pure. */
export function planAsk(question: SpokenQuestion): Ask {
  const folded = foldText(question.text)
  const sentences = sentencesOf(question.text)
  const asking = askingSentences(sentences, question.text)
  const asked = asking.map(({ start, end }) => folded.slice(start, end)).join(' ')
  const fitting = FITTING.test(asked)
  const search = { folded, named: [...question.named].flatMap(index => question.words[index] ?? []) }
  const inQuestion = findTopics(search, asking)
  const particular = inQuestion.some(({ entry }) => entry.silence === 'by-topic')
  const lacking = fitting && !namesSubject(asked, question) ? lackingIn(folded) : []
  const topics = lacking.length > 0 && !particular ? [...inQuestion, ...findTopics(search, lacking)] : inQuestion
  return {
    form: formFor(asked, topics),
    language: question.language,
    topics: topics.map(({ entry }) => entry),
    words: askedWords(question, { asking, topics, lacking, hasSubject: inQuestion.length > 0 }),
    wantsNumber: WANTS_NUMBER.test(asked),
    folded: asked,
    presumesNecessity: PRESUMES_NECESSITY.test(asked),
    alternatives: alternativesOf(asked, question),
  }
}

/**
 * Whether a question about fitting says itself what for: "Is presales experience mandatory?" does, whatever the story before
 * it lacks; "Is that a dealbreaker?" and "Would they consider me?" do not.
 */
function namesSubject(asked: string, { words, named, telling }: SpokenQuestion): boolean {
  if (ABOUT_ONESELF.test(asked)) return false
  const said = new Set(asked.replace(new RegExp(FITTING, 'gu'), ' ').match(/[\p{L}\p{N}+#]+/gu))
  return words.some(
    ({ folded, stem }, index) =>
      said.has(folded) && !named.has(index) && !EMPTY_WORDS.has(folded) && (telling(stem) ?? 0) > 0,
  )
}

const TOLD_AS_LISTS: ReadonlySet<string> = new Set(['required', 'preferred', 'responsibilities', 'benefits'])

/** "Acme perks?" and "Quel profil ?" want the list, however they ask for it. */
function formFor(asked: string, topics: readonly FoundTopic[]): AskForm {
  const form = formOf(asked)
  return form === 'fact' && topics.some(({ entry }) => TOLD_AS_LISTS.has(entry.topic)) ? 'list' : form
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

/** How something is asked, and nothing that is asked about. */
const TURNS_OF_PHRASE =
  /\b(?:in short|in a nutshell|(?:the )?big picture|in one (?:sentence|line|word)|all in all|by any chance|for real|to be honest|out of curiosity|just (?:checking|asking|wondering)|tl;? ?dr|kurz gesagt|im grossen und ganzen|en (?:bref|resume|gros)|en (?:resumen|pocas palabras)|in breve|in het kort)\b/gu

function askedWords(
  question: SpokenQuestion,
  by: { asking: readonly Span[]; topics: readonly FoundTopic[]; lacking: readonly Span[]; hasSubject: boolean },
): AskedWord[] {
  const skills = findSkills(question.text, 'question')
  const kinds = kindsAskedFor(foldText(question.text))
  // What stands in brackets says which role is meant: "(the health tech one in Austin)".
  const asides = allMatches(question.text, /\([^)]*\)/gu).map(({ index, 0: aside }) => ({
    start: index,
    end: index + aside.length,
  }))
  const turns = allMatches(foldText(question.text), TURNS_OF_PHRASE).map(({ index, 0: turn }) => ({
    start: index,
    end: index + turn.length,
  }))
  return question.words.flatMap((word, index) => {
    if (turns.some(({ start, end }) => word.start >= start && word.end <= end)) return []
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
    const topical = by.topics.some(
      ({ entry, spans }) => !entry.asksByName && spans.some(({ start, end }) => word.start < end && word.end > start),
    )
    const kind = naming ? null : (kinds.find(({ start, end }) => word.start < end && word.end > start)?.skills ?? null)
    return [{ ...word, weight, topical, naming: naming && !lacks, skill, kind }]
  })
}
