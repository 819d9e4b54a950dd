import { readPlacesField } from '../../places/read-places-field.ts'
import { type Fact, type FactOf, factsOf } from '../facts/fact.ts'
import type { Heading } from './read-heading.ts'

/** Title and organization as facts, where the text itself states them word for word. */
export function readHeadingFacts(text: string, { title, hiringOrganization }: Heading): Fact[] {
  const facts: Fact[] = []
  const titleAt = text.indexOf(title)
  if (title !== '' && titleAt >= 0) {
    facts.push({ field: 'title', value: title, quote: title, start: titleAt, end: titleAt + title.length })
  }
  const organizationAt = hiringOrganization === null ? -1 : text.indexOf(hiringOrganization)
  if (hiringOrganization !== null && organizationAt >= 0) {
    const end = organizationAt + hiringOrganization.length
    facts.push({
      field: 'hiringOrganization',
      value: hiringOrganization,
      quote: hiringOrganization,
      start: organizationAt,
      end,
    })
  }
  return facts
}

/** Where the job is, as a heading inside the text says, where no line or sentence was read for it. */
export function readHeadingPlaces(
  text: string,
  { location }: Heading,
  stated: readonly Fact[],
): FactOf<'jobLocation'>[] {
  const at = location === null ? -1 : text.indexOf(location)
  if (location === null || at < 0 || factsOf(stated, 'jobLocation').length > 0) return []
  return readPlacesField(location).map(({ place }) => ({
    ...{ field: 'jobLocation', value: place, quote: location, start: at, end: at + location.length },
  }))
}
