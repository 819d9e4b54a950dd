import type { types } from '@slack/bolt'
import type { Fact, FactField } from '../../../src/postings/facts/fact.ts'
import type { PostingCard } from '../../../src/questions/answer.ts'
import { botWordingFor } from '../../bot-wording.ts'
import { quoteText } from '../../quote-text.ts'
import type { Wording } from '../../wording.ts'
import { viewIds } from './action-ids.ts'
import { describeAll, fieldOrder } from './facts-view.ts'
import { modal } from './modal-view.ts'
import { clip, escapeMrkdwn, plainText, section } from './mrkdwn.ts'

/** Which roles to compare. */
export function comparePickerView(cards: readonly PostingCard[], wording: Wording): types.ModalView {
  const words = botWordingFor(wording)
  const options = cards.slice(0, 100).map(card => roleOption(card, wording))
  const element: types.MultiStaticSelect = {
    type: 'multi_static_select',
    action_id: 'roles',
    options,
    max_selected_items: 4,
  }
  const input: types.InputBlock = {
    type: 'input',
    block_id: 'roles',
    label: plainText(words.compareHint, 2_000),
    element,
  }
  return modal({ id: viewIds.compare, title: words.compareTitle, blocks: [input], submit: words.compare }, wording)
}

export interface Compared {
  postings: readonly Pick<PostingCard, 'title' | 'hiringOrganization'>[]
  rows: readonly { field: FactField; cells: readonly (readonly Fact[])[] }[]
}

/** A block for each field that any of them states, a line for each role, each with its quote; silence is said. */
export function comparisonView({ postings, rows }: Compared, wording: Wording): types.ModalView {
  const words = botWordingFor(wording)
  const ordered = fieldOrder.flatMap(field => rows.find(row => row.field === field) ?? [])
  const blocks = ordered.map(({ field, cells }) => {
    const lines = cells.map((facts, index) => cellText(facts, postings[index]?.title ?? '', wording))
    return section([`*${wording.fields[field]}*`, ...lines].join('\n'))
  })
  const names = postings.map(({ title, hiringOrganization }) => [title, hiringOrganization].filter(Boolean).join(', '))
  const heading = section(names.map(name => `*${clip(escapeMrkdwn(name), 300)}*`).join('\n'))
  return modal({ id: viewIds.notice, title: words.compareTitle, blocks: [heading, ...blocks], submit: null }, wording)
}

/** A role as an option of a menu. */
export function roleOption(
  role: Pick<PostingCard, 'id' | 'title' | 'hiringOrganization' | 'location'>,
  wording: Wording,
): types.PlainTextOption {
  const label = [role.title || wording.untitled, role.hiringOrganization, role.location].filter(Boolean).join(' · ')
  return { text: plainText(label, 75), value: role.id }
}

function cellText(facts: readonly Fact[], title: string, wording: Wording): string {
  const role = clip(escapeMrkdwn(title || wording.untitled), 100)
  const [first] = facts
  if (first === undefined) return `• ${role}: _${escapeMrkdwn(wording.notStated)}_`
  const values = clip(escapeMrkdwn(describeAll(facts, wording)).replace(/\s+/gu, ' '), 250)
  return `• ${role}: ${values}\n> “${clip(escapeMrkdwn(quoteText(first.quote)), 200)}”`
}
