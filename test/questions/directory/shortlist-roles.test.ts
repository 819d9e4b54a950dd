import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newestFirst, OrganizationRoles } from '../../../src/questions/directory/organization-roles.ts'
import { shortlistRoles } from '../../../src/questions/directory/shortlist-roles.ts'
import { prepareNames } from '../../../src/questions/plan/name-question.ts'
import { resolveRoles } from '../../../src/questions/plan/resolve-roles.ts'
import { wordsOf } from '../../../src/questions/words.ts'
import type { RoleName } from '../../../src/store/role-names.ts'

const TITLES = [
  'Senior Backend Engineer',
  'Backend Engineer - Payments',
  'Data Engineer (Python)',
  'Lead Software Test Engineer',
  'Staff Nurse, Night Ward',
  'BI Developer',
  'Product Manager | Growth',
]
const FIRMS = ['Bellbird', 'Kestrel Tea', 'Data Solutions', 'Social Standards', 'North & Wharf GmbH', 'B.R.T.', null]
const PLACES = ['Leeds, United Kingdom', 'Munich, Germany', 'Amsterdam', null]
const SAID = [
  ...['what does the', 'pay at', 'Bellbird', 'bellbrid', 'Kestrel', 'kestreltea', 'data solutions', 'social', 'brt'],
  ...[
    'senior',
    'backend engineer',
    'nurse',
    'night',
    'BI dev',
    'product manager',
    'in Leeds',
    'Munich',
    'python',
    'or',
  ],
]

const role = fc.record({
  title: fc.constantFrom(...TITLES),
  hiringOrganization: fc.constantFrom(...FIRMS),
  location: fc.constantFrom(...PLACES),
  kind: fc.constantFrom('posting' as const, 'posting' as const, 'guide' as const),
})
const question = fc.array(fc.constantFrom(...SAID), { minLength: 1, maxLength: 6 }).map(parts => parts.join(' '))

test('the roles that a question names best are on the list, as if all had been looked at', () => {
  fc.assert(
    fc.property(
      fc.array(role, { minLength: 1, maxLength: 300 }),
      question,
      fc.array(fc.nat(299)),
      (given, text, says) => {
        const roles = given.map((each, n): RoleName => ({ ...each, id: `role-${n}`, state: 'open', openedAt: n % 5 }))
        const organization = new OrganizationRoles()
        for (const each of roles) organization.put(each)
        const saying = new Set(says.flatMap(n => roles[n]?.id ?? []))
        const postingsByStem = new Map(
          wordsOf(text)
            .slice(0, 2)
            .map(({ stem }) => [stem, saying]),
        )
        const listed = new Map([...postingsByStem].map(([stem, postings]) => [stem, [...postings]]))
        const heard = { postingsByStem, listed, lookUp: async () => {} }
        const names = prepareNames(
          { words: wordsOf(text), postingsByStem },
          { count: roles.length, places: organization.places },
        )
        const all = roles.toSorted(newestFirst).map(({ id }) => organization.named(organization.numberOf(id)!))
        const everywhere = resolveRoles(names, all)
        const onList = resolveRoles(names, shortlistRoles(organization, { names, heard, ids: [] }).roles)
        expect(onList.slice(0, 20)).toEqual(everywhere.slice(0, 20))
        const firm = everywhere.filter(match => match.organization >= 0.3)
        for (const name of new Set(firm.map(match => match.role.hiringOrganization))) {
          const best = (matches: typeof firm) => matches.find(match => match.role.hiringOrganization === name)
          expect(best(onList)).toEqual(best(firm))
        }
        expect(onList.find(match => match.role.kind === 'guide')).toEqual(
          everywhere.find(match => match.role.kind === 'guide'),
        )
      },
    ),
    { numRuns: 150 },
  )
})

test('what was picked or talked about is on the list, whatever the question says', () => {
  const organization = new OrganizationRoles()
  const picked: RoleName = {
    id: 'a',
    kind: 'posting',
    state: 'closed',
    title: 'Glazier',
    hiringOrganization: null,
    location: null,
    openedAt: 1,
  }
  organization.put(picked)
  const names = prepareNames(
    { words: wordsOf('how much?'), postingsByStem: new Map() },
    { count: 1, places: organization.places },
  )
  const heard = { postingsByStem: new Map(), listed: new Map(), lookUp: async () => {} }
  expect(shortlistRoles(organization, { names, heard, ids: [] }).roles).toEqual([])
  expect(shortlistRoles(organization, { names, heard, ids: ['a', 'unknown'] }).roles.map(each => each.role.id)).toEqual(
    ['a'],
  )
})
