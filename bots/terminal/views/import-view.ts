import type { Fact, FactField } from '../../../src/postings/facts/fact.ts'
import type { Gap } from '../../../src/postings/posting.ts'
import { describeFact } from '../../describe-fact.ts'
import type { ImportOutcome, Wording } from '../../wording.ts'
import { printableText } from '../printable-text.ts'
import { fitLines, type Screen } from '../screen.ts'

/** What became of one document: the role as it was read, or why it could not be. */
export type ImportedDocument =
  | {
      outcome: Exclude<ImportOutcome, 'failed'>
      title: string
      hiringOrganization: string | null
      facts: readonly Fact[]
      gaps: readonly Gap[]
    }
  | { outcome: 'failed'; where: string; why: string }

interface At {
  screen: Screen
  wording: Wording
}

const outcomes: readonly ImportOutcome[] = ['opened', 'updated', 'unchanged', 'failed']
const signs = { opened: '+', updated: '~', unchanged: '=', failed: '✗' } as const
const styles = { opened: 'good', updated: 'good', unchanged: 'quiet', failed: 'warning' } as const

/** What the core calls the outcome of publishing, as an import tells it. */
export const outcomeOf = { created: 'opened', revised: 'updated', unchanged: 'unchanged' } as const

/** What says most about a role in the fewest words. */
const telling: readonly FactField[] = ['jobLocation', 'workplace', 'baseSalary']

/** One document of an import: what it says in a line, and what it lacks in another. */
export function importedLines(document: ImportedDocument, { screen, wording }: At): string[] {
  const first = `${screen.paint(styles[document.outcome], signs[document.outcome])} `
  if (document.outcome === 'failed') {
    const why = printableText(document.why)
    const where = printableText(document.where)
    return fitLines(screen, { text: why.includes(where) ? why : `${where}: ${why}`, first, rest: '  ' })
  }
  const title = screen.paint('strong', printableText(document.title) || wording.untitled)
  const says = telling.flatMap(field => document.facts.find(fact => fact.field === field) ?? [])
  const parts = [title, document.hiringOrganization ?? '', ...says.map(fact => describeFact(fact, wording))]
  const text = parts.map((part, index) => (index === 0 ? part : printableText(part))).filter(part => part !== '')
  const lines = fitLines(screen, { text: text.join(' · '), first, rest: '  ' })
  if (document.outcome === 'unchanged' || document.gaps.length === 0) return lines
  const lacks = wording.lacks(document.gaps.map(gap => wording.gapNames[gap]).join(', '))
  return [...lines, ...fitLines(screen, { text: screen.paint('quiet', lacks), first: '  ', rest: '  ' })]
}

/** The last line of an import: "14 opened, 2 unchanged, 1 not read." */
export function importSummary(counts: Record<ImportOutcome, number>, { screen, wording }: At): string[] {
  const said = outcomes
    .filter(outcome => counts[outcome] > 0)
    .map(outcome => wording.imported[outcome](counts[outcome]))
  const text = said.length === 0 ? wording.imported.opened(0) : said.join(', ')
  return fitLines(screen, { text: `${text}.`, first: '', rest: '' })
}
