import type { Member } from '../people/member.ts'
import { holdsRole } from '../people/role.ts'
import type { OrganizationTransactions } from '../store/database.ts'
import { suggestPlaces, suggestRoles, suggestSkills } from '../store/suggestions.ts'
import type { PostingState } from './posting.ts'

export interface SuggestInput {
  reader: Member
  option: 'role' | 'skill' | 'place'
  typed: string
  /** Of roles; a candidate is shown open ones, whatever was asked for. */
  states: 'open' | 'closed' | 'all'
}

/** `value` is what a search or a command takes for it: a role's id, or the name itself. */
export interface Suggestion {
  value: string
  label: string
}

/** What somebody may mean who is still typing: what the organization's postings hold, at most 25. */
export async function suggestOptions(
  deps: { database: OrganizationTransactions },
  { reader, option, typed, states }: SuggestInput,
): Promise<Suggestion[]> {
  return deps.database.withOrganization(reader.organizationId, async tx => {
    if (option === 'skill') return (await suggestSkills(tx, typed)).map(named)
    if (option === 'place') return (await suggestPlaces(tx, typed)).map(named)
    const roles = await suggestRoles(tx, typed, holdsRole(reader, 'recruiter') ? statesOf[states] : ['open'])
    return roles.map(({ id, title, hiringOrganization, location }) => ({
      value: id,
      label: [title, hiringOrganization, location].filter(part => part).join(' · '),
    }))
  })
}

const statesOf: Record<SuggestInput['states'], readonly PostingState[]> = {
  open: ['open'],
  closed: ['closed'],
  all: ['draft', 'open', 'closed'],
}

function named(name: string): Suggestion {
  return { value: name, label: name }
}
