import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closedSentence } from '../../bots/closed-sentence.ts'
import { describeDate } from '../../bots/describe-date.ts'
import { announcementView } from '../../bots/discord/views/announcement-view.ts'
import { createAnswerShape } from '../../bots/shape-answer.ts'
import { announcementMessage } from '../../bots/slack/views/announcement-view.ts'
import { plainScreen } from '../../bots/terminal/screen.ts'
import { createAnswerView } from '../../bots/terminal/views/answer-view.ts'
import { wordingFor } from '../../bots/wording.ts'
import { english } from '../../bots/wording-english.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T18:00:00Z'), toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test.each([
  ['en', '12 March', '12 March 2025'],
  ['en-US', '12 March', '12 March 2025'],
  ['de', '12. März', '12. März 2025'],
  ['fr', '12 mars', '12 mars 2025'],
  ['es', '12 de marzo', '12 de marzo de 2025'],
])('a date is written as people read it, with its year where that is not this one (%s)', (locale, near, far) => {
  expect(describeDate('2026-03-12', wordingFor(locale))).toBe(near)
  expect(describeDate('2025-03-12T23:30:00.000Z', wordingFor(locale))).toBe(far)
})

test.each([
  ['en', 'Closed on 12 March.'],
  ['de', 'Geschlossen am 12. März.'],
  ['fr', 'Fermé le 12 mars.'],
  ['es', 'Cerrado el 12 de marzo.'],
])('a closed role is said to be closed in the same words wherever somebody meets it (%s)', (locale, said) => {
  const wording = wordingFor(locale)
  const closedAt = '2026-03-12T10:00:00.000Z'
  const statement = { text: 'This role is closed.', citations: [], closedAt }
  expect(createAnswerShape({ wording, sources: new Map() }).next(statement)).toMatchObject({ frame: said, rest: '' })
  expect(createAnswerView({ screen: plainScreen, wording, sources: new Map() }).next(statement)).toEqual([said])
  expect(JSON.stringify(announcementView({ ...role, closedAt }, wording, 'mark'))).toContain(`**${said}**`)
  const message = announcementMessage({ ...role, closedAt }, wording)
  expect(message.text).toBe(`${said} Glazier`)
  expect(JSON.stringify(message.blocks)).toContain(`*${said}*`)
})

test('a role whose day of closing is not known is closed all the same', () => {
  expect(closedSentence(null, english)).toBe('This role is closed.')
})

const role = {
  ...{
    id: '6d1f0a52-0000-4000-8000-000000000001',
    title: 'Glazier',
    hiringOrganization: null,
    location: null,
    url: null,
  },
  ...{ state: 'closed' as const, kind: 'posting' as const, revision: 1, pay: null, workplace: null, matched: [] },
}
