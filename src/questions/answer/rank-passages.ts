import { type Fact, factsOf, type Necessity } from '../../postings/facts/fact.ts'
import { foldText } from '../../postings/facts/fold-source.ts'
import type { Passage } from '../../postings/passage.ts'
import type { Ask, AskedWord } from '../plan/plan-asks.ts'
import type { TopicEntry } from '../plan/topics.ts'
import { type Word, wordsOf } from '../words.ts'
import { asksNecessity, ratesNecessity } from './asks-necessity.ts'
import { coverage, rarityWithin } from './coverage.ts'
import { isLeadIn, ledInBy } from './lead-ins.ts'
import { scoreOf } from './score-passage.ts'
import { isOfKindAsked } from './wanted-kind.ts'

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
  /** The same share without the words that only name the role: a line with the company's name answers nothing. */
  detailed: number
  /** How well it says each asked word, 0…1, in the order of the ask's words. */
  says: readonly number[]
  /** Cosine of question and passage, 0 without vectors. */
  cosine: number
  /** It speaks of the topic in so many words. */
  said: boolean
  /** A fact of the topic stands in it. */
  stated: boolean
  /** It stands in a section of the topic. */
  inSection: boolean
  /** It is only a heading, or repeats the posting's title. */
  isHeading: boolean
  /** The question asks how necessary something is, and the passage rates something as a must or a plus. */
  rates: boolean
  /** It holds what the question wants: a stretch of time, a share, a date, a name. */
  isOfKind: boolean
  /** It says who the employer is ("Acme is a maker of …"), which a question for something else did not ask. */
  introduces: boolean
  /** How many skills it names. */
  skills: number
}

export interface Similarity {
  /** 0…1, how nearly a question's word means a passage's word; 1 for the same stem. */
  words(asked: AskedWord, word: Word): number
  /** Cosine of the whole question with each passage, by ordinal. */
  passages: readonly number[]
}

/** The passages of one posting, the best answer to the topic first. Pure. */
export function rankPassages(
  ask: Ask & { topic: TopicEntry | null },
  posting: ReadablePosting,
  similarity: Similarity,
): RankedPassage[] {
  const words = posting.passages.map(passage => wordsOf(`${passage.text} ${ledInBy(passage, posting)}`))
  const skills = skillsByPassage(posting)
  const isAboutNecessity = asksNecessity(ask)
  const rarity = rarityWithin(ask.words, words)
  const wanted = { folded: ask.folded, ownNames: new Set(ownWords(posting).map(({ folded }) => folded)) }
  return posting.passages
    .map((passage, i) => {
      const parts = {
        rates: isAboutNecessity && ratesNecessity(posting, passage),
        ...coverage(ask.words, { words: words[i] ?? [], skills: skills[i] ?? new Set() }, { rarity, similarity }),
        cosine: Math.max(0, similarity.passages[i] ?? 0),
        said: ask.topic ? speaksOf(ask.topic, passage, posting) : false,
        stated: ask.topic ? states(ask.topic, posting.facts, passage) : false,
        inSection: ask.topic ? standsInSection(ask.topic, posting.facts, passage) : false,
        isHeading: isHeading(passage, posting, ask.topic) || isLeadIn(passage, ask),
        introduces: introducesEmployer(passage, posting),
        isOfKind: ask.topic?.needs === 'date' || isOfKindAsked(wanted, passage.text),
        skills: skills[i]?.size ?? 0,
      }
      return { passage, ...parts, score: scoreOf(parts, passage, ask) }
    })
    .sort((a, b) => b.score - a.score)
}

function skillsByPassage(posting: ReadablePosting): Set<string>[] {
  const skills = factsOf(posting.facts, 'skill')
  return posting.passages.map(
    ({ start, end }) =>
      new Set(skills.filter(fact => fact.start < end && fact.end > start).map(fact => fact.value.name)),
  )
}

function necessityOfFact({ value }: Fact): Necessity | null {
  return typeof value === 'object' && 'necessity' in value ? value.necessity : null
}

/** In its own words, or in those of the heading under which it stands alone ("Start date: flexible"). */
function speaksOf({ said, unless }: TopicEntry, passage: Passage, { passages }: ReadablePosting): boolean {
  const folded = foldText(passage.text)
  if (unless?.test(folded)) return false
  if (said.test(folded)) return true
  const { heading } = passage
  if (heading === null || !said.test(foldText(heading))) return false
  return passages.filter(other => other.heading === heading && other.text !== heading).length === 1
}

/** "Would be welcome" also stands among the requirements, and is none. */
function standsInSection({ sections, necessity }: TopicEntry, facts: readonly Fact[], passage: Passage): boolean {
  if (!sections.includes(passage.section)) return false
  const rated = facts
    .filter(({ start, end }) => start < passage.end && end > passage.start)
    .map(necessityOfFact)
    .filter(each => each !== null)
  return necessity === null || rated.length === 0 || rated.includes(necessity)
}

/** A benefit is its own name, a skill has one. */
function nameOf({ value }: Fact): string {
  return typeof value === 'object' && 'name' in value ? value.name : String(value)
}

function states(topic: TopicEntry, facts: readonly Fact[], passage: Passage): boolean {
  return facts.some(
    fact =>
      topic.fields.includes(fact.field) &&
      (topic.values.length === 0 || topic.values.includes(nameOf(fact))) &&
      (topic.necessity === null || necessityOfFact(fact) === topic.necessity) &&
      fact.start < passage.end &&
      fact.end > passage.start,
  )
}

/** A heading answers nothing, but the line that gives the place or the title does when that is asked. */
function isHeading(passage: Passage, posting: ReadablePosting, topic: TopicEntry | null): boolean {
  const text = passage.text.replace(/[#*_:\s]+/gu, ' ').trim()
  if (topic?.sections.includes('header') && text !== posting.title) return false
  return onlyNames(passage, posting) || (passage.section === 'header' && !topic)
}

const AROUND_NAMES: ReadonlySet<string> = new Set(
  'a an the at for in of and with job title position role company firm employer organization organisation bei als fur und chez pour en de la le el para da per'.split(
    ' ',
  ),
)

/** "Paralegal at Okonjo Reid, Leeds", "Firm: Oven & Sons": title, organization and place, and nothing beside them. */
function onlyNames({ text }: Passage, { title, hiringOrganization, location }: ReadablePosting): boolean {
  const names = new Set(ownWords({ title, hiringOrganization, location }).map(word => word.stem))
  const words = wordsOf(text)
  const named = words.filter(({ stem }) => names.has(stem))
  return named.length > 0 && words.every(({ stem, folded }) => names.has(stem) || AROUND_NAMES.has(folded))
}

function ownWords({
  title,
  hiringOrganization,
  location,
}: Pick<ReadablePosting, 'title' | 'hiringOrganization' | 'location'>): Word[] {
  return wordsOf([title, hiringOrganization, location].join(' '))
}

const IS = /^(?: (?:ltd|llc|inc|gmbh|plc|group|ag|sa|bv|co))*\.? (?:is|are|was|were|has|have|est|sont|ist|es|son)\b/u

function introducesEmployer({ text }: Passage, { hiringOrganization }: ReadablePosting): boolean {
  if (hiringOrganization === null) return false
  const folded = foldText(text).replace(/^\W*(?:the |at )?/u, '')
  const name = foldText(hiringOrganization)
  return folded.startsWith(name) && IS.test(folded.slice(name.length))
}
