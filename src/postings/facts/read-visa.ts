import type { SectionKind } from '../passage.ts'
import type { FactOf } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { findPhrases } from './find-phrases.ts'
import { quoteAt } from './quote-at.ts'

type Visa = FactOf<'visa'>['value']

/** Whether the employer sponsors a visa or asks for a right to work; each once, in the posting's order. */
export function readVisa(source: FactSource): FactOf<'visa'>[] {
  const facts: FactOf<'visa'>[] = []
  for (const { passage, folded } of findPhrases(source, MENTION, NOWHERE)) {
    const value = RULES.find(([pattern]) => pattern.test(folded))?.[1]
    if (value !== undefined && !facts.some(fact => fact.value === value))
      facts.push({ field: 'visa', value, ...quoteAt(source.text, passage) })
  }
  return facts
}

const NOWHERE: ReadonlySet<SectionKind> = new Set()
const MENTION =
  /\b(?:visas?|sponsor\p{L}*|work permits?|right to work|work authori[sz]ation|authori[sz]ed to work|eligib\p{L}+ to work|legally (?:authori[sz]ed|entitled|eligible|permitted|work)|entitled to work|citizens?|citizenship|green card|h-?1b|arbeitserlaubnis|arbeitsgenehmigung|visum|visad\p{L}+|permis de travail|permiso de trabajo|permesso di lavoro|pozwoleni\p{L}+ na prac\p{L}+|arbetstillstand|tyolupa|werkvergunning)\b/gu
// In the order in which they decide: a refusal beats an offer, an offer a demand.
const RULES: readonly (readonly [RegExp, Visa])[] = [
  [
    /(?:\bno\b|\bnot\b|n't|cannot|unable|without|never|kein\p{L}*|nicht|\bpas\b|\bnon\b)[^.,;]{0,60}(?:sponsor|visa|work permit|h-?1b|visum)|(?:sponsor\p{L}*|visas?)[^.;]{0,40}(?:not (?:available|offered|possible|provided|supported)|unavailable|cannot|isn't)|(?:now or in the future)[^.;]*sponsor|(?:sponsor|visa)[^.;]{0,60}\b(?:ineligible|not (?:be )?(?:eligible|considered))\b|\b(?:visum|visa|visad\p{L}+|sponsor\p{L}*|arbeitserlaubnis|visto)\b[^.;]{0,50}\b(?:nicht|keine\p{L}*|pas|no (?:podemos|ofrecemos|se)|non)\b|(?:sponsor\p{L}*|visas?)\s*[:?-]+\s*(?:no|none|not|nein|non|keine?s?)\b|\btoo (?:small|young|new|early)\b[^.;]{0,30}(?:sponsor|visa)/u,
    'not-sponsored',
  ],
  [
    /(?:visa|permit)[^.;]{0,30}(?:sponsor\p{L}*|support|assistance|help|provided|available|offered|covered|process)|sponsor[^.;]{0,50}(?:visas?|permits?|h-?1b)|(?:support|help|assist|assistance|offer|provide|handle|unterstutz\p{L}*)[^.;]{0,40}(?:visas?|work permits?|visum|arbeitserlaubnis)|\bsponsorship (?:is )?(?:available|offered|provided|possible)|visa sponsor/u,
    'sponsored',
  ],
  [
    /right to work|work authori[sz]ation|authori[sz]ed to work|eligib\p{L}+ to work|legally (?:authori[sz]ed|entitled|eligible|permitted|work)|entitled to work|(?:must|require\p{L}*|only|valid|need|have|hold)[^.;]{0,50}(?:citizens?(?:hip)?|work permits?|green card|arbeitserlaubnis|permis de travail|permiso de trabajo|arbetstillstand|tyolupa|werkvergunning|visas?)\b|(?:citizens?(?:hip)?|work permits?|green card|arbeitserlaubnis|visas?)[^.;]{0,40}(?:required|must|only|needed|mandatory|erforderlich)/u,
    'right-to-work-required',
  ],
]
