import { allMatches } from '../../all-matches.ts'
import { findSkills } from '../skills/find-skills.ts'
import { BULLET_OPENERS, NAME_ENDS } from './bullet-openers.ts'
import { gluedItems } from './glued-items.ts'
import { sentenceEnds } from './split-sentences.ts'
import type { Span } from './text-blocks.ts'
import { countWords } from './text-line.ts'

export const MAX_PASSAGE_WORDS = 60
/** A run-on list is looked for only in what is too long for one item. */
const RUN_ON_WORDS = 14

/** Cuts one block into items and sentences of at most 60 words. Offsets are the whole text's. */
export function splitBlock(text: string, block: Span): Span[] {
  const words = text.slice(block.start, block.end)
  if (/^\s*\|/.test(words)) return capLength(text, block)
  return cutAt(block, inlineBullets(words))
    .flatMap(item => cutAt(item, sentenceEnds(text.slice(item.start, item.end))))
    .flatMap(sentence =>
      cutAt(sentence, longEnough(text, sentence) ? gluedItems(text.slice(sentence.start, sentence.end)) : []),
    )
    .flatMap(sentence => cutAt(sentence, runOnItems(text.slice(sentence.start, sentence.end))))
    .flatMap(item => capLength(text, item))
}

function longEnough(text: string, { start, end }: Span): boolean {
  return countWords(text.slice(start, end)) > RUN_ON_WORDS
}

function cutAt(span: Span, offsets: readonly number[]): Span[] {
  const cuts = [...new Set(offsets)].map(offset => span.start + offset).sort((a, b) => a - b)
  const edges = [span.start, ...cuts.filter(cut => cut > span.start && cut < span.end), span.end]
  return edges.slice(1).map((end, index) => ({ start: edges[index]!, end }))
}

/** "• a • b", "- A - B" (twice at least) and wide gaps, where list items stand in one line; "Audits   10%" is one. */
function inlineBullets(words: string): number[] {
  const cuts = allMatches(words, /(?<=\s)(?:[•·▪●◦‣■▶►➢✓✔]|o(?=\s{2,}))\s*(?=\S)|[•▪●■➢](?=\s*\p{Lu})/gu).map(
    match => match.index,
  )
  // "- An advantage – Product, Supply": an item's own dash is another sign than the one that opens it.
  const sign = /^\s*([-*–])\s/.exec(words)?.[1] ?? '-*–'
  const dashes = allMatches(words, /(?<=\s)[-*–]\s+(?=\p{Lu})/gu)
    .filter(([dash]) => sign.includes(dash[0]!))
    .map(match => match.index)
  const dashList = /^\s*[-*–]\s/.test(words) || dashes.length >= 2 || /[:.;]\s+[-*–]\s+\p{Lu}/u.test(words)
  const gaps = allMatches(words, /(?<=\S)(?:[ \u00a0\t]{2,})(?=[\p{Lu}\p{N}])(?!\s*\d+ ?%\s*$)/gu).map(
    match => match.index,
  )
  return [...cuts, ...(dashList ? dashes : []), ...gaps]
}

/** Items that run into each other without any sign: a lower-case word or a bracket, then a bullet's usual first word. */
function runOnItems(words: string): number[] {
  if (countWords(words) <= RUN_ON_WORDS) return []
  const cuts: number[] = []
  for (const match of allMatches(
    words,
    /(?<=[\p{Ll}\d)%+][\p{Ll}\d)%+]|\p{Lu}{2}|[)])\s+(?=(\p{Lu}[\p{L}'’.-]*)\s+(\S+))/gu,
  )) {
    const opener = match[1]!.toLowerCase().replace('’', "'").replace(/\.$/, '')
    // "Data Quality Manager" and "the Develop Team": a name goes on in capitals, an item mostly does not.
    const namesSomething =
      (/^\p{Lu}\p{Ll}/u.test(match[2]!) && !/^Degrees?\b/u.test(match[2]!)) ||
      /(?:^|\s)(?:the|a|an|our|your|of|and|or|with|in|as|at|by|from|for|to|on|into|via|like)$/u.test(
        words.slice(0, match.index),
      )
    const endsName = NAME_ENDS.has(opener) && endsInName(words.slice(0, match.index))
    if (BULLET_OPENERS.has(opener) && !namesSomething && !endsName) cuts.push(match.index)
  }
  return cuts.filter((cut, index) => {
    const before = words.slice(cuts[index - 1] ?? 0, cut)
    const after = words.slice(cut, cuts[index + 1] ?? words.length)
    return countWords(before) > 2 && countWords(after) > 2
  })
}

/** "Our home in Tower Bridge" and "the investors Forward Partners" go on; "experience with Tableau Develop …" does not. */
function endsInName(before: string): boolean {
  const last = /(?<=\p{Ll}[\p{L}'’-]*,? )\p{Lu}\p{Ll}[\p{L}'’-]*$/u.exec(before)?.[0]
  return last !== undefined && findSkills(last, 'question').length === 0
}

/** Cuts what is still over the limit at the best place near its middle: semicolon, dash, clause, comma, word. */
function capLength(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end)
  const count = countPassageWords(words)
  if (count <= MAX_PASSAGE_WORDS) return [span]
  const middle = words.length / 2
  for (const sign of [
    /;\s+/g,
    /\s[–—-]\s/g,
    /,\s+(?=(?:and|or|but|which|while|und|oder|et|ou|y|o|e|en|of)\s)/g,
    /[,:]\s+/g,
    /\s+/g,
  ]) {
    const offsets = allMatches(words, sign).map(match => match.index + (/^[;,:]/.test(match[0]) ? 1 : 0))
    const inner = offsets.filter(offset => offset > words.length * 0.15 && offset < words.length * 0.85)
    if (inner.length === 0) continue
    const best = inner.reduce((a, b) => (Math.abs(b - middle) < Math.abs(a - middle) ? b : a))
    return cutAt(span, [best]).flatMap(part => capLength(text, part))
  }
  return [span]
}

/** Words as a reader counts them: stretches without a blank. */
function countPassageWords(words: string): number {
  return words.match(/\S+/g)?.length ?? 0
}
