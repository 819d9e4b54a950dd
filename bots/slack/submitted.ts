import { setTimeout as sleep } from 'node:timers/promises'
import type { Context, SlackViewMiddlewareArgs, ViewSubmitAction, webApi } from '@slack/bolt'
import { botWordingFor } from '../bot-wording.ts'
import { wordingFor } from '../wording.ts'
import { fillModal } from './open-modal.ts'
import type { RoleModal } from './role-modals.ts'
import type { SlackDeps } from './slack-deps.ts'
import { type SlackRequest, serve } from './slack-request.ts'
import { loadingView } from './views/modal-view.ts'

export type Submitted = SlackViewMiddlewareArgs<ViewSubmitAction> & { context: Context; client: webApi.WebClient }

/**
 * What the acknowledgement shows appears only once it has arrived; a view that overtakes it would be covered by it, and
 * the person would look at "One moment." for ever.
 */
const appearsWithinMs = 300

/**
 * Serves a form: the modal says at once that it is being worked on, and is filled when that is done. Sent twice, a form
 * keeps its id and hash and so has its effect once.
 */
export async function serveSubmitted(
  deps: SlackDeps,
  { ack, view, body, context, client }: Submitted,
  fill: (request: SlackRequest, modal: RoleModal) => Promise<void>,
): Promise<void> {
  const title = view.title.text
  // The person's language is not known yet, and Slack waits for this.
  const wording = wordingFor(null)
  await ack({ response_action: 'update', view: loadingView(title || botWordingFor(wording).formTitle, wording) })
  const appeared = sleep(appearsWithinMs)
  const tell = (text: string) => client.chat.postMessage({ channel: body.user.id, text })
  const happening = { context, client, user: body.user.id, key: `${view.id}:${view.hash}`, tell }
  await serve(deps, happening, request => fillModal(request, { id: view.id, title, appeared }, fill))
}
