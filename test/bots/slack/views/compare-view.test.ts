import { expect, test } from 'vitest'
import { comparisonMessage } from '../../../../bots/slack/views/compare-view.ts'
import { detailsView } from '../../../../bots/slack/views/role-view.ts'
import { english } from '../../../../bots/wording-english.ts'
import type { Fact } from '../../../../src/postings/facts/fact.ts'
import { textOf } from '../../../support/slack-scene.ts'

const at = { start: 0, end: 1 }
const benefit = (value: 'bonus' | 'other', quote: string): Fact => ({ field: 'benefit', value, quote, ...at })
const glazier = { id: 'a', title: 'Glazier', hiringOrganization: 'Fernhill', location: 'Leeds' }
const other = { ...glazier, id: 'b', location: 'York' }
const rowsOf = (postings: (typeof glazier)[], cells: Fact[][], field: Fact['field'] = 'benefit') => {
  const { blocks, plainer } = comparisonMessage({ postings, rows: [{ field, cells }] }, english)
  const table = blocks[0] as unknown as { rows: { elements: { elements: { text: string }[] }[] }[][] }
  const rows = table.rows.map(row => row.map(cell => cell.elements[0]!.elements.map(({ text }) => text).join('')))
  return { rows, plainer: textOf({ blocks: plainer }) }
}

test('roles of the same name and company are told apart by their place', () => {
  const { rows } = rowsOf([glazier, other], [[], []])
  expect(rows[0]).toEqual([' ', 'Glazier, Fernhill, Leeds', 'Glazier, Fernhill, York'])
  expect(rowsOf([glazier, { ...other, hiringOrganization: 'Oak' }], [[], []]).rows[0]?.[1]).toBe('Glazier, Fernhill')
})

test('a cell holds its values and every quote that fits, and silence is said', () => {
  const both = [benefit('bonus', 'a bonus in June'), benefit('other', '- Free bread every day')]
  const { rows, plainer } = rowsOf([glazier, other], [both, []])
  expect(rows[1]).toEqual(['Benefits', 'bonus\n“a bonus in June”\n“Free bread every day”', 'not stated'])
  expect(plainer).toContain(': bonus\n> “a bonus in June”')
  expect(plainer).toContain('_not stated_')
})

test('a benefit of no kind stands in its quote alone', () => {
  const facts = [benefit('other', 'Free bread every day')]
  expect(rowsOf([glazier, other], [facts, []]).rows[1]?.[1]).toBe('“Free bread every day”')
  const posting = {
    ...{ ...glazier, facts, externalId: null, kind: 'posting' as const, state: 'open' as const, revision: 1 },
    ...{ url: null, text: '', datePosted: null, validThrough: null, openedAt: null, closedAt: null, updatedAt: '' },
  }
  expect(textOf(detailsView(posting, english))).toContain('*Benefits*\n> “Free bread every day”')
})

test('a sentence is its own quote, said once', () => {
  const duty: Fact = { field: 'responsibility', value: 'Cut glass', quote: 'Cut glass', ...at }
  expect(rowsOf([glazier, other], [[duty], []], 'responsibility').rows[1]?.[1]).toBe('“Cut glass”')
})
