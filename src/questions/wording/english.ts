import { EMPLOYMENT_WORDS, type FilterWords, SENIORITY_WORDS, WORKPLACE_WORDS } from '../search/filter-words.ts'
import type { AnswerWording } from './answer-wording.ts'

export const english: AnswerWording = {
  language: 'en',
  openRoles: count => (count === 1 ? '1 open role' : `${count} open roles`),
  newestFirst: roles => `${roles}, the newest first.`,
  firstShown: count => `The first ${count} are shown.`,
  noneFits: labels => `No open role fits: ${labels}.`,
  noneOpen: 'No role is open right now.',
  hintWithout: (label, count) => `Only a hint: without “${label}” there ${count === 1 ? 'is' : 'are'} ${count}.`,
  silentOnPay: count => `${count} more ${count === 1 ? 'doesn’t' : 'don’t'} state pay.`,
  silentOnPayNotCounted: 'Roles that don’t state their pay are not counted.',
  anyCurrency: 'No currency was named, so each amount is taken in its own.',
  noneComparable: roles => `None of ${roles} states an amount that can be compared.`,
  statingPay: (stating, roles) => `${stating} of ${roles} ${stating === 1 ? 'states' : 'state'} pay.`,
  currenciesApart: 'Amounts in different currencies are not compared.',
  silentOnHours: count => `${count} more ${count === 1 ? 'doesn’t' : 'don’t'} state weekly hours.`,
  silentOnHoursNotCounted: 'Roles that don’t state their weekly hours are not counted.',
  hoursLeftOut: hours =>
    `Too many roles fit to look through their hours: “${hours}” is left out. Name a place, a title or an employer as well.`,

  noRoleCalled: name => `No open role is called “${name}”.`,
  noRoleAt: name => `No role is open at “${name}”.`,
  listRoles: 'Which roles are open?',
  showThese: 'Show me these roles',

  or: 'or',
  workplaces: labelsOf(WORKPLACE_WORDS),
  seniorities: labelsOf(SENIORITY_WORDS),
  employmentTypes: labelsOf(EMPLOYMENT_WORDS),
  visa: 'visa sponsorship',
  payPer: { HOUR: 'an hour', DAY: 'a day', WEEK: 'a week', MONTH: 'a month', YEAR: 'a year' },
  payFrom: amount => `from ${amount}`,
  payUpTo: amount => `up to ${amount}`,

  closed: 'This role is closed.',
  silent: subject => `The posting doesn't mention ${subject}.`,
  quoted: words => `“${words}”`,
  unnamed: 'that',
  mentions: quote => `It does mention: “${quote}”`,
  verdicts: { Yes: 'Yes', No: 'No' },
  because: {
    'not-required': 'it is not required',
    plus: 'it is a plus, not a must',
    required: 'it is required',
    hybrid: 'it is hybrid',
    onsite: 'it is on site',
    remote: 'it is remote',
    does: 'it does',
    'does-not': 'it does not',
    'says-so': 'the posting says so',
    'asks-no-more': 'it asks for no more',
    'asks-more': 'it asks for more',
  },
  followUps: {
    pay: 'What does it pay?',
    workplace: 'Can I work remotely?',
    experience: 'How much experience do I need?',
    skills: 'Which skills are required?',
    benefits: 'What are the benefits?',
    interview: 'What is the interview process?',
    apply: 'How do I apply?',
  },
  topics: null,
}

function labelsOf<Value extends string>(words: readonly FilterWords<Value>[]): Record<Value, string> {
  return Object.fromEntries(words.map(({ value, label }) => [value, label])) as Record<Value, string>
}
