import { lookUp } from '../../places/gazetteer.ts'
import { foldText } from '../../postings/facts/fold-source.ts'
import { DEMONYMS } from '../search/demonyms.ts'
import type { Wishes } from '../search/read-filters.ts'
import type { Understood } from '../search/understood.ts'
import { type Word, wordsOf } from '../words.ts'

/**
 * The wishes that are part of how a question calls a role, "data engineer in Berlin", "part-time florist": asked about
 * something else, they stand apart from its name ("can the florist work part-time?", "I live in Berlin").
 */
export function wishesOfRole(text: string, named: readonly Word[], wishes: Wishes): Wishes {
  const run = runAround(text, named, Object.values(wishes).flat())
  if (run === null) return NONE
  const isWithin = ({ start, end }: Understood) => start >= run.start && end <= run.end
  const isBefore = (wish: Understood) => isWithin(wish) && named.every(({ start }) => wish.start < start)
  return {
    places: isWherePosed(text, run) ? [] : wishes.places.filter(place => isWithin(place) && isTown(text, place)),
    workplaces: wishes.workplaces.filter(isBefore),
    seniorities: wishes.seniorities.filter(isBefore),
    employmentTypes: wishes.employmentTypes.filter(isBefore),
  }
}

const SHORTEST = 3
const LARGE = 100_000

/**
 * "Normal" and "Reading" in small letters are rarely the towns, "BA" is none, and "German" is asked for as a language; a name
 * that no gazetteer knows is a place only behind "in".
 */
function isTown(text: string, { start, end }: Understood): boolean {
  const name = text.slice(start, end)
  if (name.length < SHORTEST || foldText(name) in DEMONYMS) return false
  const isCapital = /^\p{Lu}/u.test(name)
  const known = lookUp(name)
  if (known.length === 0) return name.includes(',') || (isCapital && BEHIND.test(text.slice(0, start)))
  return isCapital || known.some(({ kind, population }) => kind !== 'city' || population >= LARGE)
}

const BEHIND = /(?<!\p{L})(?:in|near|à|bei|en)\s+$/u

export const NONE: Wishes = { places: [], workplaces: [], seniorities: [], employmentTypes: [] }

/** "And in Dublin?", "what about Hull?": nothing but where, of the role that was talked about. */
export function wishesAlone(text: string, wishes: Wishes): Wishes {
  const [place] = wishes.places
  const others = wordsOf(text).filter(({ start, end, folded }) => {
    const isPlace = wishes.places.some(each => each.start <= start && end <= each.end)
    return !isPlace && !JOINS.has(folded) && !OPENS.has(folded)
  })
  return place && others.length === 0 && OPENS.has(wordsOf(text)[0]!.folded) ? { ...NONE, places: wishes.places } : NONE
}

interface Run {
  start: number
  end: number
}

function runAround(text: string, named: readonly Word[], wishes: readonly Understood[]): Run | null {
  const words = wordsOf(text)
  const isNamed = (word: Word) => named.some(({ start }) => start === word.start)
  const isPart = (word: Word) =>
    isNamed(word) || JOINS.has(word.folded) || wishes.some(({ start, end }) => word.start < end && word.end > start)
  const isApart = (at: number) => /[.?!;:]/u.test(text.slice(words[at - 1]!.end, words[at]!.start))
  let first = words.findIndex(isNamed)
  if (first < 0) return null
  let last = words.findLastIndex(isNamed)
  while (first > 0 && isPart(words[first - 1]!) && !isApart(first)) first--
  while (last + 1 < words.length && isPart(words[last + 1]!) && !isApart(last + 1)) last++
  return { start: words[first]!.start, end: words[last]!.end }
}

const IS = /^\W*(?:(?:and|so|ok(?:ay)?|but|und|et|y)\W+)*(?:is|are|isn't|ist|sind|est|es|esta|liegt)\b/u

/** "Is the data engineer in Berlin?" asks where it is. */
function isWherePosed(text: string, { end }: Run): boolean {
  return IS.test(foldText(text)) && !/[\p{L}\p{N}]/u.test(text.slice(end))
}

/** What stands between a role's name and where or how it is worked, or what it earns. */
const JOINS: ReadonlySet<string> = new Set(
  `a an and at based for in near of or our over role job position post posting vacancy opening level the there your
  earn earns hourly make makes paid pay pays rate salary wage wages
  als am aus bei das dem den der die ein eine im oder stelle gehalt lohn verdient zahlt
  au aux d de des du en et la le les ou poste une gagne paie salaire
  con del el los o para puesto trabajo un una y gana paga sueldo salario`.split(/\s+/u),
)

const OPENS: ReadonlySet<string> = new Set('and what how about ok so und was ist mit et y que tal'.split(' '))
