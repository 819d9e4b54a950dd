import { placeContains } from '../../places/place-contains.ts'
import { readPlacesField } from '../../places/read-places-field.ts'
import { type EmploymentType, type Fact, factsOf, type Place } from '../../postings/facts/fact.ts'
import { foldText } from '../../postings/facts/fold-source.ts'
import { titleSeniority } from '../../postings/titles/read-title.ts'
import type { RoleName } from '../../store/role-names.ts'
import type { Wishes } from '../search/read-filters.ts'
import type { Found } from '../search/read-kind-filters.ts'
import { fold } from '../words.ts'

/** Whether a role is another than the one described: it states something else, in its name or its facts. */
export function contradicts(wishes: Wishes, role: RoleName, facts: readonly Fact[]): boolean {
  return (
    isElsewhere(wishes.places, role, facts) ||
    isOfAnotherLevel(wishes, role, facts) ||
    isEmployedOtherwise(wishes, facts) ||
    isWorkedElsewhere(wishes, facts)
  )
}

/** Who works from home works in any town. */
function isElsewhere(wanted: readonly Found<Place[]>[], { location }: RoleName, facts: readonly Fact[]): boolean {
  if (wanted.length === 0 || factsOf(facts, 'workplace').some(({ value }) => value.kind === 'remote')) return false
  const stated = [
    ...readPlacesField(location ?? '').map(({ place }) => place),
    ...factsOf(facts, 'jobLocation').map(({ value }) => value),
  ]
  const meets = (place: Place) => stated.some(own => placeContains(place, own) || placeContains(own, place))
  const isWritten = (place: Place) => fold(location ?? '').includes(fold(place.name))
  return stated.length > 0 && !wanted.some(({ value }) => value.some(place => isWritten(place) || meets(place)))
}

/** A title without a level is not the junior's or the senior's. */
function isOfAnotherLevel({ seniorities }: Wishes, { title }: RoleName, facts: readonly Fact[]): boolean {
  if (seniorities.length === 0) return false
  const stated = [...factsOf(facts, 'seniority').map(({ value }) => value), titleSeniority(title)]
  // "Staff nurse" is no level; the title says so itself.
  const isInTitle = (label: string) => label.split(' ').some(word => word.length > 2 && foldText(title).includes(word))
  return !seniorities.some(({ value, label }) => stated.includes(value) || isInTitle(label))
}

const EXCLUDES: Partial<Record<EmploymentType, readonly EmploymentType[]>> = {
  PART_TIME: ['FULL_TIME'],
  FULL_TIME: ['PART_TIME'],
  PERMANENT: ['TEMPORARY', 'CONTRACTOR', 'INTERN'],
  TEMPORARY: ['PERMANENT'],
  CONTRACTOR: ['PERMANENT'],
}

function isEmployedOtherwise({ employmentTypes }: Wishes, facts: readonly Fact[]): boolean {
  const stated = factsOf(facts, 'employmentType').map(({ value }) => value)
  const isExcluded = ({ value }: Found<EmploymentType>) =>
    !stated.includes(value) && stated.some(type => EXCLUDES[value]?.includes(type))
  return employmentTypes.length > 0 && employmentTypes.every(isExcluded)
}

function isWorkedElsewhere({ workplaces }: Wishes, facts: readonly Fact[]): boolean {
  const stated = factsOf(facts, 'workplace').map(({ value }) => value.kind)
  return workplaces.length > 0 && stated.length > 0 && !workplaces.some(({ value }) => stated.includes(value))
}
