import { expect, test } from 'vitest'
import { chooseRoles } from '../../../src/questions/plan/choose-roles.ts'
import type { RoleMatch } from '../../../src/questions/plan/resolve-roles.ts'

test('two employers that are named in full are compared', () => {
  const [oven, kiln] = [match('Oven & Sons', [1]), match('Kiln & Marl', [3])]
  expect(namesOf(chooseRoles([oven, kiln], 'may compare'))).toEqual(['Oven & Sons', 'Kiln & Marl'])
})

test('one employer, written in two ways, is not compared with itself', () => {
  const written = [match('The Kiln Group', [4]), match('Kiln Group', [4]), match('Kiln', [4])]
  expect(namesOf(chooseRoles(written, 'compares'))).toEqual(['The Kiln Group'])
})

function match(hiringOrganization: string, named: number[]): RoleMatch {
  const role = { id: hiringOrganization, hiringOrganization } as RoleMatch['role']
  return { role, score: 4, organization: 1, title: 0, place: 0, text: 0, named: new Set(named) }
}

function namesOf(matches: readonly RoleMatch[]): (string | null)[] {
  return matches.map(({ role }) => role.hiringOrganization)
}
