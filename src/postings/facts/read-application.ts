import type { Passage, SectionKind } from '../passage.ts'
import type { FactOf } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { foldSource } from './fold-source.ts'
import { quoteAt } from './quote-at.ts'

/** How to apply: the sentences that say so, with the address or link that stands in them. */
export function readApplication(source: FactSource): FactOf<'howToApply'>[] {
  return source.passages
    .filter(passage => tellsHow(source, passage))
    .map(passage => {
      const value = {
        email: EMAIL.exec(passage.text)?.[0] ?? null,
        url: URL.exec(passage.text)?.[0].replace(/[.,;)*_\]]+$/, '') ?? null,
      }
      return { field: 'howToApply', value, ...quoteAt(source.text, passage) }
    })
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u
const URL = /(?:https?:\/\/|www\.)[^\s<>"]+/u
const SILENT_SECTIONS: ReadonlySet<SectionKind> = new Set([
  'header',
  'requirements',
  'preferred',
  'responsibilities',
  'benefits',
  'pay',
  'legal',
])
const HOW =
  /\b(?:(?<!left |encouraged |hesitate |eligible |opportunity |ability )to apply(?=[\s,:]*(?:$|[,:;.!-]|for|please|send|visit|click|by|via|you|just|here|now|online))|how to apply|apply (?:now|here|today|online|directly|via|through|by|at|on|with|using|below|for this|to this)|please apply|(?:just |simply |please )?(?:send|submit|email|e-mail|forward|mail|drop) (?:us |me |your |an? |the |over |in |along )*(?:\p{L}+ ){0,3}(?:cv|resume|c\.v\.|application|cover letter|portfolio|email|e-mail|line|github)|(?:cv|resume)s? (?:and|to|with|at)\b|apply(?:ing)?:|click (?:on )?(?:the )?(?:apply|link|here)|applications? (?:should|must (?:be|include)|can be|may be|via|through)|get in touch|contact (?:us|me)|write to|bewirb dich|bewerben sie sich|bewerbung(?:en)?(?:sunterlagen)? (?:an|per|uber|mit|bitte)|jetzt bewerben|sende\p{L}* uns|schick\p{L}* (?:uns|deine)|postule\p{L}*|candidatez\b|envoye[rz]|envoie|candidatura|envia\p{L}*|inscrib\p{L}*|invia\p{L}*|candidati|aplikuj|wyslij|zgloszen\p{L}*|ansok (?:via|nu|genom|redan|har)|skicka|ansokan|hae (?:paikkaa|nyt|tehtavaa)|hakemu\p{L}*|solliciteer|stuur (?:je|jouw|een)|sollicit\p{L}*)/u
const EQUAL_OPPORTUNITY =
  /equal opportunit|all qualified|regardless|without regard|disabilit|accommodat|discriminat|no agenc|agenc|recruiters?\b.*\bunsolicited|privacy|data protection|do not (?:send|contact|accept|forward)|contingent|please note that we do not/u

function tellsHow(source: FactSource, passage: Passage): boolean {
  const folded = foldSource(source).slice(passage.start, passage.end)
  if (EQUAL_OPPORTUNITY.test(folded)) return false
  const addressed = EMAIL.test(folded) || URL.test(folded)
  if (passage.section === 'application') return EMAIL.test(folded) || HOW.test(folded)
  return !SILENT_SECTIONS.has(passage.section) && HOW.test(folded) && (addressed || CLEAR.test(folded))
}

// Outside its section only words that cannot mean anything else.
const CLEAR =
  /(?<!left |encouraged |hesitate |eligible |opportunity |ability )to apply[,:]|how to apply|apply (?:now|here|today|online|directly|via|through|by)|please apply|(?:send|submit|email|forward)[^.]{0,30}(?:cv|resume|application|cover letter)|bewirb dich|jetzt bewerben|postule|envoyez|candidatura|candidati|aplikuj|ansok |hae paikkaa|solliciteer/u
