import { setTimeout as sleep } from 'node:timers/promises'
import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, types, ViewOutput, ViewSubmitAction } from '@slack/bolt'
import { botWordingFor } from '../bot-wording.ts'
import { wordingFor } from '../wording.ts'
import { patienceMs } from './acknowledge.ts'
import { failureText } from './failure-text.ts'
import { fillModal } from './open-modal.ts'
import { modalOf, type RoleModal } from './role-modals.ts'
import type { SlackDeps } from './slack-deps.ts'
import { type SlackRequest, sayShown, serve } from './slack-request.ts'
import { loadingView, noticeView } from './views/modal-view.ts'

export type Submitted = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs

/** What stands in a form when it is sent, and which one it is: enough to do it in another process. */
export type SentView = Pick<ViewOutput, 'id' | 'hash' | 'callback_id' | 'private_metadata'> & {
  title: string
  values: ViewOutput['state']['values']
}

/** Does what a form asks for, and shows in its modal what came of it. */
export type Fill = (request: SlackRequest, modal: RoleModal, view: SentView) => Promise<void>

/**
 * What the acknowledgement shows appears only once it has arrived; a view that overtakes it would be covered by it, and
 * the person would look at "One moment." for ever.
 */
const appearsWithinMs = 300

/**
 * Serves a form: the core keeps it, then it is done. Slack is answered with what becomes of it; what takes long is
 * answered for with a view that says so once the core has the form, which it gives to another process if this one ends.
 * What could not be kept is still there, with everything in it. Sent twice, a form keeps its id and hash and so has its
 * effect once.
 */
export async function serveSubmitted(deps: SlackDeps, { ack, view, body, ...args }: Submitted, fill: Fill) {
  const { context, client } = args
  const sent = sentView(view)
  const { title } = sent
  const wording = wordingFor(null)
  let shown: types.ModalView = loadingView(title || botWordingFor(wording).formTitle, wording)
  let appeared: Promise<unknown> | null = null
  let isKept = false
  const answer = (response: Parameters<typeof ack>[0]) => {
    if (appeared !== null) return
    appeared = sleep(appearsWithinMs)
    // A connection that is gone takes no answer: Slack says so to whoever sent the form.
    ack(response).catch(() => undefined)
  }
  const showAnswer = () => answer({ response_action: 'update', view: shown })
  const deadline = AbortSignal.timeout(patienceMs)
  deadline.addEventListener('abort', () => isKept && showAnswer())
  const opened = modalOf({ web: client }, view.id)
  const modal: RoleModal = {
    async show(next) {
      if (appeared === null) {
        shown = next
        showAnswer()
        return
      }
      await appeared
      await opened.show(next)
    },
  }
  const tell = async (text: string) => {
    const input = view.blocks.find(({ type }) => type === 'input')
    if (isKept || input === undefined) await modal.show(noticeView({ title, text }, wording))
    else answer({ response_action: 'errors', errors: { [input.block_id ?? '']: text } })
  }
  const happening = { context, client, user: body.user.id, key: keyOf(sent), tell }
  await serve(deps, happening, async request => {
    try {
      const form = { view: JSON.stringify(sent) }
      await request.api.forms.keep.mutate({ requestKey: request.key, form }, { signal: deadline })
    } catch (error) {
      return tell(failureText(deps.log, { error, requestId: request.id, wording: request.wording }))
    }
    isKept = true
    if (deadline.aborted) showAnswer()
    await fillModal(request, { modal, title }, (_, filled) => fill(request, filled, sent))
    await sayShown(request, 'form')
  })
}

function keyOf({ id, hash }: SentView): string {
  return `${id}:${hash}`
}

function sentView({ id, hash, callback_id, private_metadata, title, state }: ViewOutput): SentView {
  return { id, hash, callback_id, private_metadata, title: title.text, values: state.values }
}
