import { findTitles } from '../../postings/titles/find-titles.ts'
import { readTitle } from '../../postings/titles/read-title.ts'
import { TitleIndex } from '../../postings/titles/title-index.ts'

/** The titles of open roles, as a search asks for them. */
export interface OpenTitles {
  /** Those that are one of the roles wanted: "BI developer" and "Business Intelligence Engineer" share no word. */
  fitting(wanted: readonly string[]): string[]
  /**
   * Of those that fit, the ones that say exactly the role wanted: "Senior Data Analyst" for "data analyst", before "Data
   * Quality Analyst". By the kind of worker and the one word that makes the trade.
   */
  close(wanted: readonly string[]): string[]
}

/** Looks in an index, in which only some titles may be those of roles that are open. */
export function openTitlesIn(index: TitleIndex, isOpen: (title: number) => boolean): OpenTitles {
  const fitting = (wanted: readonly string[]) =>
    [...new Set(wanted.flatMap(title => index.matching(title)))].filter(isOpen)
  const textsOf = (found: readonly number[]) => found.map(title => index.titles[title]!)
  return {
    fitting: wanted => textsOf(fitting(wanted)),
    close: wanted => {
      const families = familiesOf(wanted)
      return textsOf(fitting(wanted).filter(title => index.familiesOf(title).some(family => families.has(family))))
    },
  }
}

export function openTitlesOf(titles: readonly string[]): OpenTitles {
  const index = new TitleIndex()
  for (const title of titles) index.add(title)
  return openTitlesIn(index, () => true)
}

function familiesOf(wanted: readonly string[]): Set<string> {
  const canonical = wanted.flatMap(title => {
    const named = findTitles(title).flatMap(mention => mention.title.split(' / '))
    return named.length > 0 ? named : [title]
  })
  return new Set(canonical.flatMap(title => readTitle(title).families))
}
