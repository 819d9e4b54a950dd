import { readFileSync } from 'node:fs'
import { cutPassages } from '../../src/postings/cut-passages.ts'
import { readSections } from '../../src/postings/sections/read-sections.ts'

/** A question, the passages of the posting that it is about, and for each piece of gold evidence the passages holding it. */
export interface PassageCase {
  readonly question: string
  readonly passages: readonly string[]
  readonly gold: readonly ReadonlySet<number>[]
}

/** Every question with evidence, once per posting; of a conversation the last turn alone. Passages as the product cuts them. */
export function readPassageCases(): PassageCase[] {
  const postings = new Map(jsonLines<Posting>('postings.jsonl').map(posting => [posting.id, posting.text]))
  const cut = new Map<string, string[]>()
  const cases: PassageCase[] = []
  for (const { turns, postings: ids, evidence } of jsonLines<Question>('questions.jsonl')) {
    for (const id of evidence.length > 0 ? ids : []) {
      const text = postings.get(id)!
      const passages = cut.get(id) ?? cutPassages(text, readSections(text)).map(passage => passage.text)
      cut.set(id, passages)
      const stated = evidence.filter(quote => squash(text).includes(squash(quote)))
      const gold = stated.map(quote => new Set(passages.flatMap((each, index) => (holds(each, quote) ? [index] : []))))
      if (gold.some(each => each.size > 0)) cases.push({ question: turns.at(-1)!, passages, gold })
    }
  }
  return cases
}

interface Posting {
  id: string
  text: string
}

interface Question {
  turns: string[]
  postings: string[]
  evidence: string[]
}

function jsonLines<T>(name: string): T[] {
  const text = readFileSync(new URL(`../../../shared/eval/${name}`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
}

/** As the scorer judges a quote: six in ten of the evidence's words. Or the passage is a good part of longer evidence. */
function holds(passage: string, evidence: string): boolean {
  const inside = spelled(passage)
  const wanted = spelled(evidence)
  const known = new Set(inside)
  if (wanted.filter(word => known.has(word)).length >= 0.6 * wanted.length) return true
  return inside.length >= 5 && wanted.join(' ').includes(inside.join(' '))
}

const spelled = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
const squash = (text: string): string => text.toLowerCase().split(/\s+/).join(' ').trim()
