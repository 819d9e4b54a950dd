import type { Passage, SectionKind } from '../passage.ts'
import { employmentPhrases, notEmployment } from './employment-phrases.ts'
import type { EmploymentType, FactOf } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { foldSource } from './fold-source.ts'
import { phrasePattern } from './phrase-pattern.ts'
import { quoteAt } from './quote-at.ts'

/** How somebody would be employed: each kind once, where the posting says it most plainly (heading, label, sentence). */
export function readEmploymentType(source: FactSource): FactOf<'employmentType'>[] {
  const best = new Map<EmploymentType, { fact: FactOf<'employmentType'>; weight: number }>()
  for (const passage of source.passages) {
    if (SILENT_SECTIONS.has(passage.section) && !SAYS_PLAINLY.test(passage.text)) continue
    for (const type of typesIn(source, passage)) {
      const weight = weigh(source, passage)
      const known = best.get(type)
      if (weight > 0 && (known === undefined || weight > known.weight))
        best.set(type, { weight, fact: { field: 'employmentType', value: type, ...quoteAt(source.text, passage) } })
    }
  }
  return [...best.values()].map(({ fact }) => fact).sort((a, b) => a.start - b.start)
}

/** "This is a full-time permanent role" counts wherever it stands. */
const SAYS_PLAINLY = /^\W*this (?:is|will be) an? [^.;]{0,50}\b(?:role|position|job|post|contract)\b/iu
const SILENT_SECTIONS: ReadonlySet<SectionKind> = new Set([
  'legal',
  'requirements',
  'preferred',
  'responsibilities',
  'about-organization',
  'interview',
])
const PATTERNS = (Object.entries(employmentPhrases) as [EmploymentType, readonly string[]][]).map(
  ([type, phrases]) => [type, phrasePattern(phrases)] as const,
)
const NOT_EMPLOYMENT = phrasePattern(notEmployment)
const LABEL =
  /^\W*(?:employment|job|contract|position|work)?\s?(?:type|basis|schedule|status|hours|duration|contract)\b[^:]{0,20}:|^\W*(?:type de contrat|contrat|vertrag\p{L}*|anstellungsart|beschaftigung\p{L}*|arbeitszeit|tipo de contrato|contratto|jornada|umowa|anstallning\p{L}*|tyosuhde|dienstverband|contract)\b[^:]{0,20}:/u
const OF_THE_ROLE =
  /\b(?:role|position|job|employment|contract|opportunity|basis|hire|hiring|vacancy|mission|duration|this is|stelle|anstellung|vertrag|poste|puesto|posizione|stanowisko|umowa|tjanst|anstallning|tehtava|tyosuhde|functie|contrat|contrato|contratto|hours|stunden|week|months?|start|join)/u
const OF_OTHERS =
  /\b(?:employees?|team members|staff|colleagues|students?|benefits? (?:for|to)|eligible|regular|clients|we work with|our contractors|sponsor)\b/

function typesIn(source: FactSource, passage: Passage): EmploymentType[] {
  const text = foldSource(source)
    .slice(passage.start, passage.end)
    .replace(NOT_EMPLOYMENT, words => '_'.repeat(words.length))
  return PATTERNS.filter(([, pattern]) => text.search(pattern) >= 0 || isLabelledContract(text, pattern)).map(
    ([type]) => type,
  )
}

// "Job type: Contract" has the bare word.
function isLabelledContract(text: string, pattern: RegExp): boolean {
  return pattern === PATTERNS[2]![1] && /^[^:]{0,30}(?:type|basis)[^:]{0,12}:\s*contract\b/.test(text)
}

function weigh(source: FactSource, passage: Passage): number {
  const text = foldSource(source).slice(passage.start, passage.end)
  if (LABEL.test(text)) return 4
  if (passage.section === 'header') return 3
  if (passage.text.length < 60 && !OF_OTHERS.test(text)) return 3
  if (OF_OTHERS.test(text) || passage.section === 'benefits')
    return OF_THE_ROLE.test(text) && !OF_OTHERS.test(text) ? 1 : 0
  return OF_THE_ROLE.test(text) ? 2 : 0
}
