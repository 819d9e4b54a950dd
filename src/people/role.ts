/** What a person may do in an organization; each role includes the ones before it. */
export type Role = 'candidate' | 'recruiter' | 'admin'

const ascending: readonly Role[] = ['candidate', 'recruiter', 'admin']

export function holdsRole(person: { role: Role }, needed: Role): boolean {
  return ascending.indexOf(person.role) >= ascending.indexOf(needed)
}

export function highestRole(roles: readonly Role[]): Role {
  return ascending.findLast(role => roles.includes(role)) ?? 'candidate'
}
