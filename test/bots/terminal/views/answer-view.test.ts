import { expect, test } from 'vitest'
import { plainScreen } from '../../../../bots/terminal/screen.ts'
import { type AnswerScreen, createAnswerView } from '../../../../bots/terminal/views/answer-view.ts'
import { english } from '../../../../bots/wording-english.ts'
import type { Answer, Citation, PostingCard } from '../../../../src/questions/answer.ts'

const at: AnswerScreen = {
  screen: { ...plainScreen, columns: 60 },
  wording: english,
  sources: new Map([
    ['nurse', { kind: 'posting', title: 'Staff Nurse', hiringOrganization: 'St Brannoc’s', state: 'open' }],
    ['cook', { kind: 'posting', title: 'Cook', hiringOrganization: null, state: 'closed' }],
    ['guide', { kind: 'guide', title: 'How hiring works', hiringOrganization: null, state: 'open' }],
  ]),
}

const nothing: Answer = { status: 'answered', statements: [], postings: [], choices: [], followUps: [], filters: [] }

const nurseCard: PostingCard = {
  id: 'nurse',
  title: 'Staff Nurse',
  hiringOrganization: 'St Brannoc’s',
  location: 'Bristol',
  url: null,
  state: 'open',
  revision: 1,
  pay: null,
  workplace: 'onsite',
  matched: [],
}

test('puts the answer first, the quote under it and the role behind the quote', () => {
  const answer: Answer = {
    ...nothing,
    statements: [
      {
        text: 'Nights are paid at time and a third.',
        citations: [cite('nurse', 'a third more for nights, two thirds more for work on Sundays')],
      },
    ],
    postings: [nurseCard],
  }
  expect(answerLines(answer, at)).toEqual([
    'Nights are paid at time and a third.',
    '⤷ “a third more for nights, two thirds more for work on',
    '  Sundays”',
    '  Staff Nurse, St Brannoc’s · open, checked today',
  ])
})

test('names a role once while the answer stays with it, and again when it changes', () => {
  const answer: Answer = {
    ...nothing,
    statements: [
      { text: 'Nights pay more.', citations: [cite('nurse', 'Nights are paid')] },
      { text: 'Parking is cheaper.', citations: [cite('nurse', 'Subsidised parking')] },
      { text: 'The kitchen is warm.', citations: [cite('cook', 'a warm kitchen')] },
    ],
  }
  expect(answerLines(answer, { ...at, screen: plainScreen })).toEqual([
    'Nights pay more.',
    '⤷ “Nights are paid”',
    'Parking is cheaper.',
    '⤷ “Subsidised parking”',
    '  Staff Nurse, St Brannoc’s · open, checked today',
    'The kitchen is warm.',
    '⤷ “a warm kitchen”',
    '  Cook · closed',
  ])
})

test('says a statement that is itself the quote once', () => {
  const answer: Answer = {
    ...nothing,
    statements: [{ text: 'A degree is not required.', citations: [cite('nurse', 'A degree is not required.')] }],
  }
  expect(answerLines(answer, at)).toEqual([
    '“A degree is not required.”',
    '  Staff Nurse, St Brannoc’s · open, checked today',
  ])
})

test('does not repeat a quote that the statement holds, and still names where it stands', () => {
  const text = 'The posting doesn’t mention a visa. It does mention: “Right to work is checked”'
  const answer: Answer = {
    ...nothing,
    status: 'not-stated',
    statements: [{ text, citations: [cite('nurse', '- **Right to work** is checked')] }],
  }
  expect(answerLines(answer, { ...at, screen: plainScreen })).toEqual([
    text,
    '  Staff Nurse, St Brannoc’s · open, checked today',
  ])
})

test('names a role before a statement that is about none, and not below one that names it', () => {
  const answer: Answer = {
    ...nothing,
    statements: [
      { text: '£31,400 a year: Staff Nurse, St Brannoc’s.', citations: [cite('nurse', 'from £31,400')] },
      { text: 'The nurse pays tax.', citations: [cite('nurse', 'gross')] },
      { text: '1 of 2 roles states pay.', citations: [] },
    ],
    postings: [
      { ...nurseCard, matched: [cite('nurse', 'gross'), cite('nurse', 'Bristol')] },
      { ...nurseCard, id: 'cook', title: 'Cook' },
    ],
  }
  expect(answerLines(answer, { ...at, screen: plainScreen })).toEqual([
    '£31,400 a year: Staff Nurse, St Brannoc’s.',
    '⤷ “from £31,400”',
    'The nurse pays tax.',
    '⤷ “gross”',
    '  Staff Nurse, St Brannoc’s · open, checked today',
    '1 of 2 roles states pay.',
    '',
    ' 1. Staff Nurse · St Brannoc’s',
    '    Bristol · on site · pay not stated',
    '    “Bristol”',
    ' 2. Cook · St Brannoc’s',
    '    Bristol · on site · pay not stated',
  ])
})

test('names the role that is silent and shows no card of it', () => {
  const answer: Answer = {
    ...nothing,
    status: 'not-stated',
    statements: [{ text: 'The posting doesn’t mention a car.', citations: [] }],
    postings: [nurseCard],
  }
  expect(answerLines(answer, at)).toEqual([
    'The posting doesn’t mention a car.',
    '  Staff Nurse, St Brannoc’s · open, checked today',
  ])
})

test('does not call a guide an open role', () => {
  const answer: Answer = {
    ...nothing,
    statements: [{ text: 'It takes 20 minutes.', citations: [cite('guide', 'Twenty minutes')] }],
  }
  expect(answerLines(answer, at)).toEqual(['It takes 20 minutes.', '⤷ “Twenty minutes”', '  How hiring works · guide'])
})

test('names each role behind its quote where one statement speaks of two', () => {
  const citations = [cite('nurse', 'on site'), cite('cook', 'from home')]
  const answer: Answer = { ...nothing, statements: [{ text: 'They differ.', citations }] }
  expect(answerLines(answer, at)).toEqual([
    'They differ.',
    '⤷ “on site” · Staff Nurse, St Brannoc’s · open, checked',
    '  today',
    '⤷ “from home” · Cook · closed',
  ])
})

test('shows results as numbered cards with what made them fit', () => {
  const answer: Answer = {
    ...nothing,
    postings: [
      { ...nurseCard, matched: [cite('nurse', 'work nights'), cite('nurse', 'Bristol')] },
      {
        ...nurseCard,
        id: 'cook',
        title: 'Cook',
        hiringOrganization: null,
        location: 'Remote (UK)',
        workplace: 'remote',
        pay: { min: null, max: 32_000, currency: 'GBP', unit: 'YEAR', annualMin: null, annualMax: 32_000 },
      },
    ],
    filters: ['nights', 'UK'],
  }
  expect(answerLines(answer, at)).toEqual([
    '2 open roles · nights · UK',
    '',
    ' 1. Staff Nurse · St Brannoc’s',
    '    Bristol · on site · pay not stated',
    '    “work nights”, “Bristol”',
    ' 2. Cook',
    '    Remote (UK) · up to £32,000 a year',
  ])
})

test('offers choices by number', () => {
  const answer: Answer = {
    ...nothing,
    status: 'needs-choice',
    statements: [{ text: 'Two Harbourline roles fit.', citations: [] }],
    choices: [
      { posting: 'a', label: 'Senior Backend Engineer, Rotterdam' },
      { posting: 'b', label: 'Backend Engineer, Tracking' },
    ],
  }
  expect(answerLines(answer, at)).toEqual([
    'Two Harbourline roles fit.',
    '',
    'Which one?',
    ' 1. Senior Backend Engineer, Rotterdam',
    ' 2. Backend Engineer, Tracking',
  ])
})

test('says how many more there are than are offered', () => {
  const answer: Answer = {
    ...{ ...nothing, status: 'needs-choice', moreChoices: 7 },
    choices: [{ posting: 'a', label: 'Night Baker, Bremen' }],
  }
  expect(answerLines(answer, { ...at, screen: plainScreen })).toEqual([
    'Several roles fit.',
    '',
    'Which one?',
    ' 1. Night Baker, Bremen',
    '    … and 7 more. Name the employer, the place or more of the title.',
  ])
})

test('has a sentence for an answer without statements', () => {
  expect(answerLines({ ...nothing, status: 'no-match', followUps: ['Which roles are remote?'] }, at)).toEqual([
    'No open role fits.',
    '',
    'You can also ask: Which roles are remote?',
  ])
})

test('breaks a line between two follow-up questions and not inside one', () => {
  const followUps = ['Can I work remotely?', 'Which skills are required?']
  expect(answerLines({ ...nothing, status: 'no-match', followUps }, at).slice(2)).toEqual([
    'You can also ask: Can I work remotely? ·',
    '  Which skills are required?',
  ])
})

test('says so when an answer was cut short', () => {
  const answer: Answer = { ...nothing, statements: [{ text: 'Nights pay more.', citations: [] }] }
  const view = createAnswerView({ ...at, screen: plainScreen })
  view.next({ text: 'Nights pay more.', citations: [] })
  expect(view.end(answer, 'cut-short')).toEqual([
    'The answer ends here because something failed on the way. What is shown has been checked; ask again for the rest.',
  ])
})

test('says so when a model was to answer and could not, and not when it only had nothing to add', () => {
  const lines = (model: NonNullable<Answer['model']>) => {
    const view = createAnswerView({ ...at, screen: plainScreen })
    view.next({ text: 'Nights pay more.', citations: [] })
    return view.end({ ...nothing, model }, 'whole').join('\n')
  }
  const notice = 'The language model is not available, so this is answered without it.'
  expect(lines('unavailable')).toContain(notice)
  expect(lines('over-budget')).toContain(notice)
  expect(lines('wrote')).not.toContain(notice)
  expect(lines('nothing-held')).not.toContain(notice)
})

test('shows an instruction to the terminal as words and not as an instruction', () => {
  const answer: Answer = {
    ...nothing,
    statements: [{ text: 'It says \u001b[2Jhello.', citations: [cite('nurse', '\u001b]0;owned\u0007hello\r\nthere')] }],
  }
  expect(answerLines(answer, at).join('\n')).toBe(
    'It says hello.\n⤷ “hello there”\n  Staff Nurse, St Brannoc’s · open, checked today',
  )
})

function answerLines(answer: Answer, screen: AnswerScreen): string[] {
  const view = createAnswerView(screen)
  return [...answer.statements.flatMap(statement => view.next(statement)), ...view.end(answer, 'whole')]
}

function cite(posting: string, quote: string): Citation {
  return { posting, revision: 1, quote, start: 0, end: quote.length }
}
