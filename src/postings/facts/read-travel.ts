import type { SectionKind } from '../passage.ts'
import type { FactOf } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { findPhrases } from './find-phrases.ts'
import { quoteAt } from './quote-at.ts'

/** How much the role travels: a percentage when stated ("up to 25 %"). The travel business and travel perks are none. */
export function readTravel(source: FactSource): FactOf<'travel'>[] {
  const facts: FactOf<'travel'>[] = []
  for (const { passage, folded, match } of findPhrases(source, MENTION, SILENT_SECTIONS)) {
    if (NOT_TRAVEL.test(folded.slice(match.index, match.index + 40)) || !OF_THE_ROLE.test(folded)) continue
    const percent = NONE.test(folded) ? '0' : PERCENT.exec(folded)?.slice(1).find(Boolean)
    const fact = {
      field: 'travel' as const,
      value: { percent: percent === undefined ? null : Number(percent) },
      ...quoteAt(source.text, passage),
    }
    const known = facts[0]
    if (known === undefined) facts.push(fact)
    else if (known.value.percent === null && percent !== undefined) facts[0] = fact
  }
  return facts
}

const SILENT_SECTIONS: ReadonlySet<SectionKind> = new Set(['header', 'legal', 'about-organization', 'pay'])
const MENTION =
  /\b(?:travel|travels|travell?ing|business trips?|reisebereitschaft|dienstreisen?|geschaftsreisen?|reisetatigkeit|deplacements?|viajar|viajes|trasferte|delegacje|tjansteresor|matkustami\p{L}*|zakenreizen|reisebereit|viagens)\b/gu
const NOT_TRAVEL =
  /^travel(?:l?ing)?\s*(?:industry|insurance|discounts?|company|companies|agen\p{L}+|tech\p{L}*|sector|brands?|perks?|credit|vouchers?|booking|experience|platform|marketplace|products?|allowance|card|pass|benefits?|cost|market|site|and (?:hospitality|leisure|tourism|parking)|data|app|budget|& |reimburs|expenses|time to|to work)/u
const OF_THE_ROLE =
  /\d{1,3}\s*%|percent|willing|able to travel|ability to travel|required?|requires|must|occasional|frequent|regular|some travel|minimal|limited|up to|business trips?|travel(?:l?ing)?\s+(?:to|between|within|as|is|may|up|requirement|internationally|abroad|across|domestically|nationally|throughout|:)|travel:|bereit|ab und zu|gelegentlich|deplacements|trasferte|disponib|no travel|little travel|opportunit\p{L}+ to travel|tjansteresor|matkust|delegacj|reisen|viaj|zakenreizen/u
const NONE =
  /\bno travel\b|travel(?:l?ing)?\s+(?:is\s+)?(?:not (?:required|needed|necessary)|none)|travel:\s*(?:none|no)\b/u
const PERCENT =
  /(?:up to|approx\w*\.?|about|around|~|<|bis zu|ca\.|jusqu'a|hasta)?\s*(?:\d{1,2}\s*-\s*)?(\d{1,3})\s*(?:%|percent|prozent)[^.;]{0,40}(?:travel|trips|reise|deplacement|viaj)|(?:travel|trips|reise\p{L}*|deplacements?|viaj\p{L}*)[^.;]{0,50}?(?:\d{1,2}\s*%?\s*-\s*)?(\d{1,3})\s*(?:%|percent|prozent)/u
