import type { CallerClient } from '../client.ts'

export type SearchOptions = Parameters<CallerClient['postings']['search']['query']>[0]

/** What somebody typed into the options of /roles search. */
export interface RoleSearch {
  words: string | null
  skill: string | null
  place: string | null
  workplace: string | null
  seniority: string | null
  pay: number | null
  currency: string | null
}

export const everyRole: RoleSearch = {
  words: null,
  skill: null,
  place: null,
  workplace: null,
  seniority: null,
  pay: null,
  currency: null,
}

/** As the core takes them, which checks every value. */
export function searchOptions({ words, skill, place, workplace, seniority, pay, currency }: RoleSearch): SearchOptions {
  const options = {
    ...(words ? { words } : {}),
    ...(skill ? { skills: [skill] } : {}),
    ...(place ? { place } : {}),
    ...(workplace ? { workplace } : {}),
    ...(seniority ? { seniority } : {}),
    ...(pay ? { payAtLeast: { amount: pay, currency } } : {}),
  }
  return options as SearchOptions
}

const pieces = 3
const pieceCharacters = 80

/**
 * A search in three pieces that fit the ids of three buttons, so that a page can be turned whichever process shows it;
 * null for one that is too long for that.
 */
export function packSearch(search: RoleSearch): string[] | null {
  const packed = Buffer.from(
    Object.keys(everyRole)
      .map(key => search[key as keyof RoleSearch] ?? '')
      .join('\n'),
  ).toString('base64url')
  if (packed.length > pieces * pieceCharacters) return null
  return Array.from({ length: pieces }, (_, at) => packed.slice(at * pieceCharacters, (at + 1) * pieceCharacters))
}

export function unpackSearch(packed: readonly string[]): RoleSearch {
  const [words, skill, place, workplace, seniority, pay, currency] = Buffer.from(packed.join(''), 'base64url')
    .toString('utf8')
    .split('\n')
    .map(value => value || null)
  return {
    words: words ?? null,
    skill: skill ?? null,
    place: place ?? null,
    workplace: workplace ?? null,
    seniority: seniority ?? null,
    pay: pay ? Number(pay) : null,
    currency: currency ?? null,
  }
}
