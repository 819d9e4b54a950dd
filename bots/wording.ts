import type { ErrorCode } from '../src/errors.ts'
import type {
  BenefitKind,
  Education,
  EmploymentType,
  FactField,
  FactOf,
  Necessity,
  Pay,
  Seniority,
  Workplace,
} from '../src/postings/facts/fact.ts'
import type { Gap, PostingKind, PostingState } from '../src/postings/posting.ts'
import type { AnswerEvent, AnswerStatus } from '../src/questions/answer.ts'
import type { Failure } from './client.ts'
import { english } from './wording-english.ts'
import { french } from './wording-french.ts'
import { german } from './wording-german.ts'
import { spanish } from './wording-spanish.ts'

/**
 * Every sentence that the bots and the terminal say, in one language and without any platform's markup: each
 * platform's views add their own. One catalogue per language satisfies this type, so that a new status, gap or error
 * does not compile until every language has words for it.
 */
export interface Wording {
  /** BCP 47; also the language in which numbers and dates are written. */
  language: string
  disclosure: string
  welcome: string
  welcomeQuestions: readonly string[]
  noRolesYet: string
  opening: string
  loadingSamples: (loaded: number) => string

  steps: Record<Extract<AnswerEvent, { type: 'status' }>['step'], string>
  /** Said when an answer of this status carries no statement of its own. */
  statuses: Record<AnswerStatus, string>
  cutShort: string
  whichOne: string
  /** Above what is open where what was asked about is not. */
  nearest: string
  /** Of the roles that fit besides those to choose from; the core counts to 50. */
  moreChoices: (count: number) => string
  followUps: string
  answeredOffline: string

  states: Record<PostingState, string>
  kinds: Record<PostingKind, string>
  openToday: string
  closedOn: (date: string) => string
  openRoles: (count: number) => string
  openRolesAndGuides: (roles: number, guides: number) => string
  matched: string
  notStated: string
  payNotStated: string
  untitled: string
  andMore: (count: number) => string

  workplaces: Record<Workplace['kind'], string>
  officeDays: (days: number) => string
  payPer: Record<NonNullable<Pay['unit']>, string>
  payUpTo: (amount: string) => string
  payFrom: (amount: string) => string
  years: (min: number | null, max: number | null) => string
  of: (what: string) => string
  percent: (percent: number) => string
  orExperience: string
  fields: Record<FactField, string>
  employmentTypes: Record<EmploymentType, string>
  seniorities: Record<Seniority, string>
  educationLevels: Record<Education['level'], string>
  benefits: Record<BenefitKind, string>
  visas: Record<FactOf<'visa'>['value'], string>
  relocations: Record<FactOf<'relocation'>['value'], string>
  necessities: Record<Necessity, string>

  gapsHeading: string
  noGaps: string
  gaps: Record<Gap, string>
  /** What is missing, in a word or two, for a line that has no room for the sentence. */
  gapNames: Record<Gap, string>
  imported: Record<ImportOutcome, (count: number) => string>

  publishQuestion: string
  yes: readonly string[]
  notPublished: string
  published: Record<Exclude<ImportOutcome, 'failed'>, string>
  lacks: (what: string) => string

  aboutPicked: string
  newSubject: string
  nothingToPick: (count: number) => string
  unknownCommand: (name: string) => string
  addNeedsFile: string

  exported: (file: string, questions: number) => string
  notWritten: (file: string) => string
  forgetQuestion: string
  notForgotten: string
  forgotten: (erased: { questions: number; postingsKept: number }) => string

  commands: Record<'/roles' | '/add FILE' | '/new' | '/export FILE' | '/forget' | '/help' | '/quit' | '1, 2, 3', string>

  errors: Record<ErrorCode, (details: Readonly<Record<string, string | number>>) => string>
  reference: (id: string) => string
}

/** What became of one document that somebody posted. */
export type ImportOutcome = 'opened' | 'updated' | 'unchanged' | 'failed'

const catalogues: readonly Wording[] = [english, german, french, spanish]

/** The catalogue for a platform's locale ("de", "en-GB"); English where there is none. */
export function wordingFor(locale: string | null): Wording {
  const language = locale?.toLowerCase().split(/[-_]/)[0]
  return catalogues.find(catalogue => catalogue.language === language) ?? english
}

/** What happened, that nothing was lost, what to do. A code that only a newer core knows reads as `internal`. */
export function errorSentence(wording: Wording, failure: Failure): string {
  const code = failure.code in wording.errors ? failure.code : 'internal'
  const sentence = wording.errors[code](failure.details)
  const reference = worthReporting.includes(code) ? failure.requestId : null
  return reference === null ? sentence : `${sentence} ${wording.reference(reference.slice(0, 8))}`
}

/** Where somebody who looks after Rolecall needs to find the log line; elsewhere a reference is noise. */
const worthReporting: readonly ErrorCode[] = ['internal', 'unreachable', 'database-unavailable', 'model-unavailable']
