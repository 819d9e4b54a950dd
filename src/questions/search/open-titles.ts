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

// As many kinds of role as are asked for again and again.
const REMEMBERED = 100

/** Looks in an index, in which only some titles may be those of roles that are open. */
export function openTitlesIn(index: TitleIndex, isOpen: (title: number) => boolean): OpenTitles {
  const remembered = new Map<string, { of: number; close: number[] }>()
  const textsOf = (found: readonly number[]) => found.filter(isOpen).map(title => index.titles[title]!)
  const fitting = (wanted: readonly string[]) => [...new Set(wanted.flatMap(title => index.matching(title)))]
  return { fitting: wanted => textsOf(fitting(wanted)), close: wanted => textsOf(close(wanted)) }

  function close(wanted: readonly string[]): number[] {
    const key = wanted.join('\n')
    const known = remembered.get(key)
    if (known?.of === index.titles.length) return known.close
    const families = familiesOf(wanted)
    const found = fitting(wanted).filter(title => index.familiesOf(title).some(family => families.has(family)))
    if (remembered.size >= REMEMBERED) remembered.clear()
    remembered.set(key, { of: index.titles.length, close: found })
    return found
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
