import type { PostingCard } from '../../../src/questions/answer.ts'
import { botWordingFor } from '../../bot-wording.ts'
import type { Wording } from '../../wording.ts'
import { packSearch, type RoleSearch } from '../role-search.ts'
import { card } from './card-view.ts'
import { button, menu, option, row, text, type View } from './components.ts'
import { actions, customId } from './custom-id.ts'
import { joined, strong } from './markdown.ts'

/** Five cards of six components leave room for what stands above and below them. */
export const pageSize = 5

export interface RolesPage {
  search: RoleSearch
  offset: number
  postings: readonly PostingCard[]
  total: number
  filters: readonly string[]
}

/** A page of open roles, with ways to the pages beside it and to a comparison. */
export function rolesView(page: RolesPage, wording: Wording): View {
  if (page.postings.length === 0)
    return [text(joined([strong(wording.statuses['no-match']), ...page.filters.map(strong)]))]
  const heading = joined([strong(wording.openRoles(page.total)), strong(page.filters.join(' · '))])
  const view: View = [text(heading, 500), ...page.postings.map(posting => card(posting, wording))]
  if (page.postings.length > 1) view.push(compareMenu(page, wording))
  if (page.total > pageSize) view.push(...paging(page, wording))
  return view
}

function compareMenu({ postings }: RolesPage, wording: Wording): View[number] {
  const words = botWordingFor(wording)
  const options = postings.map(one =>
    option(one.title || wording.untitled, one.id, joined([one.hiringOrganization, one.location])),
  )
  return menu({
    ...{ custom_id: customId(actions.compare), placeholder: `${words.compareTitle}: ${words.compareHint}` },
    ...{ options, least: 2, most: 4 },
  })
}

/** The search itself stands in the buttons' ids: no process has to remember it. */
function paging({ search, offset, postings, total }: RolesPage, wording: Wording): View {
  const packed = packSearch(search)
  if (packed === null) return []
  const words = botWordingFor(wording)
  const [first = '', middle = '', last = ''] = packed
  const previous = button(words.previous, customId(actions.previousPage, Math.max(0, offset - pageSize), first))
  const here = button(words.page(offset + 1, offset + postings.length, total), customId(actions.rest, middle))
  const next = button(words.next, customId(actions.nextPage, offset + pageSize, last))
  return [
    row(
      { ...previous, disabled: offset === 0 },
      { ...here, disabled: true },
      { ...next, disabled: offset + postings.length >= total },
    ),
  ]
}
