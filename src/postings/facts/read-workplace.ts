import type { Passage } from '../passage.ts'
import type { FactOf, Workplace } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import {
  HOME_DAYS,
  NO_REMOTE,
  NOT_ABOUT_THE_JOB,
  NUMBER_WORDS,
  OFFICE_DAYS,
  WORKPLACE_PHRASES,
} from './workplace/workplace-phrases.ts'

interface Sign {
  kind: Workplace['kind']
  /** How plainly it is said, 1 to 5: a heading or "Location:" line outweighs a remark. */
  strength: number
  officeDays: number | null
  passage: Passage
}

const WORK_WEEK = 5
/** Nearly every posting has none of these, and the long patterns need not run. */
const WORTH_READING =
  /remot|hybr|híbr|ibrid|site|office|büro|ufficio|home|wfh|telecom|telew|teletr|télétr|mobil|smart|distribut|präsen|présen|presen|thuis|kantoor|zdaln|stacjon|distans|etä|hjemm|hem|afstand|person|ort\b|locatie|bureau|oficina|kontor|biur|toimisto|anywhere|virtual|từ xa|paikan|plats|remoto|lavoro/i

/**
 * Where the work is done, as the posting says: the plainest statement first. A further fact of another kind stands only
 * where the posting says that as plainly (a role in Berlin on site, or remote). Nothing said, nothing read: a city is no "on site".
 */
export function readWorkplace({ passages }: FactSource): FactOf<'workplace'>[] {
  const signs = passages.flatMap(passage => (WORTH_READING.test(passage.text) ? signsIn(passage) : []))
  if (signs.length === 0) return []
  const kind = decide(signs)
  const chosen = best(signs.filter(sign => sign.kind === kind))
  return chosen ? [chosen, ...rivalsOf(chosen, signs)].map(toFact) : []
}

/** What else the posting says as plainly: another offer in the same line, or a contradiction. */
function rivalsOf(chosen: Sign, signs: readonly Sign[]): Sign[] {
  return (['remote', 'hybrid', 'onsite'] as const).flatMap(kind => {
    const rival = kind === chosen.kind ? null : best(signs.filter(sign => sign.kind === kind))
    if (!rival) return []
    // Hybrid explains talk of home and of office; remote and on site exclude each other.
    const excludes = kind !== 'hybrid' && chosen.kind !== 'hybrid'
    return rival.strength >= (excludes ? 3 : Math.max(4, chosen.strength)) ? [rival] : []
  })
}

function signsIn(passage: Passage): Sign[] {
  if (LEFT_OPEN.test(passage.text)) return []
  const bonus = isLocationLine(passage) ? 2 : 0
  const { words, refused } = withoutRefusals(NOT_ABOUT_THE_JOB.reduce(blankOut, passage.text))
  const signs: Sign[] = refused ? [{ kind: 'onsite', strength: 4, officeDays: null, passage }] : []
  const days = officeDaysIn(words)
  if (days !== null) signs.push({ kind: kindOfDays(days), strength: 4, officeDays: days, passage })
  for (const { kind, strength, pattern } of WORKPLACE_PHRASES) {
    // "On-site" in passing is a gym or a barista.
    const passing = kind === 'onsite' && strength === 1 && bonus === 0
    if (!passing && matches(pattern, words)) signs.push({ kind, strength: strength + bonus, officeDays: null, passage })
  }
  if (bonus > 0 && isRemoteLine(words, signs)) signs.push({ kind: 'remote', strength: 4, officeDays: null, passage })
  if (days === null || !signs.some(({ kind }) => kind === 'hybrid')) return signs
  // "Hybrid, 3 days remote": the days are part of the hybrid arrangement, not a remote role.
  return signs.filter(({ kind, strength }) => kind === 'hybrid' || strength > 4)
}

/** "No telecommuting" is taken out, so that what is left is what the posting offers. */
function withoutRefusals(text: string): { words: string; refused: boolean } {
  const words = NO_REMOTE.reduce(blankOut, text)
  return { words, refused: words !== text }
}

const kindOfDays = (days: number): Workplace['kind'] => (days >= WORK_WEEK ? 'onsite' : days <= 0 ? 'remote' : 'hybrid')

/** "Remote", "Lisbon or remote": a location line needs no more words. */
function isRemoteLine(words: string, signs: readonly Sign[]): boolean {
  if (!/(?<![\p{L}])(?:remote|remoto|zdalnie)(?![\p{L}])/iu.test(words)) return false
  return CHOICE.test(words)
    ? !signs.some(({ kind }) => kind === 'remote')
    : !signs.some(({ strength }) => strength >= 3)
}

/** The heading's location, "Location: …", "Work model: …", a tag or a short line under such a heading. */
function isLocationLine({ section, text }: Passage): boolean {
  const short = (text.match(/\S+/g)?.length ?? 0) <= 14
  if (short && PART_OF_LINE.test(text)) return true
  return (
    (section === 'header' && short) ||
    (section === 'location' && short) ||
    /^#li-/i.test(text) ||
    (short && LOCATION_KEY.test(text))
  )
}

/** Remote and hybrid offered side by side. */
const CHOICE =
  /\bremote\w*\b[^.;]{0,40}(?:\bor\b|\/|\||,)[^.;]{0,40}\bhybrid|\bhybrid\b[^.;]{0,40}(?:\bor\b|\/|\||,)[^.;]{0,40}\bremote/i

/** "Remote/hybrid: not specified" says nothing. */
const LEFT_OPEN =
  /\b(?:not (?:specified|stated|mentioned|disclosed)|unspecified|n\/a|tbd|to be (?:defined|discussed|agreed))\b/i

/** "Acme · Oslo · Hybrid", "Remote | Full-time". */
const PART_OF_LINE =
  /(?:^|[|·•–—]\s*)(?:fully )?(?:remote|hybrid|on-?site)\s*(?:$|[|·•(–—])|,\s*(?:remote|hybrid|on-?site)$/iu

const LOCATION_KEY =
  /^[*_\s]*(?:location|locations|work(?:ing)? (?:model|arrangement|location|mode|type|set-?up|setting)|workplace(?: type)?|remote(?: work| working| policy)?|job location|standort|arbeitsort|arbeitsmodell|einsatzort|lieu|localisation|télétravail|ubicación|modalidad|sede|modalità|localização|regime|locatie|werkplek|lokalizacja|tryb pracy|plats|sted|sijainti|employment type|job type|type|contract)[*_\s]*[:：-]/iu

function officeDaysIn(words: string): number | null {
  const office = daysBy(OFFICE_DAYS, words)
  if (office !== null) return office
  const home = daysBy(HOME_DAYS, words)
  return home === null ? null : Math.max(0, WORK_WEEK - home)
}

function daysBy(patterns: readonly RegExp[], words: string): number | null {
  for (const pattern of patterns) {
    pattern.lastIndex = 0
    const said = pattern.exec(words)?.[1]
    if (!said) continue
    const first = /^[\p{L}]+|^\d/u.exec(said)![0].toLowerCase()
    const days = NUMBER_WORDS[first] ?? Number(first)
    if (days >= 1 && days <= WORK_WEEK) return days
  }
  return null
}

/** The plainest kind; between kinds said equally plainly, hybrid explains both of the others, else the first said. */
function decide(signs: readonly Sign[]): Workplace['kind'] {
  const top = (kind: Workplace['kind']): number =>
    Math.max(0, ...signs.filter(sign => sign.kind === kind).map(sign => sign.strength))
  const [remote, hybrid, onsite] = [top('remote'), top('hybrid'), top('onsite')]
  // "Hybrid or remote": the posting offers both, and hybrid is what every candidate can count on.
  const sideBySide = signs.some(
    sign => sign.kind === 'hybrid' && sign.strength >= 2 && signs.some(other => isTopRemote(other, sign, remote)),
  )
  if (hybrid >= 4 || (hybrid > 0 && hybrid >= Math.max(remote, onsite)) || (sideBySide && remote > onsite)) {
    return remote > Math.max(4, hybrid) && !sideBySide ? 'remote' : onsite > Math.max(4, hybrid) ? 'onsite' : 'hybrid'
  }
  if (remote === onsite)
    return signs.find(({ kind, strength }) => kind !== 'hybrid' && strength === remote)?.kind ?? 'hybrid'
  return remote > onsite ? 'remote' : 'onsite'
}

const isTopRemote = (other: Sign, sign: Sign, strength: number): boolean =>
  other.kind === 'remote' && other.passage === sign.passage && other.strength === strength

/** The plainest sign; one that counts the days in the office says more than any other of its kind. */
function best(signs: readonly Sign[]): Sign | null {
  if (signs.length === 0) return null
  const weight = ({ strength, officeDays }: Sign): number => strength + (officeDays === null ? 0 : 3)
  return signs.reduce((a, b) => (weight(b) > weight(a) ? b : a))
}

function blankOut(text: string, pattern: RegExp): string {
  return text.replace(pattern, match => ' '.repeat(match.length))
}

function matches(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0
  return pattern.test(text)
}

function toFact({ kind, officeDays, passage }: Sign): FactOf<'workplace'> {
  const value = { kind, officeDays: kind === 'hybrid' ? officeDays : null }
  return { field: 'workplace', value, quote: passage.text, start: passage.start, end: passage.end }
}
