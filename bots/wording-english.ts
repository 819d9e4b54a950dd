import { counted } from './counted.ts'
import type { Wording } from './wording.ts'

export const english: Wording = {
  language: 'en',
  disclosure:
    'Rolecall is an AI assistant. It answers from the postings that are open right now, shows the words it relies on, and says so when a posting is silent.',
  welcome: 'Ask about the open roles in your own words.',
  welcomeQuestions: [
    'Which roles are fully remote?',
    'What does the senior backend engineer earn at Harbourline?',
    'Does the nurse role sponsor visas?',
  ],
  noRolesYet: 'There are no open roles yet. Add a job description and ask about it.',
  opening: 'Opening the database',
  loadingSamples: loaded => `Loading the sample roles: ${written(loaded)}`,

  steps: {
    understanding: 'Reading the question',
    searching: 'Looking through the open roles',
    writing: 'Checking the quotes',
  },
  statuses: {
    answered: 'Here is what the postings say.',
    'not-stated': 'The posting doesn’t say.',
    'no-match': 'No open role fits.',
    closed: 'This role is closed.',
    'out-of-scope': 'I answer questions about the roles posted here and about how hiring works. That one is neither.',
    'needs-choice': 'Several roles fit.',
  },
  cutShort:
    'The answer ends here because something failed on the way. What is shown has been checked; ask again for the rest.',
  whichOne: 'Which one?',
  nearest: 'The nearest that is open',
  moreChoices: count => `… and ${counted(count)} more. Name the employer, the place or more of the title.`,
  followUps: 'You can also ask',
  answeredOffline: 'The language model is not available, so this is answered without it.',

  states: { draft: 'draft', open: 'open', closed: 'closed' },
  kinds: { posting: 'role', guide: 'guide' },
  openToday: 'open, checked today',
  closedOn: date => `closed on ${date}`,
  openRoles: count => `${written(count)} open ${plural(count, 'role', 'roles')}`,
  openRolesAndGuides: (roles, guides) =>
    `${written(roles)} open ${plural(roles, 'role', 'roles')}${guides === 0 ? '' : ` and ${written(guides)} ${plural(guides, 'guide', 'guides')}`}`,
  matched: 'matched',
  notStated: 'not stated',
  payNotStated: 'pay not stated',
  untitled: 'Untitled role',
  andMore: count => `and ${written(count)} more`,

  workplaces: { remote: 'remote', hybrid: 'hybrid', onsite: 'on site' },
  officeDays: days => `${days} ${plural(days, 'day', 'days')} a week in the office`,
  payPer: { HOUR: 'an hour', DAY: 'a day', WEEK: 'a week', MONTH: 'a month', YEAR: 'a year' },
  payUpTo: amount => `up to ${amount}`,
  payFrom: amount => `from ${amount}`,
  years: (min, max) => {
    if (min !== null && max !== null) {
      return min === max ? `${min} ${plural(min, 'year', 'years')}` : `${min}–${max} years`
    }
    if (max !== null) return `up to ${max} ${plural(max, 'year', 'years')}`
    if (min !== null) return `${min}+ ${plural(min, 'year', 'years')}`
    return 'some experience'
  },
  of: what => `of ${what}`,
  percent: percent => `${percent} %`,
  orExperience: 'or equivalent experience',
  fields: {
    title: 'Title',
    hiringOrganization: 'Company',
    baseSalary: 'Pay',
    workplace: 'Workplace',
    jobLocation: 'Location',
    employmentType: 'Employment',
    seniority: 'Seniority',
    experience: 'Experience',
    education: 'Education',
    skill: 'Skills',
    language: 'Languages',
    visa: 'Visa',
    relocation: 'Relocation',
    travel: 'Travel',
    benefit: 'Benefits',
    responsibility: 'Duties',
    qualification: 'Requirements',
    interviewStep: 'Interviews',
    startDate: 'Start',
    deadline: 'Deadline',
    reportsTo: 'Reports to',
    howToApply: 'Apply',
  },
  employmentTypes: {
    FULL_TIME: 'full-time',
    PART_TIME: 'part-time',
    CONTRACTOR: 'contract',
    TEMPORARY: 'temporary',
    INTERN: 'internship',
    VOLUNTEER: 'voluntary',
    PER_DIEM: 'by the day',
    PERMANENT: 'permanent',
  },
  seniorities: {
    intern: 'intern',
    junior: 'junior',
    mid: 'mid-level',
    senior: 'senior',
    lead: 'lead',
    staff: 'staff',
    manager: 'manager',
    director: 'director',
    executive: 'executive',
  },
  educationLevels: {
    secondary: 'secondary school',
    vocational: 'vocational training',
    associate: 'associate degree',
    bachelor: 'bachelor’s degree',
    master: 'master’s degree',
    doctorate: 'doctorate',
    degree: 'degree',
  },
  benefits: {
    equity: 'equity',
    bonus: 'bonus',
    pension: 'pension',
    'health-insurance': 'health insurance',
    'paid-leave': 'paid leave',
    'parental-leave': 'parental leave',
    'sick-leave': 'sick leave',
    learning: 'learning',
    equipment: 'equipment',
    meals: 'meals',
    wellness: 'wellness',
    commuting: 'commuting',
    childcare: 'childcare',
    'flexible-hours': 'flexible hours',
    insurance: 'insurance',
    other: 'other',
  },
  visas: {
    sponsored: 'sponsored',
    'not-sponsored': 'not sponsored',
    'right-to-work-required': 'right to work required',
  },
  relocations: { offered: 'help offered', 'not-offered': 'no help offered', required: 'moving is required' },
  necessities: { required: 'required', preferred: 'a plus' },

  gapsHeading: 'Worth adding before candidates ask',
  noGaps: 'Nothing that candidates usually ask about is missing.',
  gaps: {
    'no-pay': 'No pay range: required in many places, and the question candidates ask most.',
    'no-location': 'No location: candidates can’t find it by place.',
    'no-workplace': 'Not stated whether the work is remote, hybrid or on site.',
    'no-employment-type': 'Not stated whether it is full-time, part-time or a contract.',
    'no-responsibilities': 'No duties recognised: candidates will ask what the work is.',
    'no-requirements': 'No requirements recognised: candidates will ask what they need.',
    'no-how-to-apply': 'Not stated how to apply.',
    'no-organization': 'No company name.',
    'contradictory-workplace': 'The text says two different things about where the work is done. Both will be quoted.',
    'contradictory-pay': 'The text states two different amounts of pay. Both will be quoted.',
    'contradictory-requirement': 'Something is both required and a plus. Both will be quoted.',
    'deadline-passed': 'The deadline in the text has passed. The role stays open until it is closed.',
  },
  gapNames: {
    'no-pay': 'no pay',
    'no-location': 'no location',
    'no-workplace': 'no workplace',
    'no-employment-type': 'no employment type',
    'no-responsibilities': 'no duties',
    'no-requirements': 'no requirements',
    'no-how-to-apply': 'no way to apply',
    'no-organization': 'no company',
    'contradictory-workplace': 'two workplaces',
    'contradictory-pay': 'two amounts of pay',
    'contradictory-requirement': 'a requirement that is also a plus',
    'deadline-passed': 'deadline has passed',
  },
  imported: {
    opened: count => `${written(count)} opened`,
    updated: count => `${written(count)} updated`,
    unchanged: count => `${written(count)} unchanged`,
    failed: count => `${written(count)} not read`,
  },

  publishQuestion: 'Publish it? [Y/n]',
  yes: ['', 'y', 'yes'],
  notPublished: 'Not published. Nothing was stored.',
  published: {
    opened: 'Published. Candidates can ask about it now.',
    updated: 'Updated. Answers quote the new text from now on.',
    unchanged: 'Nothing to do: this text is already open.',
  },
  lacks: what => `to look at: ${what}`,

  aboutPicked: 'Tell me about this role',
  newSubject: 'A new subject. What came before is not considered.',
  nothingToPick: count =>
    count === 0
      ? 'There is nothing to pick from yet. /roles lists the open roles.'
      : `Pick a number from 1 to ${count}, or ask a question.`,
  unknownCommand: name => `There is no command /${name}. /help lists them.`,
  addNeedsFile: 'Say which file: /add FILE',

  exported: (file, questions) =>
    `Everything that is stored about you is in ${file}: who you are here, and ${written(questions)} ${plural(questions, 'question', 'questions')} with their answers.`,
  notWritten: file => `${file} can’t be written, or exists already. Name another file: /export FILE`,
  forgetQuestion: 'Erase your questions, their answers and your name? Roles that you posted stay. [y/N]',
  notForgotten: 'Nothing was erased.',
  forgotten: ({ questions, postingsKept }) => {
    const erased = `Erased: ${written(questions)} ${plural(questions, 'question', 'questions')} and who asked.`
    if (postingsKept === 0) return erased
    return `${erased} ${written(postingsKept)} ${plural(postingsKept, 'role that you posted stays and is', 'roles that you posted stay and are')} nobody’s in particular now.`
  },

  commands: {
    '1, 2, 3': 'picks a role or a choice from the last answer',
    '/roles': 'lists the open roles',
    '/add FILE': 'shows what is read from a job description, then posts it',
    '/new': 'starts a new subject',
    '/export FILE': 'writes what is stored about you into a file',
    '/forget': 'erases your questions, their answers and your name',
    '/help': 'shows this',
    '/quit': 'leaves; Ctrl-C and Ctrl-D do too',
  },

  errors: {
    'invalid-input': () => 'That request can’t be carried out as it is. Nothing was changed.',
    'unreadable-document': () =>
      'This file can’t be read. Nothing was changed; save it again as text, PDF or DOCX and retry.',
    'not-a-posting': () => 'This doesn’t read like a job description. Nothing was posted.',
    'too-large': ({ limit, unit }) =>
      `That is too large${mostAllowed(limit, unit)}. Nothing was changed; send a shorter one.`,
    unauthenticated: () =>
      'The secret that this bot uses isn’t accepted. An administrator needs to check ROLECALL_SECRETS.',
    forbidden: ({ role }) =>
      role === 'admin'
        ? 'Only an administrator may do that here.'
        : 'Only recruiters may do that here. An administrator can add you.',
    'not-found': () => 'That role isn’t here. It may have been removed; look at the list again.',
    conflict: () => 'Somebody changed this meanwhile. Nothing was overwritten; open it again and retry.',
    'rate-limited': ({ of, limit, retryAfterMs }) =>
      `${of === 'organization' ? 'Everybody here together has' : 'You’ve'} asked ${questions(limit)} in a minute. Ask again in ${waitingTime(retryAfterMs)}.`,
    'storage-full': ({ of, limit }) =>
      of === 'person'
        ? `Rolecall stores no more for you${mostAllowed(limit, 'bytes')}. Nothing that is stored changed; keep your text, and ask whoever runs Rolecall for more room.`
        : `Rolecall stores no more text for this organization${mostAllowed(limit, 'bytes')}. Nothing that is posted changed; keep your text, and ask whoever runs Rolecall for more room.`,
    misconfigured: () =>
      'A setting is missing or wrong, so I can’t do that. An administrator needs to look at the settings.',
    'database-unavailable': () => 'I couldn’t reach the database. Nothing was lost; try again in a minute.',
    'model-unavailable': () => 'The language model isn’t available. Nothing was lost; try again in a minute.',
    cancelled: () => 'Stopped. Nothing was changed.',
    unreachable: () => 'Rolecall isn’t running or can’t be reached. Nothing was changed; start it and try again.',
    internal: () =>
      'Something failed that nobody expected. Nothing was lost; try again, and report the reference if it stays.',
  },
  reference: id => `(ref ${id})`,
}

function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many
}

function written(count: number): string {
  return new Intl.NumberFormat('en').format(count)
}

function questions(limit: string | number | undefined): string {
  return limit === 1 ? 'a question' : `${typeof limit === 'number' ? written(limit) : 'many'} questions`
}

function waitingTime(milliseconds: string | number | undefined): string {
  const seconds = Math.ceil(Number(milliseconds ?? 60_000) / 1000)
  if (seconds < 90) return `${seconds} ${plural(seconds, 'second', 'seconds')}`
  const minutes = Math.ceil(seconds / 60)
  return `${minutes} minutes`
}

function mostAllowed(limit: string | number | undefined, unit: string | number | undefined): string {
  if (typeof limit !== 'number') return ''
  if (unit !== 'bytes') return `: the limit is ${written(limit)} ${unit ?? ''}`.trimEnd()
  return limit < 1_048_576
    ? `: the limit is ${written(Math.floor(limit / 1024))} KB`
    : `: the limit is ${written(Math.floor(limit / 1_048_576))} MB`
}
