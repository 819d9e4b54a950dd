import type { types } from '@slack/bolt'
import type { Posting } from '../../src/postings/posting.ts'
import type { SavedDrafts } from './save-drafts.ts'
import type { SlackRequest } from './slack-request.ts'
import { noticeView } from './views/modal-view.ts'
import { emptyForm, type RoleForm, roleFormView } from './views/role-form-view.ts'
import { previewView } from './views/role-view.ts'

/** The modal in which a recruiter goes through a role; every step replaces what it shows. */
export interface RoleModal {
  show(view: types.ModalView): Promise<void>
}

export function modalOf({ web }: Pick<SlackRequest, 'web'>, viewId: string): RoleModal {
  return { show: async view => void (await web.views.update({ view_id: viewId, view })) }
}

/** The empty form for a recruiter, a refusal for everybody else: the core knows which. */
export async function showRoleForm(request: SlackRequest, modal: RoleModal): Promise<void> {
  const { wording } = request
  if (await isRecruiter(request))
    await modal.show(roleFormView({ form: emptyForm, notice: null, editing: null }, wording))
  else await showRefusal(request, modal)
}

export async function showRefusal({ wording, words }: SlackRequest, modal: RoleModal): Promise<void> {
  await modal.show(noticeView({ title: words.formTitle, text: wording.errors.forbidden({}) }, wording))
}

export async function isRecruiter({ api }: SlackRequest): Promise<boolean> {
  return (await api.people.whoAmI.query()).role !== 'candidate'
}

/** What was read from the first draft, and that there are more. */
export async function showPreview(request: SlackRequest, modal: RoleModal, saved: SavedDrafts): Promise<void> {
  const { api, wording, words } = request
  const [id] = saved.ids
  if (id === undefined) {
    const text = saved.notes.join('\n') || words.nothingInMessage
    await modal.show(noticeView({ title: words.formTitle, text }, wording))
    return
  }
  const { posting, gaps } = await api.postings.review.query({ id })
  const more = saved.ids.length > 1 ? [words.moreDrafts(saved.ids.length - 1)] : []
  await modal.show(previewView({ posting, gaps, notes: [...saved.notes, ...more] }, wording))
}

/** The form with a role's text in it. */
export async function showEditForm(request: SlackRequest, modal: RoleModal, id: string): Promise<void> {
  const { posting } = await request.api.postings.review.query({ id })
  const editing = { posting: id, reviewed: null }
  await modal.show(roleFormView({ form: formOf(posting), notice: null, editing }, request.wording))
}

/** What stands beside the text goes back to its fields; a text that was given alone stays whole. */
function formOf(posting: Posting): RoleForm {
  const beside = [posting.title, posting.hiringOrganization, posting.location].filter(part => part !== null)
  const heading = `${beside.join('\n')}\n\n`
  if (!posting.text.startsWith(heading)) return { ...emptyForm, text: posting.text }
  return {
    title: posting.title,
    company: posting.hiringOrganization ?? '',
    location: posting.location ?? '',
    pay: '',
    text: posting.text.slice(heading.length),
  }
}
