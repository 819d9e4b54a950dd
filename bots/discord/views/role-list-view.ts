import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js'
import type { PostingState } from '../../../src/postings/posting.ts'
import type { PostingCard } from '../../../src/questions/answer.ts'
import { botWordingFor } from '../../bot-wording.ts'
import type { Wording } from '../../wording.ts'
import { button, row, text, type View } from './components.ts'
import { actions, customId } from './custom-id.ts'
import { clip, escapeMarkdown, joined, strong } from './markdown.ts'

export type ListedRole = Pick<PostingCard, 'id' | 'title' | 'hiringOrganization' | 'location' | 'state'>

export interface RoleList {
  postings: readonly ListedRole[]
  total: number
  /** Only of this state; null for all. */
  state: PostingState | null
  isLast: boolean
}

/** A recruiter's roles, newest first, each with what can be done in its state. */
export function roleListView(list: RoleList, wording: Wording): View {
  const words = botWordingFor(wording)
  if (list.postings.length === 0) {
    return [
      text(escapeMarkdown(words.noOwnRoles)),
      row(button(words.addRole, customId(actions.addRole), ButtonStyle.Primary)),
    ]
  }
  const view: View = [text(`${strong(words.yourRoles)} · ${list.total}`)]
  for (const posting of list.postings) view.push(listed(posting, wording))
  const last = list.postings.at(-1)
  if (!list.isLast && last) view.push(row(button(words.next, customId(actions.listPage, list.state ?? '', last.id))))
  return view
}

function listed(posting: ListedRole, wording: Wording): View[number] {
  const title = clip(escapeMarkdown(posting.title || wording.untitled), 150)
  const parts = [posting.hiringOrganization, posting.location].map(part => part && clip(escapeMarkdown(part), 100))
  const said = `**${title}** · ${wording.states[posting.state]}\n${joined(parts)}`.trimEnd()
  return { type: ComponentType.Container, components: [text(said), row(...buttonsFor(posting, wording))] }
}

function buttonsFor({ id, state }: ListedRole, wording: Wording): APIButtonComponent[] {
  const words = botWordingFor(wording)
  const review = button(words.review, customId(actions.review, id), ButtonStyle.Primary)
  const edit = button(words.edit, customId(actions.edit, id))
  const close = button(words.close, customId(actions.close, id), ButtonStyle.Danger)
  const reopen = button(words.reopen, customId(actions.reopen, id))
  const byState: Record<PostingState, APIButtonComponent[]> = {
    draft: [review, edit],
    open: [edit, close],
    closed: [reopen, edit],
  }
  return byState[state]
}
