import type { SectionKind } from '../passage.ts'
import type { FactOf } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { foldSource } from './fold-source.ts'
import { quoteAt } from './quote-at.ts'

/** The steps of the hiring process: the lines of its section, or the sentences that tell of interviews and tasks. */
export function readInterview(source: FactSource): FactOf<'interviewStep'>[] {
  return source.passages
    .filter(passage => {
      const folded = foldSource(source).slice(passage.start, passage.end)
      if (/:\W*$/.test(passage.text)) return false
      if (NOT_A_STEP.test(folded)) return false
      if (passage.section === 'interview') return STEP.test(folded)
      return !SILENT_SECTIONS.has(passage.section) && PROCESS.test(folded)
    })
    .map(passage => {
      const quote = quoteAt(source.text, passage)
      return { field: 'interviewStep', value: quote.quote, ...quote }
    })
}

const SILENT_SECTIONS: ReadonlySet<SectionKind> = new Set([
  'header',
  'requirements',
  'preferred',
  'responsibilities',
  'benefits',
  'pay',
  'legal',
  'about-organization',
])
const STEP =
  /interview|\bcalls?\b|screen|\btests?\b|\btasks?\b|assign|assess|\boffers?\b|\bmeet|\bchat|conversation|\bround|\bstages?\b|\bsteps?\b|\bcase\b|exercise|challenge|on-?site|programming|presentation|gesprach|entretien|entrevista|colloqui|rozmow|intervju|haastattelu|process|feedback|decision|\binvite|\bhr\b|references?|trial|probe|gesprek|telefon|video|review your|get back|zadanie|prueba|prova|essai/u
const PROCESS =
  /\b(?:interview process|hiring process|recruitment process|selection process|interview stages?|interview rounds?|rounds? of interviews?|(?:first|second|third|final|initial|phone|video|technical|on-?site|culture|panel|hr)[ -]?(?:stage |round )?(?:interview|call|screen\p{L}*)|screening call|intro(?:ductory)? call|coding (?:test|challenge|task|exercise)|technical (?:test|challenge|task|assessment|assignment|exercise)|take[- ]home (?:test|task|assignment|exercise|challenge)|case study|case assignment|interviews? (?:will|are|is|consist|take|held|with)|bewerbungsprozess|vorstellungsgesprach\p{L}*|erstgesprach|kennenlerngesprach|probearbeit\p{L}*|processus de recrutement|entretiens?|proceso de seleccion|entrevistas?|colloqui\p{L}*|iter di selezione|proces rekrutacji|rozmow\p{L}+ (?:kwalifikacyjn|rekrutacyjn)\p{L}*|rekryteringsprocess\p{L}*|intervju\p{L}*|rekrytointiprosessi|haastattelu\p{L}*|sollicitatieprocedure|sollicitatiegesprek\p{L}*|processo seletivo)\b/u
const NOT_A_STEP =
  /\b(?:accommodat\p{L}*|disabilit\p{L}*|adjustments?|conduct(?:ing)? (?:stakeholder |user |customer |candidate )?interviews|user interviews?|customer interviews?|stakeholder interviews?|interview (?:candidates|stakeholders|users)|background check|travel expenses|fraud\p{L}*|scam\p{L}*|(?:due|owing) to the (?:high )?(?:volume|number)|only (?:those|candidates) selected|present\p{L}* case stud|case studies|equal|record(?:ed|ing)|ai tools|artificial intelligence|already applied)\b/u
