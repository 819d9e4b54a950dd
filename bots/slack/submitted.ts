import { setTimeout as sleep } from 'node:timers/promises'
import type { Context, SlackViewMiddlewareArgs, types, ViewSubmitAction, webApi } from '@slack/bolt'
import { botWordingFor } from '../bot-wording.ts'
import { wordingFor } from '../wording.ts'
import { acknowledgeLater } from './acknowledge.ts'
import { fillModal } from './open-modal.ts'
import { modalOf, type RoleModal } from './role-modals.ts'
import type { SlackDeps } from './slack-deps.ts'
import { type SlackRequest, serve } from './slack-request.ts'
import { loadingView, noticeView } from './views/modal-view.ts'

export type Submitted = SlackViewMiddlewareArgs<ViewSubmitAction> & { context: Context; client: webApi.WebClient }

/**
 * What the acknowledgement shows appears only once it has arrived; a view that overtakes it would be covered by it, and
 * the person would look at "One moment." for ever.
 */
const appearsWithinMs = 300

/**
 * Serves a form. Slack is answered with what becomes of it, so that a form whose process ended before it was kept is still
 * there, with everything in it; what takes long is answered for with a view that says so. Sent twice, a form keeps its id
 * and hash and so has its effect once.
 */
export async function serveSubmitted(
  deps: SlackDeps,
  { ack, view, body, context, client }: Submitted,
  fill: (request: SlackRequest, modal: RoleModal) => Promise<void>,
): Promise<void> {
  const title = view.title.text
  const wording = wordingFor(null)
  let shown: types.ModalView = loadingView(title || botWordingFor(wording).formTitle, wording)
  let appeared: Promise<unknown> | null = null
  const acknowledge = acknowledgeLater(async () => {
    appeared = sleep(appearsWithinMs)
    await ack({ response_action: 'update', view: shown })
  })
  const opened = modalOf({ web: client }, view.id)
  const modal: RoleModal = {
    async show(next) {
      if (appeared === null) {
        shown = next
        acknowledge()
        return
      }
      await appeared
      await opened.show(next)
    },
  }
  const tell = (text: string) => modal.show(noticeView({ title, text }, wording))
  const happening = { context, client, user: body.user.id, key: `${view.id}:${view.hash}`, tell, acknowledge }
  await serve(deps, happening, request => fillModal(request, { modal, title }, fill))
}
