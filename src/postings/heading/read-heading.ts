import { allMatches } from '../../all-matches.ts'
import { readPlacesField } from '../../places/read-places-field.ts'
import type { Fact } from '../facts/fact.ts'
import { factsOf } from '../facts/fact.ts'
import type { Passage } from '../passage.ts'
import type { SourceDocument } from '../reading/source-document.ts'
import { ROLE_NOUNS } from '../recognition/posting-cues.ts'
import { wordPattern } from '../recognition/word-pattern.ts'
import { bare } from '../sections/heading-line.ts'
import { matchHeading } from '../sections/match-heading.ts'
import { oneLine } from '../text/canonical-text.ts'
import { countWords, keyAndValue, splitLines } from '../text/text-line.ts'
import { ARTICLE, HIRING_PHRASES, ORGANIZATION_KEYS, ROLE_ENDS, TITLE_KEYS } from './heading-keys.ts'
import { readHeadingBlock } from './read-heading-block.ts'

export interface Heading {
  title: string
  hiringOrganization: string | null
  location: string | null
}

const ROLE_NOUN = wordPattern(ROLE_NOUNS)
const MAX_TITLE_WORDS = 14

/**
 * Title, organization and location: as given beside the text, else as the text states them (a "Company:" line, the
 * first heading, "Acme is hiring a …"). What is not stated plainly stays null; only a title is always found.
 */
export function readHeading(
  document: SourceDocument,
  source: { text: string; passages: readonly Passage[]; facts: readonly Fact[] },
): Heading {
  const lines = splitLines(source.text)
    .map(({ text }) => text.trim())
    .filter(line => line !== '')
    .slice(0, 40)
  const first = titleLine(lines)
  const sentence = hiringSentence(source.passages)
  const title =
    oneLine(document.title) ||
    keyed(lines, TITLE_KEYS) ||
    first?.title ||
    sentence?.title ||
    genericTitle(source.text) ||
    namedRole(source.text) ||
    fallbackTitle(lines)
  const block = readHeadingBlock(lines, title)
  const organization =
    oneLine(document.hiringOrganization) ||
    keyed(lines, ORGANIZATION_KEYS) ||
    first?.organization ||
    block.hiringOrganization ||
    sentence?.organization
  return {
    title,
    hiringOrganization: organization || aboutHeading(source.passages),
    location: oneLine(document.location) || block.location || locationLine(source.facts, lines),
  }
}

/** "Company: Acme", "**Job title:** Data Engineer". */
function keyed(lines: readonly string[], keys: readonly string[]): string | null {
  for (const line of lines) {
    const pair = keyAndValue(line)
    if (!pair || !keys.includes(pair.key.toLowerCase())) continue
    const value = bare(pair.value)
    if (countWords(value) > 0 && countWords(value) <= MAX_TITLE_WORDS) return value
  }
  return null
}

/** The first line, when it names a role and is no sentence: "# Data Engineer at Acme (Berlin)". */
function titleLine(lines: readonly string[]): { title: string; organization: string | null } | null {
  for (const line of lines.slice(0, 4)) {
    const words = bare(line)
    if (countWords(words) > MAX_TITLE_WORDS || /[.!?;]$/.test(words) || matchHeading(words)?.whole || keyAndValue(line))
      continue
    if (!hasRole(words)) continue
    const split =
      /^(.+)\s(?:at|@|bei|chez)\s(\p{Lu}[^()|]{1,40}?)$/u.exec(words) ??
      /^(.+?)\s[-–—|]\s(\p{Lu}[^()|]{1,40}?)$/u.exec(words)
    if (
      split &&
      hasRole(split[1]!) &&
      !hasRole(split[2]!) &&
      !/^(?:remote|hybrid|m\/w\/d|full|part)/i.test(split[2]!)
    ) {
      // "Data Engineer - Berlin" names a place or a team as often as a firm; only "at" names the firm.
      return { title: split[1]!, organization: /\s(?:at|@|bei|chez)\s/.test(words) ? split[2]! : null }
    }
    return { title: words, organization: null }
  }
  return null
}

function hasRole(words: string): boolean {
  ROLE_NOUN.lastIndex = 0
  return ROLE_NOUN.test(words)
}

function hiringSentence(passages: readonly Passage[]): { title: string | null; organization: string | null } | null {
  for (const { text } of passages.slice(0, 30)) {
    const phrase = HIRING_PHRASES.exec(text)
    if (!phrase) continue
    const before = text.slice(0, phrase.index).trim()
    const behind = text.slice(phrase.index + phrase[0].length).replace(ARTICLE, '')
    const role = behind.slice(0, behind.search(ROLE_ENDS) < 0 ? undefined : behind.search(ROLE_ENDS)).trim()
    const title = hasRole(role) && countWords(role) <= 8 ? role : null
    const named =
      /^(?:at\s)?(\p{Lu}[\p{L}\p{N}&.'’-]*(?:\s(?:\p{Lu}[\p{L}\p{N}&.'’-]*|of|and|&|de|für)){0,4})(?:,.*)?$/u.exec(
        before,
      )?.[1]
    const organization = named && !NO_NAME.test(named) && !hasRole(named) ? named : null
    if (title || organization) return { title, organization }
  }
  return null
}

/** What stands before "is hiring" and names nobody. */
const NO_NAME =
  /^(?:we|our|the|this|he|she|it|they|who|i|you|a|an|currently|company|client|team|department|my|your|if|are|here|today|now|wir|unser\w*|das|die|der|für|zur|nous|notre|le|la|les|pour|nuestr\w*|el|los|para|il|lo|per|wij|ons|onze|het|de|voor|vi|vår\w*|till|til|do|chúng)\b/i

/** "About Acme" over the organization's own section. */
function aboutHeading(passages: readonly Passage[]): string | null {
  for (const { section, heading } of passages) {
    const name =
      section === 'about-organization'
        ? /^(?:About|Über|À propos de|Sobre|Chi è|Over|O|Om)\s(\p{Lu}.{1,40})$/u.exec(heading ?? '')?.[1]
        : null
    if (name && !matchHeading(name)?.whole && !hasRole(name) && !/^(?:the|our|us|you|this|your)\b/i.test(name))
      return name.replace(/[:?!.]+$/, '')
  }
  return null
}

/** "Data engineer jobs represent …": what a guide is about. */
function genericTitle(text: string): string | null {
  const about =
    /^(?:[^\n]{0,20}\b(?:the|an?)\s)?([^\n.,]{3,60}?)\s(?:jobs?|roles?|positions?|careers?)\s(?:represents?|are|is|involves?|offers?|requires?|typically)\b/iu.exec(
      text,
    )
  const name = about?.[1] ?? /^(?:What does an?|How to become an?)\s([^\n?]{3,60}?)(?:\sdo)?\?/iu.exec(text)?.[1]
  return name && hasRole(name) ? name : null
}

/** The line that a stated place was read from, without its key. */
function locationLine(facts: readonly Fact[], lines: readonly string[]): string | null {
  const place = factsOf(facts, 'jobLocation')[0]
  if (!place) return null
  const value = bare(keyAndValue(place.quote)?.value ?? place.quote)
  const isLine = lines.some(line => bare(line) === bare(place.quote)) && !/[.!?]$/.test(value)
  return isLine && countWords(value) <= 12 && readPlacesField(value).length > 0 ? value : place.value.name
}

/** "… as our Senior Data Engineer you …": the first role that the text names in capitals. */
function namedRole(text: string): string | null {
  for (const { 0: words, index } of allMatches(text, /(?:\p{Lu}[\p{L}\p{N}+#./&-]*[ \u00a0]){0,5}\p{Lu}[\p{L}-]+/gu)) {
    if (index > 3_000) break
    if (
      /[ \u00a0]/.test(words) &&
      /^(?:engineer|developer|analyst|manager|scientist|designer|architect|consultant|specialist|administrator|assistant|coordinator|director|technician|nurse|teacher|driver|accountant|officer|representative|recruiter|programmer)s?$/i.test(
        words.split(/\s/).at(-1)!,
      )
    ) {
      return words.replace(/^(?:As|The|A|An|Our|Your|Are You A|We Need A)\s/u, '')
    }
  }
  return null
}

/** The first line that is neither a usual heading nor a "key: value" line. */
function fallbackTitle(lines: readonly string[]): string {
  const line = lines.find(each => countWords(each) > 0 && !matchHeading(bare(each))?.whole && !keyAndValue(each))
  return shortened(bare(line ?? lines[0] ?? ''))
}

function shortened(line: string): string {
  const words = line.split(/\s+/)
  return words.length <= MAX_TITLE_WORDS ? line : `${words.slice(0, MAX_TITLE_WORDS).join(' ')} …`
}
