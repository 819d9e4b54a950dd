import { allMatches } from '../../all-matches.ts'
import { ABBREVIATIONS, CLOSING_ABBREVIATIONS, ORDINAL_NOUNS, SENTENCE_STARTERS } from './abbreviations.ts'

/** A blank lost behind a full stop, or emphasis that ends with it ("**Really.** Then"). */
const LOST_BOUNDARY = /\p{Ll}{3}[.!?](?=\p{Lu}\p{Ll}+[\s,'’])|[.!?]\*{1,3}\s+(?=\p{Lu})/gu
/** As much as any abbreviation, title or initial needs. */
const LOOK_BACK = 40
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * Cuts a block of running text into sentences: offsets, relative to the block, of each sentence's end. Unicode's rules,
 * repaired where postings break them: abbreviations, initials, lower-case continuations, and a lost space after a full stop.
 */
export function sentenceEnds(block: string): number[] {
  const ends: number[] = []
  for (const { segment, index } of segmenter.segment(block)) {
    for (const glued of allMatches(segment, LOST_BOUNDARY)) ends.push(index + glued.index + glued[0].length)
    const end = index + segment.length
    if (
      end === block.length ||
      !continues(block.slice(Math.max(0, end - LOOK_BACK), end), block.slice(end, end + LOOK_BACK))
    )
      ends.push(end)
  }
  return ends
}

function continues(before: string, after: string): boolean {
  const tail = before.trimEnd()
  if (/^[\p{Ll},;)\]%]/u.test(after) && !/[!?]["'”’)]?$/.test(tail)) return true
  // No blank, no new sentence: ".NET", "example.org/?id=3"; Chinese and Japanese set none.
  if (tail === before && !/[。！？]$/.test(tail)) return true
  // Unicode ends a sentence at a line feed; inside a block it is only a wrapped line.
  if (/\n\s*$/.test(before) && !/[.!?:…。！？]["'”’)*_]*$/.test(tail)) return true
  if (!tail.endsWith('.')) return false
  // "1. Bakes" at the start, "z. B." and "p. ex." anywhere.
  if (/^[\s>*-]*(?:\d{1,2}|[a-h])\.$/i.test(tail) || /(?:^|\s)\p{Ll}\.\s?\p{L}{1,2}\.$/u.test(tail)) return true
  if (/(?:^|\s)\p{Ll}\.$/u.test(tail) && /^\p{L}{1,2}\./u.test(after)) return true
  // "am 24. Dezember", "im 3. Quartal": German writes an ordinal with a full stop, and a noun with a capital.
  if (/(?:^|\s|\/|[–-])\d{1,2}\.$/.test(tail) && ORDINAL_NOUNS.has(/^\p{L}+/u.exec(after)?.[0] ?? '')) return true
  const last = /([\p{L}\p{N}.]*)\.$/u.exec(tail)?.[1]?.toLowerCase() ?? ''
  if (CLOSING_ABBREVIATIONS.has(last)) return last === 'no' ? /^\d/.test(after) : !startsSentence(after)
  if (ABBREVIATIONS.has(last)) return true
  // An initial ("J. Smith"), but not the list letter or a sentence that ends in "plan B."
  return (
    /(?:^|[\s(])\p{Lu}\.$/u.test(tail) &&
    /^\p{Lu}\p{Ll}/u.test(after) &&
    !/(?:plan|vitamin|type|grade|class|series)\s\p{Lu}\.$/iu.test(tail)
  )
}

function startsSentence(after: string): boolean {
  const first = /^["'“(]*([\p{L}’']+)/u.exec(after)?.[1]
  return first === undefined || SENTENCE_STARTERS.has(first)
}
