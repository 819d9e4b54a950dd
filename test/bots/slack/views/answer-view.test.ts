import { expect, test } from 'vitest'
import { answerView } from '../../../../bots/discord/views/answer-view.ts'
import { endingBlocks } from '../../../../bots/slack/views/answer-ending.ts'
import { answerMarkdown } from '../../../../bots/slack/views/answer-view.ts'
import { english } from '../../../../bots/wording-english.ts'
import type { Answer } from '../../../../src/questions/answer.ts'
import { elementsIn } from '../../../support/fake-slack/people.ts'

const [glazier, baker] = ['g', 'b']
const sources = new Map([
  [glazier, { kind: 'posting' as const, title: 'Glazier', hiringOrganization: 'Fernhill', state: 'open' as const }],
  [baker, { kind: 'posting' as const, title: 'Baker', hiringOrganization: null, state: 'closed' as const }],
])
const at = { wording: english, sources }
const says = (text: string, quote: string, posting = glazier) => ({
  text,
  citations: [{ posting, revision: 1, quote, start: 0, end: quote.length }],
})
const answer = (statements: Answer['statements']): Answer => ({
  ...{ status: 'answered', statements, postings: [], choices: [], followUps: [], filters: [] },
})

test('a statement stands strong over its quote, and its role is named once below the last of them', () => {
  const { text } = answerMarkdown(
    answer([says('£32,000 a year.', 'We pay 32k'), says('Full-time.', '40 hours'), says('Closed.', 'was open', baker)]),
    at,
  )
  expect(text).toBe(
    '**£32,000 a year.**\n> “We pay 32k”\n\n**Full-time.**\n> “40 hours”\n\n_Glazier, Fernhill · open, checked today_\n\n**Closed.**\n> “was open”\n\n_Baker · closed_',
  )
})

test('a statement that is the quote is shown once, as a quote', () => {
  expect(answerMarkdown(answer([says('We pay 32k.', 'We pay 32k')]), at).text).toMatch(/^“We pay 32k\.”\n\n/)
})

test('an answer that is too long ends after a whole statement, with the rest behind a button', () => {
  const long = answer(Array.from({ length: 20 }, (_, n) => says(`Statement ${n} ${'x'.repeat(250)}.`, `quote ${n}`)))
  const { text, isWhole } = answerMarkdown(long, at)
  expect(isWhole).toBe(false)
  expect(text.length).toBeLessThanOrEqual(3_000)
  expect(text).toMatch(/“quote \d+”$/)
  const ending = {
    questionId: 'q',
    answer: long,
    isWhole,
    cutShort: false,
    disclosure: 'known',
    audience: 'shared',
  } as const
  expect(elementsIn(endingBlocks(ending, english)).map(element => element.action_id)).toContain('answer-more')
  expect(answerMarkdown(long, at, 11_500).isWhole).toBe(true)
})

test.each([
  [7, '… and 7 more. Name'],
  [50, '… and 50+ more. Name'],
])('says below the choices how many more roles fit (%i)', (moreChoices, said) => {
  const choices = [{ posting: glazier, label: 'Glazier, Leeds' }]
  const unclear: Answer = { ...answer([]), status: 'needs-choice', choices, moreChoices }
  const ending = { questionId: 'q', answer: unclear, isWhole: true, cutShort: false } as const
  const blocks = JSON.stringify(endingBlocks({ ...ending, disclosure: 'known', audience: 'shared' }, english))
  expect(blocks.indexOf(said)).toBeGreaterThan(blocks.indexOf('Glazier, Leeds'))
  const view = JSON.stringify(
    answerView({ ...ending, disclosure: 'known', audience: 'shared', heading: null, from: 0 }, at),
  )
  expect(view.indexOf(said)).toBeGreaterThan(view.indexOf('Glazier, Leeds'))
})

test('signs in a posting’s words are signs', () => {
  const { text } = answerMarkdown(answer([says('It says:', 'use <b>*stars*</b> & [links](x) @channel')]), at)
  expect(text).toContain('“use &lt;b&gt;\\*stars\\*&lt;/b&gt; &amp; links @\u2060channel”')
})
