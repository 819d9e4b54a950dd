import { botEnglish } from './bot-wording-english.ts'
import { botFrench } from './bot-wording-french.ts'
import { botGerman } from './bot-wording-german.ts'
import { botSpanish } from './bot-wording-spanish.ts'
import type { Wording } from './wording.ts'

/** What the chat platforms' bots say beside `Wording`: buttons, forms and the steps of a recruiter. No markup. */
export interface BotWording {
  keeps: string
  working: readonly string[]
  howToAsk: string
  prompts: readonly { title: string; message: string }[]
  askUsage: string

  share: string
  sharedBy: (person: string, question: string) => string
  shared: string
  more: string
  helpful: string
  notHelpful: string
  thanks: string

  details: string
  askAbout: string
  askAboutTitle: string
  yourQuestion: string
  ask: string
  asking: string
  privately: string
  directly: string
  compare: string
  compareTitle: string
  compareHint: string
  pickTwoToFour: string
  previous: string
  next: string
  page: (from: number, to: number, total: number) => string
  roles: string
  noneFits: string
  newestRoles: string
  yourRoles: string
  noOwnRoles: string
  addRole: string

  oneMoment: string
  /** Said when nobody can promise yet that it will be done. */
  slow: string
  reading: string
  formTitle: string
  editTitle: string
  form: Record<'title' | 'company' | 'location' | 'pay' | 'text' | 'moreText' | 'file', string>
  formHint: string
  formEmpty: string
  readIt: string
  showChanges: string
  save: string
  saved: string
  cancel: string
  close: string
  changesHeading: string
  noChanges: string
  changeFrom: (field: string, before: string, after: string) => string
  textChanged: string

  previewTitle: string
  keptAsDraft: string
  alreadyPosted: (state: string) => string
  moreDrafts: (count: number) => string
  notRead: (name: string, why: string) => string
  announceIn: string
  announceHint: string
  publish: string
  published: string
  announcing: string
  edit: string
  review: string
  reopen: string
  pickRole: string
  pickTitle: Record<'edit' | 'close' | 'reopen', string>
  nothingToPick: Record<'edit' | 'close' | 'reopen', string>
  closed: (title: string) => string
  reopened: (title: string) => string
  newRole: string
  applyAt: string
  refusedFile: string
  nothingInMessage: string
  tooLargeFile: (name: string) => string
  unreadableFile: (name: string) => string
  /** Instead of the terminal's advice to start the server, which nobody here can. */
  unreachable: string
  /** Where the core went away in the middle of an answer. */
  answerComes: string

  roleUsage: string
  recruitersUsage: string
  recruiterAdded: (person: string) => string
  recruiterRemoved: (person: string) => string
  recruitersHeading: string
  noRecruiters: string
  platformAdmins: string
}

const catalogues: Record<string, BotWording> = {
  en: botEnglish,
  de: botGerman,
  fr: botFrench,
  es: botSpanish,
}

/** The bots' sentences in the language of `wording`; English where there are none. */
export function botWordingFor(wording: Wording): BotWording {
  return catalogues[wording.language] ?? botEnglish
}
