import { TitleIndex } from '../../postings/titles/title-index.ts'
import type { RoleName } from '../../store/role-names.ts'
import type { NamedRole } from '../plan/resolve-roles.ts'
import { type OpenTitles, openTitlesIn } from '../search/open-titles.ts'
import { wordsOf } from '../words.ts'
import { OrganizationNames } from './organization-names.ts'
import { PlaceNames } from './place-names.ts'
import { TitleNames } from './title-names.ts'

/**
 * What an organization's roles are called, kept so that a question looks at few of them: each title, organization and
 * location stands here once and is found by its words. Roles are known by a number; `null` is a number that is free.
 */
export class OrganizationRoles {
  readonly roles: (RoleName | null)[] = []
  /** Beside the roles, because a pass over numbers does not touch a hundred thousand objects. */
  readonly kindOf: ('posting' | 'guide' | null)[] = []
  readonly titleOf: number[] = []
  /** -1 for a role that names none, as for `placeOf`. */
  readonly organizationOf: number[] = []
  readonly placeOf: number[] = []
  readonly titles = new TitleNames()
  readonly organizations = new OrganizationNames()
  readonly places = new PlaceNames()
  /** How often a role was entered, changed or taken out. */
  changes = 0
  openings = 0
  private readonly numbers = new Map<string, number>()
  private readonly free: number[] = []
  private readonly titleIndex = new TitleIndex()
  private readonly openOfTitle: number[] = []
  private readonly openOfOrganization: number[] = []
  /** The titles of the roles that are open. */
  readonly openTitles: OpenTitles = openTitlesIn(this.titleIndex, title => (this.openOfTitle[title] ?? 0) > 0)
  private newest: { changes: number; count: number; roles: readonly RoleName[] } | null = null

  get size(): number {
    return this.numbers.size
  }

  /** Enters a role, or what it is called now; a draft is taken out. */
  put(role: RoleName): void {
    this.changes += 1
    this.take(role.id)
    if (role.state === 'draft') return
    const number = this.free.pop() ?? this.roles.length
    const { hiringOrganization, location } = role
    this.numbers.set(role.id, number)
    this.titleOf[number] = this.titles.indexOf(role.title)
    this.organizationOf[number] = hiringOrganization === null ? -1 : this.organizations.indexOf(hiringOrganization)
    this.placeOf[number] = location === null ? -1 : this.places.enter(location)
    // The interned strings: a role's own copies are let go.
    this.roles[number] = { ...role, title: this.titles.texts[this.titleOf[number]]! }
    while (this.titleIndex.titles.length < this.titles.texts.length) {
      this.titleIndex.add(this.titles.texts[this.titleIndex.titles.length]!)
    }
    this.kindOf[number] = role.kind
    this.countOpen(number, 1)
  }

  numberOf(id: string): number | undefined {
    return this.numbers.get(id)
  }

  named(number: number): NamedRole {
    const [organization, place] = [this.organizationOf[number]!, this.placeOf[number]!]
    return {
      role: this.roles[number]!,
      titles: this.titles.segments[this.titleOf[number]!]!,
      aliases: organization < 0 ? [] : this.organizations.aliases[organization]!,
      places: place < 0 ? NOWHERE : this.places.words[place]!,
    }
  }

  /** The organizations with open roles that a text may name, those that opened one last first. */
  openOrganizationsIn(text: string): string[] {
    const words = new Set(wordsOf(text).map(({ folded }) => folded))
    const possible = this.organizations
      .spelledBy(words)
      .filter(organization => (this.openOfOrganization[organization] ?? 0) > 0)
    if (possible.length < 2) return possible.map(organization => this.organizations.texts[organization]!)
    const newest = new Map<number, RoleName>()
    const isPossible = new Uint8Array(this.organizations.texts.length)
    for (const organization of possible) isPossible[organization] = 1
    for (let number = 0; number < this.roles.length; number++) {
      const organization = this.organizationOf[number]!
      const role = isPossible[organization] === 1 ? this.roles[number] : null
      if (!role || !isOpening(role)) continue
      const known = newest.get(organization)
      if (!known || newestFirst(role, known) < 0) newest.set(organization, role)
    }
    return [...newest].sort((a, b) => newestFirst(a[1], b[1])).map(([index]) => this.organizations.texts[index]!)
  }

  /** The openings called by one of these titles, as many as `most`. */
  openingsOf(titles: readonly string[], most: number): RoleName[] {
    const wanted = new Set(titles)
    const found: RoleName[] = []
    if (wanted.size === 0) return found
    for (const role of this.roles) {
      if (found.length === most) break
      if (role && isOpening(role) && wanted.has(role.title)) found.push(role)
    }
    return found
  }

  /** The openings that were opened last, the latest first. */
  newestOpen(count: number): readonly RoleName[] {
    if (this.newest?.changes === this.changes && this.newest.count === count) return this.newest.roles
    const roles: RoleName[] = []
    for (const role of this.roles) {
      const last = roles[count - 1]
      if (!role || !isOpening(role) || (last && newestFirst(role, last) >= 0)) continue
      const at = roles.findIndex(other => newestFirst(role, other) < 0)
      roles.splice(at < 0 ? roles.length : at, 0, role)
      roles.length = Math.min(roles.length, count)
    }
    this.newest = { changes: this.changes, count, roles }
    return roles
  }

  private take(id: string): void {
    const number = this.numbers.get(id)
    if (number === undefined) return
    this.countOpen(number, -1)
    if (this.placeOf[number]! >= 0) this.places.leave(this.placeOf[number]!)
    this.numbers.delete(id)
    this.roles[number] = null
    this.kindOf[number] = null
    this.free.push(number)
  }

  private countOpen(number: number, by: 1 | -1): void {
    if (!isOpening(this.roles[number]!)) return
    this.openings += by
    const [title, organization] = [this.titleOf[number]!, this.organizationOf[number]!]
    this.openOfTitle[title] = (this.openOfTitle[title] ?? 0) + by
    if (organization >= 0) this.openOfOrganization[organization] = (this.openOfOrganization[organization] ?? 0) + by
  }
}

const NOWHERE: ReadonlySet<string> = new Set()

function isOpening({ state, kind }: RoleName): boolean {
  return state === 'open' && kind === 'posting'
}

/** Never opened comes before everything, as PostgreSQL has it. */
export function newestFirst(a: RoleName, b: RoleName): number {
  const [later, earlier] = [b.openedAt ?? Number.POSITIVE_INFINITY, a.openedAt ?? Number.POSITIVE_INFINITY]
  return later > earlier ? 1 : later < earlier ? -1 : a.id < b.id ? -1 : 1
}
