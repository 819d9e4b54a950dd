import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyRole } from '../../../../bots/discord/role-search.ts'
import { announcementView } from '../../../../bots/discord/views/announcement-view.ts'
import { answerView } from '../../../../bots/discord/views/answer-view.ts'
import { comparisonView } from '../../../../bots/discord/views/compare-view.ts'
import { editRoleForm, splitText } from '../../../../bots/discord/views/forms.ts'
import { previewView } from '../../../../bots/discord/views/role-view.ts'
import { rolesView } from '../../../../bots/discord/views/roles-view.ts'
import { wordingFor } from '../../../../bots/wording.ts'
import type { Fact } from '../../../../src/postings/facts/fact.ts'
import type { Posting } from '../../../../src/postings/posting.ts'
import type { Answer, PostingCard } from '../../../../src/questions/answer.ts'
import { bodyProblems } from '../../../support/fake-discord/check-body.ts'

const v2 = { flags: 1 << 15, allowed_mentions: { parse: [] } }
const posting = '3f2b8a52-5d0e-4a53-9d7e-0c4a3f9c1d2e'

/** Texts that somebody might post to see what breaks. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6_000 }),
  fc.constantFrom(
    '@everyone',
    '<@123456789012345678>',
    '# Big',
    '-# small',
    '```',
    '||spoiler||',
    '[x](https://a.b)',
    '\u202E',
    ' ',
  ),
  fc
    .array(fc.constantFrom('**', '__', '~~', '`', '\\', '😀', '>', '\n'), { maxLength: 3_000 })
    .map(parts => parts.join('')),
)
const card: fc.Arbitrary<PostingCard> = fc.record({
  id: fc.uuid(),
  title: hostile,
  hiringOrganization: fc.option(hostile),
  location: fc.option(hostile),
  url: fc.option(fc.oneof(hostile, fc.webUrl())),
  state: fc.constantFrom('open' as const, 'closed' as const),
  revision: fc.constant(1),
  pay: fc.constant(null),
  workplace: fc.constantFrom('remote' as const, null),
  matched: fc.array(
    hostile.map(quote => ({ posting, revision: 1, quote, start: 0, end: 1 })),
    { maxLength: 5 },
  ),
})
const facts: fc.Arbitrary<Fact[]> = fc
  .array(
    fc.record({
      field: fc.constantFrom('startDate', 'deadline', 'interviewStep', 'reportsTo'),
      value: hostile,
      quote: hostile,
    }),
    { maxLength: 40 },
  )
  .map(read => read.map(fact => ({ ...fact, start: 0, end: 1 }) as Fact))

function valid(components: unknown): void {
  expect(bodyProblems('message', { ...v2, components })).toEqual([])
}

test('an answer stays within Discord’s limits whatever the postings hold', () => {
  const answer: fc.Arbitrary<Answer> = fc.record({
    status: fc.constantFrom('answered' as const, 'needs-choice' as const, 'not-stated' as const),
    statements: fc.array(
      fc.record({
        text: hostile,
        citations: fc.array(
          hostile.map(quote => ({ posting, revision: 1, quote, start: 0, end: 1 })),
          { maxLength: 4 },
        ),
      }),
      { maxLength: 12 },
    ),
    postings: fc.array(card, { maxLength: 8 }),
    choices: fc.array(
      hostile.map(label => ({ posting, label })),
      { maxLength: 30 },
    ),
    moreChoices: fc.constantFrom(0, 7, 50),
    followUps: fc.array(hostile, { maxLength: 3 }),
    filters: fc.array(hostile, { maxLength: 4 }),
  })
  fc.assert(
    fc.property(answer, fc.constantFrom('private', 'shared', 'copy'), (given, audience) => {
      const whole = {
        questionId: posting,
        answer: given,
        cutShort: true,
        disclosure: 'first' as const,
        heading: null,
        from: 0,
      }
      valid(
        answerView({ ...whole, audience: audience as 'private' }, { wording: wordingFor('de'), sources: new Map() }),
      )
    }),
    { numRuns: 60 },
  )
})

test('a page of roles, a preview, a comparison and an announcement do too', () => {
  const wording = wordingFor('fr')
  fc.assert(
    fc.property(fc.array(card, { minLength: 1, maxLength: 5 }), facts, (postings, read) => {
      const distinct = postings.map((one, at) => ({ ...one, id: posting.replace(/.$/, String(at)) }))
      const search = { ...everyRole, words: 'x'.repeat(80), place: 'ü'.repeat(20) }
      valid(rolesView({ search, offset: 5, postings: distinct, total: 12, filters: [distinct[0]!.title] }, wording))
      for (const one of distinct)
        valid(announcementView({ ...one, closedAt: '2026-11-02T10:00:00.000Z' }, wording, 'm'.repeat(25)))
      const role = { ...distinct[0]!, facts: read } as unknown as Posting
      valid(
        previewView(
          { posting: role, gaps: ['no-pay', 'no-location'], notes: [distinct[0]!.title], channel: null },
          wording,
        ),
      )
      const rows = read.map(fact => ({ field: fact.field, cells: distinct.slice(0, 4).map(() => [fact]) }))
      valid(comparisonView({ postings: distinct.slice(0, 4), rows }, wording))
    }),
    { numRuns: 60 },
  )
})

test('a role’s form holds the whole text in pieces that Discord takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 14_000 }), text => {
      expect(splitText(text).join('')).toBe(text)
      const data = editRoleForm(posting, { title: null, company: null, location: null, text }, wordingFor('es'))
      expect(bodyProblems('callback', { type: 9, data: JSON.parse(JSON.stringify(data)) })).toEqual([])
    }),
    { numRuns: 40 },
  )
})
