import type { SectionKind } from '../passage.ts'
import type { FactOf } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { findPhrases } from './find-phrases.ts'
import { quoteAt } from './quote-at.ts'

/** Whom the role reports to, in the posting's words. Writing reports for somebody is no reporting line. */
export function readReportsTo(source: FactSource): FactOf<'reportsTo'>[] {
  const facts: FactOf<'reportsTo'>[] = []
  for (const { passage, folded, match, at } of findPhrases(source, LINE, SILENT_SECTIONS)) {
    if (PRODUCES_REPORTS.test(folded.slice(0, match.index))) continue
    const rest = source.text.slice(at + match[0].length, passage.end)
    const value = rest.slice(0, ENDS.exec(rest)?.index ?? rest.length).replace(/^[\s:*–-]+|[\s,*]+$/g, '')
    if (value.length < 2 || value.split(/\s+/).length > 14 || !NAMES_SOMEBODY.test(value) || /\bteam of\b/.test(value))
      continue
    if (!facts.some(fact => fact.value === value))
      facts.push({ field: 'reportsTo', value, ...quoteAt(source.text, passage) })
  }
  return facts
}

const SILENT_SECTIONS: ReadonlySet<SectionKind> = new Set(['legal', 'benefits'])
const LINE =
  /\b(?:(?:will )?report(?:s|ing)?(?: line)?(?: directly| in| up| functionally| hierarchically)?(?: in)?(?: to|:)|answer(?:s|ing|able)? (?:directly )?to|accountable (?:directly )?to|under the (?:direct )?(?:supervision|direction|guidance|leadership) of|(?:line|hiring|direct) manager:|supervised by|(?:du )?berichte(?:st|t)?(?: direkt)? an|rattache\p{L}* (?:directement )?(?:au|a la|a|aux)|sous la (?:responsabilite|direction) (?:de|du|de la)|reportara[s]?(?: directamente)? (?:a|al)|reportando (?:a|al)|dependencia de|riporter(?:a|ai) (?:direttamente )?(?:a|al|alla)|raportuje\p{L}* do|rapporterar (?:direkt )?till|raportoi\p{L}*|rapporteert (?:direct )?aan|je rapporteert (?:direct )?aan|reporta (?:a|ao))\s*:?/gu
const PRODUCES_REPORTS =
  /\b(?:data|financial|regulatory|provide|deliver|prepare|dashboards?(?: and)?|analysis and|analytics and|ad-?hoc|monthly|weekly|daily|present\p{L}*|develop|create|generate|build|produce|and|management|of|performance|internal|external|compliance|standard|business|quality|sales|kpi|metrics|accurate|timely|those|these|your|self-service|bi|client|campaign)\s+$/u
const ENDS =
  /[.;()\n|]|,\s(?!(?!You|We|This|The|In|As|It)\p{Lu})|\s(?:and (?:you|will|work\p{L}*|is|be|collaborat\p{L}*|lead\p{L}*|partner\p{L}*|support\p{L}*|manage|mentor\p{L}*|own|supervis\p{L}*|responsible)|who|you|this|where|within|while|with (?!responsib)|located|based|to (?:ensure|help|support|drive|provide|develop)|for (?:the|all|any)|as well|on (?:a|all|the)|in (?:our|a|the))(?!\p{L})|\s[-–—]\s/u
const NAMES_SOMEBODY =
  /manager|director|head|lead|vp\b|vice[- ]president|chief|\bc[eotfmipd]o\b|cpo\b|cdo\b|supervisor|officer|president|founder|partner|principal|board|owner|executive|engineer|scientist|architect|analyst|leiter|leitung|chef|responsab|directeur|directrice|direktor|direttore|gerente|kierownik|dyrektor|prezes|johtaja|päällikkö|esimies|manager|coordinator|controller|treasurer|dean|professor|attending|nurse|foreman|management team|team leader|geschäftsführ/iu
