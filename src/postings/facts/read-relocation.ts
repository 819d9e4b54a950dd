import type { SectionKind } from '../passage.ts'
import type { FactOf } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { findPhrases } from './find-phrases.ts'
import { quoteAt } from './quote-at.ts'

type Relocation = FactOf<'relocation'>['value']

/** Whether the employer helps with a move, refuses to, or asks for one; each once. */
export function readRelocation(source: FactSource): FactOf<'relocation'>[] {
  const facts: FactOf<'relocation'>[] = []
  for (const { passage, folded } of findPhrases(source, MENTION, NOWHERE)) {
    const value = RULES.find(([pattern]) => pattern.test(folded))?.[1]
    if (value !== undefined && !facts.some(fact => fact.value === value))
      facts.push({ field: 'relocation', value, ...quoteAt(source.text, passage) })
  }
  return facts
}

const NOWHERE: ReadonlySet<SectionKind> = new Set(['legal'])
const MENTION =
  /\b(?:relocat\p{L}*|reubicacion|traslado|umzug\p{L}*|demenagement|trasferimento|relokac\p{L}*|flytthjalp|verhuis\p{L}*|moving (?:costs|expenses|allowance))\b/gu
const RULES: readonly (readonly [RegExp, Relocation])[] = [
  [
    /(?:\bno\b|\bnot\b|n't|cannot|unable|without|kein\p{L}*)[^.;]{0,40}(?:relocat|moving)|relocat\p{L}*[^.;]{0,40}(?:not (?:available|offered|provided|possible|covered|eligible)|unavailable)/u,
    'not-offered',
  ],
  [
    /relocat\p{L}*\s+(?:\p{L}+\s+){0,2}(?:package|support|assistance|bonus|allowance|help|budget|costs?|expenses|benefits?|reimbursement|stipend|provided|offered|available|covered|service|aid)|(?:help|assist|support|offer|provide|cover|pay|sponsor|including|welcome)[^.;]{0,45}relocat|help (?:you )?relocate|relocation (?:is )?(?:available|provided|offered|possible|covered)|umzug\p{L}*[^.;]{0,30}(?:unterstutz|hilfe|kosten|pauschale)|umzugs(?:hilfe|kosten|pauschale|unterstutzung)|(?:ayuda|apoyo|paquete)[^.;]{0,30}(?:reubicacion|traslado)|aide (?:au|a la) (?:demenagement|relocalisation)|pakiet relokac|^\W*relocation\W*$|moving (?:costs|expenses|allowance)|flytthjalp/u,
    'offered',
  ],
  [
    /(?:must|willing\p{L}*|able|ability|open|prepared|required?|need|ready|bereit\p{L}*)[^.;]{0,40}(?:relocat|umzug|umziehen)|relocat\p{L}*[^.;]{0,25}(?:required|mandatory|necessary)/u,
    'required',
  ],
]
