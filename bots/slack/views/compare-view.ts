import type { types } from '@slack/bolt'
import type { Fact, FactField } from '../../../src/postings/facts/fact.ts'
import type { PostingCard } from '../../../src/questions/answer.ts'
import { botWordingFor } from '../../bot-wording.ts'
import { quoteText } from '../../quote-text.ts'
import type { Wording } from '../../wording.ts'
import { actionIds } from './action-ids.ts'
import { describeAll, fieldOrder, textual } from './facts-view.ts'
import { clip, escapeMrkdwn, plainText, section } from './mrkdwn.ts'

export interface Compared {
  postings: readonly Pick<PostingCard, 'id' | 'title' | 'hiringOrganization' | 'location'>[]
  rows: readonly { field: FactField; cells: readonly (readonly Fact[])[] }[]
}

/** What Slack takes in all cells of a table is 10,000 characters. */
const tableCharacters = 9_500
const mostInCell = 500

/**
 * Roles side by side: a row for each field that any of them states, each cell with its quote, silence said. Under it a
 * way to each role in full. `plainer` says the same where no tables are taken.
 */
export function comparisonMessage(
  { postings, rows }: Compared,
  wording: Wording,
): { text: string; blocks: types.KnownBlock[]; plainer: types.KnownBlock[] } {
  const names = namesOf(postings, wording)
  const ordered = fieldOrder.flatMap(field => rows.find(row => row.field === field) ?? [])
  const limit = Math.min(mostInCell, Math.floor((tableCharacters - 600) / Math.max(1, ordered.length * names.length)))
  const table: types.TableBlock = {
    type: 'table',
    column_settings: [{ is_wrapped: false }, ...names.map(() => ({ is_wrapped: true }))],
    rows: [
      [cell([{ text: ' ' }]), ...names.map(name => cell([{ text: name, style: { bold: true } }]))],
      ...ordered.map(({ field, cells }) => [
        cell([{ text: wording.fields[field], style: { bold: true } }]),
        ...cells.map(facts => factsCell(facts, { limit, wording })),
      ]),
    ],
  }
  const details = detailsBlock(postings, names, wording)
  return {
    text: escapeMrkdwn(names.join(' · ')),
    blocks: [table, details],
    plainer: [
      section(names.map(name => `*${escapeMrkdwn(name)}*`).join('\n')),
      ...ordered.map(({ field, cells }) => {
        const lines = cells.map((facts, index) => cellText(facts, names[index] ?? '', wording))
        return section([`*${wording.fields[field]}*`, ...lines].join('\n'))
      }),
      details,
    ],
  }
}

/** Title and company, and the place where these are not enough to tell the roles apart. */
function namesOf(postings: Compared['postings'], wording: Wording): string[] {
  const short = postings.map(({ title, hiringOrganization }) => [title || wording.untitled, hiringOrganization])
  const isClear = new Set(short.map(parts => parts.join())).size === postings.length
  const whole = isClear ? short : short.map((parts, index) => [...parts, postings[index]?.location])
  return whole.map(parts => plainText(parts.filter(Boolean).join(', '), 120).text)
}

interface Part {
  text: string
  style?: { bold?: boolean; italic?: boolean }
}

function cell(parts: readonly Part[]): types.RichTextBlock {
  const elements = parts.map(part => ({ type: 'text' as const, ...part }))
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }
}

/** The values and under them the words that say so; a sentence is its own quote. */
function factsCell(
  facts: readonly Fact[],
  { limit, wording }: { limit: number; wording: Wording },
): types.RichTextBlock {
  const [first] = facts
  if (first === undefined) return cell([{ text: wording.notStated, style: { italic: true } }])
  const isQuoted = textual.includes(first.field)
  const described = isQuoted ? '' : describeAll(facts, wording)
  const values = described === '' ? '' : plainText(described, Math.floor(limit * 0.4)).text
  const quotes = quotesOf(facts, limit - values.length)
  return cell([...(values === '' ? [] : [{ text: `${values}\n` }]), { text: quotes, style: { italic: true } }])
}

/** As many of the quotes as fit, the first at any rate. */
function quotesOf(facts: readonly Fact[], limit: number): string {
  const quotes = [...new Set(facts.map(({ quote }) => quoteText(quote)))].map(
    quote => `“${plainText(quote, Math.max(20, limit - 3)).text}”`,
  )
  let shown = ''
  for (const quote of quotes) {
    const next = shown === '' ? quote : `${shown}\n${quote}`
    if (next.length > limit && shown !== '') break
    shown = next
  }
  return shown
}

function cellText(facts: readonly Fact[], name: string, wording: Wording): string {
  const role = escapeMrkdwn(name)
  const [first] = facts
  if (first === undefined) return `• ${role}: _${escapeMrkdwn(wording.notStated)}_`
  const values = clip(escapeMrkdwn(describeAll(facts, wording)).replace(/\s+/gu, ' '), 250)
  const said = values === '' ? `• ${role}:` : `• ${role}: ${values}`
  return `${said}\n> “${clip(escapeMrkdwn(quoteText(first.quote)), 200)}”`
}

function detailsBlock(postings: Compared['postings'], names: readonly string[], wording: Wording): types.ActionsBlock {
  const words = botWordingFor(wording)
  const elements = postings.slice(0, 4).map(
    (posting, index): types.Button => ({
      type: 'button',
      text: plainText(`${words.details}: ${names[index]}`, 75),
      action_id: `${actionIds.details}:${index}`,
      value: posting.id,
    }),
  )
  return { type: 'actions', elements }
}
