import { findPlaces } from '../../places/find-places.ts'
import { organizationAliases } from '../plan/organization-aliases.ts'
import { wordsOf } from '../words.ts'
import type { Found } from './read-kind-filters.ts'

/** "Which jobs ask for Segment": the tool, not the firm of that name. */
const SKILL_FOLLOWS =
  /\b(?:ask(?:s|ing)? for|want(?:s|ing)?|need(?:s|ing)?|know|mention(?:s|ing)?|requir(?:e|es|ing)|us(?:e|es|ing)|experience (?:in|with))\s+$/iu
const NAME_FOLLOWS = /(?:^|[\s(@])(?:at|by|from|for|with|of|inside|within|is|does|bei|chez|en|presso)\s+(?:the\s+)?$/iu
/** "Jobs in London": the town, although somebody hires under that name. */
const PLACE_FOLLOWS = /\b(?:in|near|around|outside|across|im|aus|dans|à|en)\s+(?:the\s+)?$/iu

/**
 * The hiring organization that a question names, as postings spell it ("Acme GmbH" for "acme"). A name of one everyday
 * word must stand where a name does, or have its capitals. `text` has other filters blanked out.
 */
export function readOrganizationFilter(text: string, organizations: readonly string[]): Found<string>[] {
  const words = wordsOf(text)
  const found: Found<string>[] = []
  const isPlace = ({ start, end }: { start: number; end: number }) =>
    PLACE_FOLLOWS.test(text.slice(0, start)) &&
    findPlaces(text, 'typed').some(place => place.start === start && place.end >= end)
  for (const organization of organizations) {
    for (const alias of organizationAliases(organization)) {
      const at = words.findIndex((_, index) =>
        alias.every((part, offset) => words[index + offset]?.folded === part.folded),
      )
      const [first, last] = [words[at], words[at + alias.length - 1]]
      if (!first || !last) continue
      const capitals = alias.every(
        (part, offset) => words[at + offset]!.text.replace(/[’']s$/u, '') === part.text && /^\p{Lu}/u.test(part.text),
      )
      const possessive = /[’']s$/u.test(last.text)
      if (alias.length === 1 && SKILL_FOLLOWS.test(text.slice(0, first.start))) continue
      if (alias.length === 1 && !capitals && !possessive && !NAME_FOLLOWS.test(text.slice(0, first.start))) continue
      const where = { start: first.start, end: last.end }
      if (!isPlace(where)) found.push({ value: organization, label: organization, ...where })
      break
    }
  }
  return longest(found)
}

/** "Acme Health" is not "Acme" as well; one name that several organizations share is all of them. */
function longest(found: readonly Found<string>[]): Found<string>[] {
  return found.filter(
    one =>
      !found.some(
        other => other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start,
      ),
  )
}
