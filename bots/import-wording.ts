import type { ImportFailureReason } from '../src/imports/import-failure.ts'
import { importEnglish } from './import-wording-english.ts'
import { importFrench } from './import-wording-french.ts'
import { importGerman } from './import-wording-german.ts'
import { importSpanish } from './import-wording-spanish.ts'
import type { Wording } from './wording.ts'

/** What is said about reading an address into roles. No markup. */
export interface ImportWording {
  usage: string
  reading: (where: string) => string
  progress: (done: number, found: number) => string
  /** The site is in trouble, and it is tried again by itself. */
  waits: (why: string) => string
  /** It takes longer than the platform lets this message change. */
  continues: string
  counts: Record<'created' | 'revised' | 'unchanged' | 'failed' | 'gone', (count: number) => string>
  /** What a role lacks or contradicts, in a word or two each. */
  lacks: (what: string) => string
  nothingThere: string
  keptAsDrafts: (count: number) => string
  publishAll: (count: number) => string
  publishedAll: (count: number) => string
  /** What can be chosen for an import. */
  repeats: Record<'daily' | 'once', string>
  publishing: Record<'draft' | 'open', string>
  again: string
  gone: string
  notRead: string
  more: (count: number) => string
  daily: string
  /** Of one that is read every day and failed today. */
  dailyFailing: string
  worksAgain: string
  /** The imports of the organization. */
  listHeading: string
  listEmpty: string
  readOn: (date: string, what: string) => string
  failsSince: (date: string, why: string) => string
  failures: Record<ImportFailureReason, (where: string) => string>
  sameId: string
}

const catalogues: Record<string, ImportWording> = {
  en: importEnglish,
  de: importGerman,
  fr: importFrench,
  es: importSpanish,
}

/** In the language of `wording`; English where there is none. */
export function importWordingFor(wording: Wording): ImportWording {
  return catalogues[wording.language] ?? importEnglish
}
