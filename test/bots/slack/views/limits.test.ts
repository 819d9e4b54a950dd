import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { announcementMessage } from '../../../../bots/slack/views/announcement-view.ts'
import { endingBlocks } from '../../../../bots/slack/views/answer-ending.ts'
import { answerMarkdown } from '../../../../bots/slack/views/answer-view.ts'
import { askAboutView } from '../../../../bots/slack/views/ask-about-view.ts'
import { changesText } from '../../../../bots/slack/views/changes-view.ts'
import { comparePickerView } from '../../../../bots/slack/views/compare-picker-view.ts'
import { comparisonMessage } from '../../../../bots/slack/views/compare-view.ts'
import { draftsMessage } from '../../../../bots/slack/views/drafts-view.ts'
import { fieldOrder } from '../../../../bots/slack/views/facts-view.ts'
import { homeView } from '../../../../bots/slack/views/home-view.ts'
import { section } from '../../../../bots/slack/views/mrkdwn.ts'
import { pickRoleView } from '../../../../bots/slack/views/pick-role-view.ts'
import { roleFormView, splitText } from '../../../../bots/slack/views/role-form-view.ts'
import { detailsView, previewView } from '../../../../bots/slack/views/role-view.ts'
import { rolesBlocks } from '../../../../bots/slack/views/roles-view.ts'
import { english } from '../../../../bots/wording-english.ts'
import type { Fact } from '../../../../src/postings/facts/fact.ts'
import type { Gap, Posting } from '../../../../src/postings/posting.ts'
import type { Answer, PostingCard } from '../../../../src/questions/answer.ts'
import { checkBlocks, checkView } from '../../../support/check-blocks.ts'

// Thousands of hostile texts, on a machine that runs other tests beside.
vi.setConfig({ testTimeout: 30_000 })

const id = '3f0d2a4e-0000-4000-8000-000000000000'
const bad = [
  '<!channel>',
  '<@U1>',
  '@channel',
  '@here',
  '&amp;',
  '<https://x.example|y>',
  '```',
  '*_~',
  '\u202E',
  '\u0000',
  '💂🏽',
  '\n> ',
  '"',
]

/** Texts that try to break out: pieces of markup, of any length, and empty. */
const hostile = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...bad), fc.string({ unit: 'grapheme' })), { maxLength: 12 })
    .map(parts => parts.join('')),
  fc
    .tuple(fc.constantFrom(...bad), fc.integer({ min: 1, max: 5_000 }))
    .map(([part, times]) => part.repeat(times).slice(0, 20_000)),
)
const maybe = fc.option(hostile)

const fact = fc.oneof(
  hostile.map((text): Fact => ({ field: 'responsibility', value: text, quote: text, start: 0, end: 1 })),
  hostile.map(
    (text): Fact => ({ field: 'skill', value: { name: text, necessity: 'preferred' }, quote: text, start: 0, end: 1 }),
  ),
  hostile.map(
    (text): Fact => ({ field: 'howToApply', value: { email: null, url: text }, quote: text, start: 0, end: 1 }),
  ),
  hostile.map((text): Fact => ({ field: 'reportsTo', value: text, quote: text, start: 0, end: 1 })),
)
const card: fc.Arbitrary<PostingCard> = fc
  .record({
    title: hostile,
    hiringOrganization: maybe,
    location: maybe,
    url: maybe,
    quotes: fc.array(hostile, { maxLength: 5 }),
  })
  .map(({ quotes, ...role }) => ({
    ...role,
    ...{ id, state: 'open' as const, revision: 1, pay: null, workplace: 'remote' as const },
    matched: quotes.map(quote => ({ posting: id, revision: 1, quote, start: 0, end: 1 })),
  }))
const posting: fc.Arbitrary<Posting> = fc
  .record({
    title: hostile,
    hiringOrganization: maybe,
    location: maybe,
    text: hostile,
    facts: fc.array(fact, { maxLength: 60 }),
  })
  .map(role => ({
    ...role,
    ...{ id, externalId: null, kind: 'posting' as const, state: 'draft' as const, revision: 1, url: null },
    ...{ datePosted: null, validThrough: null, openedAt: null, closedAt: null, updatedAt: '2026-11-01T00:00:00Z' },
  }))
const answer: fc.Arbitrary<Answer> = fc
  .record({
    texts: fc.array(fc.tuple(hostile, hostile), { maxLength: 12 }),
    postings: fc.array(card, { maxLength: 10 }),
    labels: fc.array(hostile, { maxLength: 20 }),
    followUps: fc.array(hostile, { maxLength: 3 }),
    filters: fc.array(hostile, { maxLength: 4 }),
  })
  .map(({ texts, labels, ...rest }) => ({
    ...rest,
    status: 'answered' as const,
    statements: texts.map(([text, quote]) => ({
      text,
      citations: [{ posting: id, revision: 1, quote, start: 0, end: 1 }],
    })),
    choices: labels.map(label => ({ posting: id, label })),
  }))
const gaps: Gap[] = Object.keys(english.gaps) as Gap[]
const runs = { numRuns: 60 }

/** Slack reads `<…>` as a link or a mention: none may come out of somebody's text. */
function markup(shown: unknown): string[] {
  const texts: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      const { type, text } = value as { type?: string; text?: unknown }
      if ((type === 'mrkdwn' || type === 'markdown') && typeof text === 'string') texts.push(text)
      Object.values(value).forEach(visit)
    }
  }
  visit(shown)
  return texts.filter(text => /[<]|@(channel|here|everyone)|&(?!amp;|lt;|gt;)/i.test(text))
}

const views: Record<string, fc.Arbitrary<unknown>> = {
  details: posting.map(role => detailsView(role, english)),
  preview: fc
    .tuple(posting, fc.array(hostile, { maxLength: 30 }))
    .map(([role, notes]) => previewView({ posting: role, gaps, notes }, english)),
  'a form': posting.map(({ title, text }) =>
    roleFormView(
      {
        form: { title, company: title, location: '', pay: '', text },
        notice: null,
        editing: { posting: id, reviewed: null },
      },
      english,
    ),
  ),
  'a picker': fc.array(card, { minLength: 1, maxLength: 120 }).map(cards => pickRoleView('close', cards, english)),
  'a comparison’s picker': fc
    .array(card, { minLength: 1, maxLength: 120 })
    .map(cards => comparePickerView(cards, { responseUrl: 'https://hooks.slack.com/x', channel: 'C1' }, english)),
  'a question’s form': hostile.map(role => askAboutView({ posting: id, replyTo: null }, role, english)),
  home: fc
    .tuple(fc.array(card, { maxLength: 8 }), fc.array(posting, { maxLength: 30 }))
    .map(([newest, own]) =>
      homeView({ newest, total: newest.length, own: own.map(role => ({ ...role, gaps })) }, english),
    ),
}

test.each(Object.entries(views))(
  '%s stays within Slack’s limits and makes no mention of a role’s text',
  (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, view => {
        expect([...checkView(view), ...markup(view)]).toEqual([])
      }),
      runs,
    )
  },
)

const compared = fc.array(posting, { minLength: 2, maxLength: 4 }).map(postings =>
  comparisonMessage(
    {
      postings,
      rows: fieldOrder.map(field => ({
        field,
        cells: postings.map(role => role.facts),
      })),
    },
    english,
  ),
)

const messages: Record<string, fc.Arbitrary<{ text?: string; blocks: unknown[] }>> = {
  'a list of roles': fc.array(card, { maxLength: 5 }).map(postings => ({
    blocks: rolesBlocks({ words: 'x', offset: 5, total: 40, filters: [], postings }, english),
  })),
  'an answer': answer.map(given => {
    const at = {
      wording: english,
      sources: new Map([
        [id, { kind: 'posting' as const, title: '<!here>', hiringOrganization: '*&', state: 'open' as const }],
      ]),
    }
    const { text, isWhole } = answerMarkdown(given, at)
    const ending = {
      questionId: id,
      answer: given,
      isWhole,
      cutShort: true,
      disclosure: 'first' as const,
      audience: 'private' as const,
    }
    return { blocks: [{ type: 'markdown', text }, ...endingBlocks(ending, english)] }
  }),
  'a comparison': compared,
  'a comparison where there are no tables': compared.map(({ text, plainer }) => ({ text, blocks: plainer })),
  'an announcement': card.map(role => announcementMessage({ ...role, kind: 'posting', closedAt: null }, english)),
  'a closed announcement': card.map(role =>
    announcementMessage({ ...role, kind: 'posting', state: 'closed', closedAt: '2026-11-12T10:00:00Z' }, english),
  ),
  'a file’s drafts': fc
    .tuple(fc.array(posting, { maxLength: 25 }), fc.array(hostile, { maxLength: 25 }))
    .map(([drafts, notes]) => draftsMessage({ roles: drafts.map(role => ({ ...role, gaps })), notes }, english)),
  'what an edit changes': fc
    .tuple(posting, posting)
    .map(([before, after]) => ({ blocks: [section(changesText(before, after, english))] })),
}

test.each(Object.entries(messages))(
  '%s stays within Slack’s limits and makes no mention of a role’s text',
  (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, ({ text = '', blocks }) => {
        expect([...checkBlocks(blocks, 'message'), ...markup([blocks, { type: 'mrkdwn', text }])]).toEqual([])
      }),
      runs,
    )
  },
)

test('a text is cut into inputs and loses nothing', () => {
  fc.assert(
    fc.property(
      fc.array(hostile, { maxLength: 6 }).map(parts => parts.join('\n')),
      text => {
        const pieces = splitText(text)
        expect(pieces.join('')).toBe(text)
        expect(pieces.every(piece => piece.length <= 3_000)).toBe(true)
      },
    ),
    runs,
  )
})
