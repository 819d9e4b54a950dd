import type { Fact, FactField } from '../../../src/postings/facts/fact.ts'
import type { PostingCard } from '../../../src/questions/answer.ts'
import { botWordingFor } from '../../bot-wording.ts'
import { quoteText } from '../../quote-text.ts'
import type { Wording } from '../../wording.ts'
import { button, row, text, type View } from './components.ts'
import { actions, customId, shortId } from './custom-id.ts'
import { describeAll, fieldOrder, fitting } from './facts-view.ts'
import { clip, escapeMarkdown, joined } from './markdown.ts'

export interface Compared {
  postings: readonly Pick<PostingCard, 'id' | 'title' | 'hiringOrganization'>[]
  rows: readonly { field: FactField; cells: readonly (readonly Fact[])[] }[]
}

/** A paragraph for each field that any of them states, a line for each role with its quote; silence is said. */
export function comparisonView({ postings, rows }: Compared, wording: Wording, from = 0): View {
  const ordered = fieldOrder.flatMap(field => rows.find(one => one.field === field) ?? [])
  const names = postings.map(
    ({ title, hiringOrganization }, index) =>
      `${letter(index)} **${joined([clip(escapeMarkdown(title || wording.untitled), 120), hiringOrganization && clip(escapeMarkdown(hiringOrganization), 80)])}**`,
  )
  const paragraphs = ordered
    .slice(from)
    .map(({ field, cells }) =>
      [`**${wording.fields[field]}**`, ...cells.map((facts, index) => `${letter(index)} ${cell(facts, wording)}`)].join(
        '\n',
      ),
    )
  const shown = fitting(paragraphs, 3_800 - names.join('\n').length)
  const view: View = [text([...names, shown.text].join('\n'))]
  if (shown.left > 0) {
    const next = customId(actions.comparePage, ordered.length - shown.left, ...postings.map(({ id }) => shortId(id)))
    view.push(row(button(botWordingFor(wording).more, next)))
  }
  return view
}

function letter(index: number): string {
  return `\`${String.fromCharCode(65 + index)}\``
}

function cell(facts: readonly Fact[], wording: Wording): string {
  const [first] = facts
  if (first === undefined) return `*${escapeMarkdown(wording.notStated)}*`
  const values = clip(escapeMarkdown(describeAll(facts, wording)), 160)
  return `${values} · “${clip(escapeMarkdown(quoteText(first.quote)), 140)}”`
}
