import type { App, BlockAction } from '@slack/bolt'
import { failureText } from '../failure-text.ts'
import { fillModal } from '../open-modal.ts'
import { digestOf, documentOf, readRoleForm } from '../read-role-form.ts'
import { modalOf, type RoleModal, showEditForm, showPreview } from '../role-modals.ts'
import type { SlackDeps } from '../slack-deps.ts'
import { type SlackRequest, serve } from '../slack-request.ts'
import type { Fill } from '../submitted.ts'
import { actionIds } from '../views/action-ids.ts'
import { changesText } from '../views/changes-view.ts'
import { noticeView } from '../views/modal-view.ts'
import { escapeMrkdwn } from '../views/mrkdwn.ts'
import { type RoleForm, roleFormView } from '../views/role-form-view.ts'
import { clicked, clickedValue } from './answer-listeners.ts'

interface Editing {
  posting: string
  reviewed: string | null
}

/** Editing a role: a draft goes back to its preview, an open role shows what changes before it is saved. */
export function listenToEditRole(app: App, deps: SlackDeps): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: actionIds.editDraft }, async args => {
    await args.ack()
    const id = clickedValue(args.body)
    await serve(deps, clicked(args), request =>
      fillModal(
        request,
        { modal: modalOf(request, args.body.view?.id ?? ''), title: request.words.editTitle },
        (_, modal) => showEditForm(request, modal, id),
      ),
    )
  })
}

export const fillEditRole: Fill = (request, modal, { values, private_metadata }) =>
  saveEdit(request, modal, { form: readRoleForm(values), editing: JSON.parse(private_metadata) as Editing })

async function saveEdit(
  request: SlackRequest,
  modal: RoleModal,
  { form, editing }: { form: RoleForm; editing: Editing },
): Promise<void> {
  const { api, wording, words, key: requestKey } = request
  const id = editing.posting
  const showForm = (notice: string, reviewed: string | null) =>
    modal.show(roleFormView({ form, notice, editing: { posting: id, reviewed } }, wording))
  try {
    const { posting: before } = await api.postings.review.query({ id })
    const { url, datePosted, validThrough, externalId, kind } = before
    const document = { url, datePosted, validThrough, externalId, kind, ...documentOf(form) }
    if (before.state !== 'draft' && editing.reviewed !== digestOf(form)) {
      const after = await api.postings.preview.query(document)
      return await showForm(changesText(before, after, wording), digestOf(form))
    }
    const { posting } = await api.postings.update.mutate({ id, ...document, requestKey })
    request.deps.deliverNow(request.team)
    if (posting.state === 'draft') await showPreview(request, modal, { ids: [id], notes: [] })
    else await modal.show(noticeView({ title: words.editTitle, text: words.saved }, wording))
  } catch (error) {
    const text = failureText(request.deps.log, { error, requestId: request.id, wording })
    await showForm(escapeMrkdwn(text), null)
  }
}
