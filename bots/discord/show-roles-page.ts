import { type RoleSearch, searchOptions } from './role-search.ts'
import type { Turn } from './turn.ts'
import { pageSize, rolesView } from './views/roles-view.ts'

export async function showRolesPage({ core, show, wording }: Turn, search: RoleSearch, offset: number): Promise<void> {
  const found = await core.postings.search.query({ ...searchOptions(search), offset, limit: pageSize })
  await show(rolesView({ search, offset, ...found }, wording))
}
