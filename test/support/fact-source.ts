import type { FactSource } from '../../src/postings/facts/fact-source.ts'
import type { Passage, SectionKind } from '../../src/postings/passage.ts'

/**
 * A source for readers of facts: lines under `# section-kind` headings, one passage a line. "- " before a line makes it
 * a bullet. Lines before the first heading are the role's description.
 */
export function factSource(text: string): FactSource {
  const passages: Passage[] = []
  let section: SectionKind = 'about-role'
  let start = 0
  for (const line of text.split('\n')) {
    const lead = /^- /.test(line) ? 2 : 0
    if (line.startsWith('# ')) section = line.slice(2) as SectionKind
    else if (line.length > lead) {
      const words = line.slice(lead)
      const from = start + lead
      passages.push({
        ordinal: passages.length,
        section,
        heading: null,
        text: words,
        start: from,
        end: from + words.length,
      })
    }
    start += line.length + 1
  }
  return { text, passages }
}
