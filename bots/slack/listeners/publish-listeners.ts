import type { App, BlockAction, OverflowAction } from '@slack/bolt'
import { openModal } from '../open-modal.ts'
import { type RoleModal, showEditForm, showPreview } from '../role-modals.ts'
import type { SlackDeps } from '../slack-deps.ts'
import { type SlackRequest, serve } from '../slack-request.ts'
import type { Fill } from '../submitted.ts'
import { actionIds } from '../views/action-ids.ts'
import { noticeView } from '../views/modal-view.ts'
import type { RoleDeed } from '../views/pick-role-view.ts'
import { clicked, clickedValue } from './answer-listeners.ts'
import { showHome } from './home-listener.ts'

/** Publishing a draft, and what lists and pickers do to roles. */
export function listenToPublish(app: App, deps: SlackDeps): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: actionIds.reviewRole }, async args => {
    const id = clickedValue(args.body)
    await args.ack()
    await serve(deps, clicked(args), request =>
      openModal(request, { trigger: args.body.trigger_id, title: request.words.previewTitle }, (_, modal) =>
        showPreview(request, modal, { ids: [id], notes: [] }),
      ),
    )
  })

  app.action<BlockAction>({ type: 'block_actions', action_id: actionIds.manage }, async args => {
    const [action] = args.body.actions as OverflowAction[]
    const [deed = '', id = ''] = action?.selected_option.value.split(':') ?? []
    await args.ack()
    await serve(deps, clicked(args), async request => {
      const title = request.words.editTitle
      await openModal(request, { trigger: args.body.trigger_id, title }, (_, modal) =>
        doTo(request, modal, { deed, id }),
      )
      if (args.body.view?.type === 'home') await showHome(request)
    })
  })
}

export const fillPublish: Fill = (request, modal, { values, private_metadata }) => {
  const { posting } = JSON.parse(private_metadata) as { posting: string }
  return publish(request, modal, { posting, channel: values.channel?.channel?.selected_conversation ?? null })
}

export const fillPick: Fill = (request, modal, { values, private_metadata }) => {
  const { deed } = JSON.parse(private_metadata) as { deed: RoleDeed }
  return doTo(request, modal, { deed, id: values.role?.role?.selected_option?.value ?? '' })
}

async function publish(
  request: SlackRequest,
  modal: RoleModal,
  { posting: id, channel: announceIn }: { posting: string; channel: string | null },
): Promise<void> {
  const { api, wording, words, key: requestKey } = request
  await api.postings.open.mutate({ id, announceIn, requestKey })
  request.deps.deliverNow(request.team)
  const text = announceIn === null ? words.published : `${words.published} ${words.announcing}`
  await modal.show(noticeView({ title: words.previewTitle, text }, wording))
}

async function doTo(
  request: SlackRequest,
  modal: RoleModal,
  { deed, id }: { deed: string; id: string },
): Promise<void> {
  const { api, wording, words, key: requestKey } = request
  if (deed === 'review') return showPreview(request, modal, { ids: [id], notes: [] })
  if (deed === 'edit') return showEditForm(request, modal, id)
  const isClosing = deed === 'close'
  const { title } = isClosing
    ? await api.postings.close.mutate({ id, requestKey })
    : await api.postings.reopen.mutate({ id, requestKey })
  request.deps.deliverNow(request.team)
  const text = isClosing ? words.closed(title) : words.reopened(title)
  await modal.show(noticeView({ title: words.pickTitle[isClosing ? 'close' : 'reopen'], text }, wording))
}
