import { allMatches } from '../../all-matches.ts'
import type { Passage, SectionKind } from '../passage.ts'
import type { Necessity } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { foldSource } from './fold-source.ts'
import { leadingCues, notCues, notRequiredCues, preferredCues, requiredCues } from './necessity-cues.ts'
import { phrasePattern } from './phrase-pattern.ts'
import type { Span } from './quote-at.ts'

/**
 * Whether something named in a posting is required, and what says so. `words`: the sentence's own words, at
 * `start..end` of the text ("a plus"). `lead-in`: the line that introduces the list, at `start..end`. `section`: the
 * heading. `default`: nothing says so, which in a posting means required. The last two have an empty span.
 */
export interface NecessityReading extends Span {
  necessity: Necessity
  by: 'words' | 'lead-in' | 'section' | 'default'
  /** "not required": it may be absent altogether; `necessity` is then 'preferred'. */
  dispensable: boolean
}

/** Decides for what is named at `span` of the text, inside `passage`. */
export function readNecessity(source: FactSource, passage: Passage, span: Span): NecessityReading {
  // A cue governs the words before a full stop, not the stop.
  const spanEnd = span.start + source.text.slice(span.start, span.end).replace(/[\s.!?;]+$/u, '').length
  const scope = cueScopes(source, passage)
    .filter(({ start, end }) => start <= span.start && end >= spanEnd)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  if (scope !== undefined) return decidedBy(scope.cue, 'words')
  const leadIn = leadInCue(source, passage)
  if (leadIn !== undefined) return decidedBy(leadIn, 'lead-in')
  const necessity = SECTION_NECESSITY[passage.section]
  const nowhere = { start: passage.start, end: passage.start, dispensable: false }
  return necessity === undefined
    ? { necessity: 'required', by: 'default', ...nowhere }
    : { necessity, by: 'section', ...nowhere }
}

const SECTION_NECESSITY: Readonly<Partial<Record<SectionKind, Necessity>>> = {
  requirements: 'required',
  preferred: 'preferred',
}

type CueKind = Necessity | 'not-required'

interface Cue extends Span {
  kind: CueKind
  leads: boolean
}

interface Scope extends Span {
  cue: Cue
}

function decidedBy({ kind, start, end }: Cue, by: 'words' | 'lead-in'): NecessityReading {
  return {
    necessity: kind === 'required' ? 'required' : 'preferred',
    by,
    dispensable: kind === 'not-required',
    start,
    end,
  }
}

const PATTERNS: readonly (readonly [CueKind, RegExp])[] = [
  ['not-required', phrasePattern(notRequiredCues)],
  ['preferred', phrasePattern(preferredCues)],
  ['required', phrasePattern(requiredCues)],
]
const NOT_CUES = phrasePattern(notCues)
const LEADING = new RegExp(`^(?:${phrasePattern(leadingCues).source})$`, 'u')
const NO_THING_REQUIRED =
  /(?<![\p{L}])(?:no|keine?|ohne|without)\s[^.,;]{2,60}?\s(?:required|needed|necessary|erforderlich|notwendig)(?!\p{L})/gu

const scopesOf = new WeakMap<Passage, Scope[]>()

function cueScopes(source: FactSource, passage: Passage): Scope[] {
  let scopes = scopesOf.get(passage)
  if (scopes === undefined) {
    const cues = findCues(source, passage)
    scopes = cues.map(cue => ({ cue, ...governedBy(cue, cues, { source, passage }) }))
    scopesOf.set(passage, scopes)
  }
  return scopes
}

function findCues(source: FactSource, { start, end }: Passage): Cue[] {
  const text = foldSource(source)
    .slice(start, end)
    .replace(NOT_CUES, words => '_'.repeat(words.length))
  const cues: Cue[] = []
  const add = (kind: CueKind, at: number, words: string) => {
    const span = { start: start + at, end: start + at + words.length }
    if (cues.some(cue => cue.start < span.end && span.start < cue.end)) return
    cues.push({ kind, leads: LEADING.test(words.trim()), ...span })
  }
  for (const match of allMatches(text, NO_THING_REQUIRED)) {
    const last = match[0].lastIndexOf(' ') + 1
    add('not-required', match.index + last, match[0].slice(last))
  }
  for (const [kind, pattern] of PATTERNS)
    for (const match of allMatches(text, pattern)) add(kind, match.index, match[0])
  return cues.sort((a, b) => a.start - b.start)
}

interface Context {
  source: FactSource
  passage: Passage
}

// "SQL required, Python a plus": each cue governs its own part of the sentence.
function governedBy(cue: Cue, cues: readonly Cue[], { source, passage }: Context): Span {
  const text = foldSource(source)
  const hardStart = lastBoundary(text, passage.start, cue.start)
  const hardEnd = nextBoundary(text, cue.end, passage.end)
  const before = text.slice(hardStart, cue.start)
  const after = text.slice(cue.end, hardEnd)
  const bracketed = text[hardStart - 1] === '(' && text[hardEnd] === ')'
  if (
    bracketed &&
    /^[\s\p{L}]{0,14}$/u.test(before) &&
    /^[\s\p{L}]{0,14}$/u.test(after) &&
    !/\p{Lu}/u.test(source.text.slice(hardStart, hardEnd))
  )
    return { start: bracketedItem(text, passage, { start: hardStart - 1, end: hardEnd + 1 }), end: hardEnd }
  if (/^[^.;]{0,40}:/.test(after) && !/[\p{L}]{3}/u.test(before)) return { start: cue.end, end: passage.end }
  const nothingBefore = !/[\p{L}\p{N}]/u.test(before)
  if (nothingBefore || (cue.leads && /[\p{L}\p{N}]/u.test(after))) return { start: cue.start, end: hardEnd }
  const attributive =
    /^\s+\p{L}/u.test(after) && !/^\s+(?:to|for|in|by|but|and|or|as|if|fur|pour|para|per|om|als|not|von)\b/u.test(after)
  const predicate =
    /\b(?:is|are|be|being|was|ist|sind|ware|waren|est|sont|serait|es|son|e|sono|jest|considered|strongly|highly|also|very|a|an|een|ein|un|would|will)\s*$/.test(
      before,
    )
  if (attributive && !predicate) return { start: cue.start, end: hardEnd }
  const previous = cues.findLast(other => other.end <= cue.start && other.start >= hardStart && !other.leads)
  const from = previous === undefined ? hardStart : previous.end
  return { start: startOfList(text, from, cue.start), end: cue.end }
}

const BOUNDARY =
  /[;()\n•|]|[.!?](?=\s|$)(?<!\b(?:e\.g|i\.e|etc|z\.\s?b|inkl|bzw)\.)|\s-\s|(?<=\s)(?:but|however|while|whereas|although|aber|jedoch|mais|pero|ma|ale|men|mutta|maar)(?=\s)/g

function lastBoundary(text: string, start: number, end: number): number {
  let last = start
  for (const match of allMatches(text.slice(start, end), BOUNDARY)) last = start + match.index + match[0].length
  return last
}

function nextBoundary(text: string, start: number, end: number): number {
  const at = text.slice(start, end).search(BOUNDARY)
  return at < 0 ? end : start + at
}

// "Python (a plus), SQL (a must)": the item right before the bracket. At the end of all, the whole: "SQL or R (a must)".
function bracketedItem(text: string, passage: Passage, bracket: Span): number {
  const words = text.slice(passage.start, bracket.start)
  if (!words.includes('(') && !/[\p{L}\p{N}]/u.test(text.slice(bracket.end, passage.end))) return passage.start
  const separators = allMatches(words, /[,;)/]|\s(?:and|or|und|oder|et|ou|y|o)\s/g)
  const last = separators.findLast(match => match.index < words.trimEnd().length - 1)
  return last === undefined ? passage.start : passage.start + last.index + last[0].length
}

const ENDS_A_CLAUSE =
  /(?:skills?|experience|knowledge|proficiency|background|understanding|expertise|abilit(?:y|ies)|degree|\p{L}*kenntnisse|\p{L}*erfahrung(?:en)?|competences?|required|must)\s*$/u

// "Strong SQL skills, Python is a plus" speaks of Python; "Experience with Snowflake, BigQuery or Redshift is a plus" of all.
function startOfList(text: string, from: number, to: number): number {
  const parts = text.slice(from, to).split(',')
  let start = to - parts.at(-1)!.length
  const last = parts.at(-1)!
  const joined = /\s(?:and|or|und|oder|et|ou|y|o|e|and\/or|i|lub|och|eller|og|ja|tai|en|of)\s|[/&]/.test(last)
  const single = /\s(?:is|ist|est|es|would be|jest)\b/.test(last) && !joined
  if (single && last.trim() !== '' && !/^\s*(?:is|ist|est|es|would)\b/.test(last)) return start
  for (const part of parts.slice(0, -1).reverse()) {
    if (ENDS_A_CLAUSE.test(part)) break
    start -= part.length + 1
  }
  return Math.max(from, start)
}

// "It would be a plus if you have:" over bullets.
function leadInCue(source: FactSource, passage: Passage): Cue | undefined {
  const lineStart = source.text.lastIndexOf('\n', passage.start - 1) + 1
  if (!/^\s*(?:[-*•·▪◦●–‣+]|\d{1,2}[.)])/.test(source.text.slice(lineStart, passage.start))) return undefined
  for (let ordinal = passage.ordinal - 1; ordinal >= Math.max(0, passage.ordinal - 12); ordinal--) {
    const earlier = source.passages[ordinal]
    if (earlier === undefined || earlier.section !== passage.section || earlier.heading !== passage.heading)
      return undefined
    if (/:\W*$/.test(source.text.slice(earlier.start, earlier.end + 1).trimEnd())) return findCues(source, earlier)[0]
  }
  return undefined
}
