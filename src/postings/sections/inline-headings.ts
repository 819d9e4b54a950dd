import { allMatches } from '../../all-matches.ts'
import { isCapitals } from './heading-line.ts'
import { headingWords, matchHeading } from './match-heading.ts'

export interface InlineHeading {
  words: string
  kind: NonNullable<ReturnType<typeof matchHeading>>['kind']
  start: number
  bodyStart: number
}

// What follows a heading that lost its line break is a sentence of its own: "Responsibilities Plan, organize and …".
const OPENS_SENTENCE = /^[\s•·▪*\-–]*[\p{Lu}\p{N}]/u
const CAPITAL_RUN =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'’-]*(?:(?:\s|\s?[&/,]\s?)(?:(?:and|or|of|for|the|to|in|we|you|und|et|y|e|en|i|och)\s)*\p{Lu}[\p{L}\p{N}'’-]*){0,6}/gu
const SHOUTED_RUN =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}'’]+(?:[\s,&/()-]+(?:\p{Lu}[\p{Lu}'’]*|\d{1,2}(?=\s\p{Lu}{2}))){0,8}(?![\p{Ll}\p{N}])/gu
const BOUNDARY_BEFORE = /(?:^|[.!?;:)•·▪]\s*|\s{2,})[*_\s]*$/u

const LOOK_BACK = 12

/**
 * Headings that stand inside a line because the line breaks were lost on the way: "… a plus. Requirements: BA/BS
 * degree …", "ESSENTIAL FUNCTIONS Provides analysis". Only the trade's usual phrases are taken for one.
 */
export function findInlineHeadings(line: string): InlineHeading[] {
  const found = [...shouted(line), ...withColon(line), ...titleCase(line)].sort((a, b) => a.start - b.start)
  return found.filter((heading, index) => index === 0 || heading.start >= found[index - 1]!.bodyStart)
}

function* shouted(line: string): Generator<InlineHeading> {
  for (const run of allMatches(line, SHOUTED_RUN)) {
    const words = run[0].replace(/\s\p{Lu}$/u, '').trim()
    const end = run.index + words.length
    const rest = line.slice(end)
    const match = isCapitals(words) ? matchHeading(words) : null
    const several = headingWords(words).length > 1
    if (!match || !(several ? match.whole || match.leads : SINGLE_WORD_HEADINGS.has(words.toLowerCase()))) continue
    if (!(atBoundary(line, run.index) || several) || !/^\s*[:\-–]|^[\s•·▪*(]*[\p{Lu}\p{N}]/u.test(rest)) continue
    yield { words, kind: match.kind, start: run.index, bodyStart: end + leadLength(rest) }
  }
}

function* withColon(line: string): Generator<InlineHeading> {
  for (const run of allMatches(line, CAPITAL_RUN)) {
    const end = run.index + run[0].length
    const colon = /^(?:\s(?:\p{Ll}[\p{L}'’]*\s?){0,4})?[\s*_]*[:：](?=[\s*•·▪]|\p{Lu}\p{Ll}|$)/u.exec(line.slice(end))
    if (!colon) continue
    const words = line.slice(run.index, end + colon[0].length).replace(/[\s*_:：]+$/u, '')
    const match = matchHeading(words)
    if (!match || !(match.whole || (match.leads && atBoundary(line, run.index)))) continue
    yield {
      words,
      kind: match.kind,
      start: run.index,
      bodyStart: end + colon[0].length + leadLength(line.slice(end + colon[0].length)),
    }
  }
}

/** "Key Responsibilities Plan, organize …": only at the start of a line or of a sentence, and the longest phrase. */
function* titleCase(line: string): Generator<InlineHeading> {
  for (const run of allMatches(line, CAPITAL_RUN)) {
    if (!atBoundary(line, run.index)) continue
    const tokens = allMatches(run[0], /[\p{L}\p{N}'’-]+/gu)
    for (let count = Math.min(tokens.length, 6); count > 0; count--) {
      const last = tokens[count - 1]!
      if (/^\p{Ll}/u.test(last[0])) continue
      const words = run[0].slice(0, last.index + last[0].length)
      const match = matchHeading(words)
      if (!match?.whole || (count === 1 && !SINGLE_WORD_HEADINGS.has(words.toLowerCase()))) continue
      const end = run.index + words.length
      const rest = line.slice(end)
      if (/^\s*[\p{Lu}\p{N}•·▪*-]/u.test(rest) && OPENS_SENTENCE.test(rest) && !isCapitals(words)) {
        yield { words, kind: match.kind, start: run.index, bodyStart: end + leadLength(rest) }
      }
      break
    }
  }
}

/** Words that open no sentence, so that one alone at its beginning is a heading whose line break was lost. */
const SINGLE_WORD_HEADINGS: ReadonlySet<string> = new Set([
  ...['responsibilities', 'requirements', 'qualifications', 'duties', 'benefits', 'perks', 'overview', 'summary'],
  ...['aufgaben', 'anforderungen', 'missions', 'requisitos', 'responsabilidades', 'requisiti', 'responsabilità'],
])

const atBoundary = (line: string, offset: number): boolean =>
  BOUNDARY_BEFORE.test(line.slice(Math.max(0, offset - LOOK_BACK), offset))

const leadLength = (rest: string): number => /^[\s:：*_]*/u.exec(rest)![0].length
