import type { SectionKind } from '../../postings/passage.ts'
import type { AskForm } from '../plan/question-form.ts'
import type { RankedPassage } from './rank-passages.ts'

/** How much of what is asked a passage must say in the question's own words: alone, or beside those that topics found. */
const ALONE = 0.7
const BESIDE = { says: 0.5, more: 0.2 }

/**
 * Adds the passage that says most of a question's own words to those picked by its topics: a topic is heard in a word or
 * two and may be misheard ("what share of the sites runs on solar?"), and postings have more ways to speak of one than are
 * known. Alone where nothing was picked; else only if it says clearly more than any of them.
 */
export function withWhatSaysMost(
  form: AskForm,
  picked: readonly RankedPassage[],
  byWords: readonly RankedPassage[],
): RankedPassage[] {
  const telling = byWords.filter(isTelling).toSorted((a, b) => b.detailed - a.detailed || b.score - a.score)
  const most = telling[0]
  if (!most || picked.some(({ passage }) => passage.ordinal === most.passage.ordinal)) return [...picked]
  if (picked.length === 0) return most.detailed >= ALONE ? [most] : []
  const isList = form === 'list' && picked.some(({ passage }) => passage.section !== 'header')
  const said = Math.max(...picked.map(({ detailed }) => detailed))
  if (isList || most.detailed < BESIDE.says || most.detailed < said + BESIDE.more) return [...picked]
  // What states a fact of the topic was not misheard.
  return picked.some(({ stated }) => stated) ? [...picked, most] : [most, ...picked]
}

// A paragraph says a word of everything.
const LONG = 60
/** What says who the employer is repeats the words by which a question says which role it means. */
const SAYS_WHO: ReadonlySet<SectionKind> = new Set(['header', 'about-organization', 'legal'])

function isTelling({ passage }: RankedPassage): boolean {
  return !SAYS_WHO.has(passage.section) && passage.text.split(/\s+/u).length <= LONG
}
