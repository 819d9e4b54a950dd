import type { Wording } from './wording.ts'

/**
 * A day ("2026-03-12") or moment as people read it in their language: "12 March", with its year where that is not this
 * one. Moments are of UTC, as the core counts days.
 */
export function describeDate(date: string, { language }: Wording): string {
  const day = new Date(date)
  const isThisYear = day.getUTCFullYear() === new Date().getUTCFullYear()
  // "12 March" rather than "March 12": the words are for readers everywhere.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...{ day: 'numeric', month: 'long', timeZone: 'UTC' },
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(day)
}
