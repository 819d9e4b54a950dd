import { titleFamilies } from './read-title.ts'
import { titleAlternatives } from './title-alternatives.ts'
import { type TitleRole, titleRoles } from './title-roles.ts'
import { fieldOfNoun } from './title-words.ts'
import { offeredWords, roleMatches } from './titles-match.ts'

// People ask for the same few hundred kinds of role.
const REMEMBERED = 300

/** Titles by the roles that they name: `titlesMatch` against a hundred thousand of them in a few milliseconds. */
export class TitleIndex {
  readonly titles: string[] = []
  private readonly roles: TitleRole[][] = []
  private readonly byWord = new Map<string, number[]>()
  private readonly byNoun = new Map<string, number[]>()
  /** What was found for a wanted title among the first `of` titles. */
  private readonly remembered = new Map<string, { of: number; found: number[] }>()

  add(title: string): void {
    const index = this.titles.push(title) - 1
    const roles = titleRoles(title)
    this.roles.push(roles)
    for (const word of new Set(roles.flatMap(role => [...offeredWords(role)]))) append(this.byWord, word, index)
    for (const noun of new Set(roles.map(role => role.noun))) append(this.byNoun, noun, index)
  }

  /** The indexes of the titles that are one of the roles wanted: what `titlesMatch` says of each. */
  matching(wanted: string): readonly number[] {
    const known = this.remembered.get(wanted)
    if (known?.of === this.titles.length) return known.found
    const from = known?.of ?? 0
    const wants = titleAlternatives(wanted).flatMap(titleRoles)
    const candidates = new Set(wants.flatMap(want => this.candidatesFor(want)))
    const added = [...candidates].filter(
      index => index >= from && wants.some(want => this.roles[index]!.some(offer => roleMatches(want, offer))),
    )
    const found = [...(known?.found ?? []), ...added]
    if (this.remembered.size >= REMEMBERED) this.remembered.clear()
    this.remembered.set(wanted, { of: this.titles.length, found })
    return found
  }

  /** `readTitle`'s families of a title. */
  familiesOf(index: number): string[] {
    return titleFamilies(this.roles[index]!)
  }

  /** The rarest word wanted leads to all that can match. */
  private candidatesFor({ noun, about, beside }: TitleRole): readonly number[] {
    const words = [...about, ...beside]
    // "Software" is also met by what is software by another name.
    const decisive = words.filter(word => word !== 'software' || noun === '')
    const lists = decisive.map(word => this.byWord.get(word) ?? [])
    const [shortest] = lists.toSorted((a, b) => a.length - b.length)
    if (shortest) return shortest
    const field = words.length === 0 ? (this.byWord.get(fieldOfNoun[noun] ?? '') ?? []) : []
    return [...(this.byNoun.get(noun) ?? []), ...field]
  }
}

function append(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key)
  if (list) list.push(index)
  else lists.set(key, [index])
}
