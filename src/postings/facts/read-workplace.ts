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
  if (!chosen) return []
  const officeDays =
    kind === 'hybrid' ? (chosen.officeDays ?? signs.find(sign => sign.officeDays !== null)?.officeDays ?? null) : null
  const rivals = (['remote', 'hybrid', 'onsite'] as const)
    .filter(other => other !== kind)
    .map(other => best(signs.filter(sign => sign.kind === other && sign.strength >= 4)))
    .filter(rival => rival !== null && chosen.strength <= rival.strength)
  return [toFact(chosen, officeDays), ...rivals.map(rival => toFact(rival!, rival!.officeDays))]
}

function signsIn(passage: Passage): Sign[] {
  if (LEFT_OPEN.test(passage.text)) return []
  const bonus = isLocationLine(passage) ? 2 : 0
  const signs: Sign[] = []
  let words = NOT_ABOUT_THE_JOB.reduce((text, pattern) => blankOut(text, pattern), passage.text)
  for (const pattern of NO_REMOTE) {
    const without = blankOut(words, pattern)
    if (without !== words) signs.push({ kind: 'onsite', strength: 4, officeDays: null, passage })
    words = without
  }
  const days = officeDaysIn(words)
  if (days !== null)
    signs.push({
      kind: days >= WORK_WEEK ? 'onsite' : days <= 0 ? 'remote' : 'hybrid',
      strength: 4,
      officeDays: days,
      passage,
    })
  for (const { kind, strength, pattern } of WORKPLACE_PHRASES) {
    pattern.lastIndex = 0
    if (!pattern.test(words)) continue
    if (kind === 'onsite' && strength === 1 && bonus === 0) continue
    signs.push({ kind, strength: strength + bonus, officeDays: null, passage })
  }
  if (
    bonus > 0 &&
    /(?<![\p{L}])(?:remote|remoto|zdalnie)(?![\p{L}])/iu.test(words) &&
    !signs.some(sign => sign.strength >= 3)
  ) {
    signs.push({ kind: 'remote', strength: 4, officeDays: null, passage })
  }
  // "Hybrid, 3 days remote": the days are part of the hybrid arrangement, not a remote role.
  return signs.some(({ kind }) => kind === 'hybrid') && days !== null
    ? signs.filter(({ kind, strength }) => kind === 'hybrid' || strength > 4)
    : signs
}

/** The heading's location, "Location: …", "Work model: …", a tag or a short line under such a heading. */
function isLocationLine({ section, text }: Passage): boolean {
  const short = (text.match(/\S+/g)?.length ?? 0) <= 14
  return (
    (section === 'header' && short) ||
    (section === 'location' && short) ||
    /^#li-/i.test(text) ||
    (short && LOCATION_KEY.test(text))
  )
}

/** "Remote/hybrid: not specified" says nothing. */
const LEFT_OPEN =
  /\b(?:not (?:specified|stated|mentioned|disclosed)|unspecified|n\/a|tbd|to be (?:defined|discussed|agreed))\b/i

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

/** The plainest kind; between kinds said equally plainly, hybrid explains both of the others. */
function decide(signs: readonly Sign[]): Workplace['kind'] {
  const top = (kind: Workplace['kind']): number =>
    Math.max(0, ...signs.filter(sign => sign.kind === kind).map(sign => sign.strength))
  const [remote, hybrid, onsite] = [top('remote'), top('hybrid'), top('onsite')]
  // "Hybrid or remote": the posting offers both, and hybrid is what every candidate can count on.
  const both = signs.some(
    sign =>
      sign.kind === 'hybrid' &&
      sign.strength >= 2 &&
      signs.some(other => other.kind === 'remote' && other.passage === sign.passage && other.strength === remote),
  )
  if (both && hybrid >= 2 && remote > onsite) return 'hybrid'
  if (hybrid > 0 && hybrid >= remote && hybrid >= onsite) return 'hybrid'
  if (remote > onsite) return hybrid >= 4 && remote <= 4 ? 'hybrid' : 'remote'
  if (onsite > remote) return hybrid >= 4 ? 'hybrid' : 'onsite'
  return 'hybrid'
}

function best(signs: readonly Sign[]): Sign | null {
  if (signs.length === 0) return null
  return signs.reduce((a, b) =>
    b.strength + (b.officeDays === null ? 0 : 0.5) > a.strength + (a.officeDays === null ? 0 : 0.5) ? b : a,
  )
}

function blankOut(text: string, pattern: RegExp): string {
  return text.replace(pattern, match => ' '.repeat(match.length))
}

function toFact({ kind, passage }: Sign, officeDays: number | null): FactOf<'workplace'> {
  return {
    field: 'workplace',
    value: { kind, officeDays },
    quote: passage.text,
    start: passage.start,
    end: passage.end,
  }
}
