import { HEADING_FILLER, HEADING_PHRASES, type NamedSectionKind } from './heading-phrases.ts'

export interface HeadingMatch {
  kind: NamedSectionKind
  /** The matched phrase stands at the heading's beginning. */
  leads: boolean
  /** Nothing but filler stands beside the matched phrase. */
  whole: boolean
}

const MAX_PHRASE_WORDS = 7
const ROLE_WORDS: ReadonlySet<string> = new Set(['role', 'job', 'position', 'opportunity', 'vacancy', 'opening'])
const isFiller = (word: string): boolean => HEADING_FILLER.has(word) || /^\d+$/.test(word)
let phraseKinds: Map<string, { kind: NamedSectionKind; rank: number }> | undefined

/** The kind of section that a heading's words announce, or null when they are none of the trade's usual ones. */
export function matchHeading(heading: string): HeadingMatch | null {
  const words = headingWords(heading)
  phraseKinds ??= indexPhrases()
  const kinds = phraseKinds
  let best: { kind: NamedSectionKind; rank: number; from: number; length: number } | null = null
  for (let from = 0; from < words.length; from++) {
    for (let length = Math.min(MAX_PHRASE_WORDS, words.length - from); length > 0; length--) {
      const found = kinds.get(words.slice(from, from + length).join(' '))
      if (!found) continue
      if (!best || length > best.length || (length === best.length && found.rank < best.rank)) {
        best = { ...found, from, length }
      }
      break
    }
  }
  if (!best) return null
  const { from, length, kind } = best
  const beside = words.filter((_, index) => index < from || index >= from + length)
  // "Skills and qualifications": what stands beside may itself be such a phrase.
  const whole = beside.every(word => isFiller(word) || kinds.has(word))
  const before = words.slice(0, from)
  return {
    kind: aboutTheRole(kind, words) || announcesRole(words) ? 'about-role' : kind,
    leads: before.every(isFiller),
    whole,
  }
}

/** "About" opens both: "About Acme" is the organization, "About the data engineer job" is not. */
function aboutTheRole(kind: NamedSectionKind, words: readonly string[]): boolean {
  return kind === 'about-organization' && words[0] === 'about' && ROLE_WORDS.has(words.at(-1)!)
}

const ANNOUNCES =
  /^(?:we(?:'re| are) (?:currently |now |actively )?(?:looking for|seeking|hiring|searching for)|wir suchen|nous recherchons|buscamos|cerchiamo) (?:an?|our|another|two|three|eine?n?|une?|un[ao]?)\b/u

/** "We are looking for" opens what is asked for; "We are looking for a baker" names the role. */
function announcesRole(words: readonly string[]): boolean {
  return ANNOUNCES.test(words.join(' '))
}

/** A heading's words in lower case, straight apostrophes, without markup, numbering and signs. */
export function headingWords(heading: string): string[] {
  return (
    heading
      .toLowerCase()
      .replace(/[’‘`´]/g, "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'-]*/gu) ?? []
  )
}

function indexPhrases() {
  const index = new Map<string, { kind: NamedSectionKind; rank: number }>()
  for (const [rank, [kind, phrases]] of Object.entries(HEADING_PHRASES).entries()) {
    for (const phrase of phrases) {
      const key = headingWords(phrase).join(' ')
      if (!index.has(key)) index.set(key, { kind: kind as NamedSectionKind, rank })
    }
  }
  return index
}
