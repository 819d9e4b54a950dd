import { randomUUID } from 'node:crypto'
import type { types } from '@slack/bolt'
import type { UnfinishedForm } from '../../src/deliveries/claim-deliveries.ts'
import { botWordingFor } from '../bot-wording.ts'
import { isWorthAnotherTry } from '../unfinished-answer.ts'
import { wordingFor } from '../wording.ts'
import type { Workspace } from './deliver.ts'
import { failureText } from './failure-text.ts'
import { forms } from './listeners/form-listeners.ts'
import { postMessage } from './post-message.ts'
import { modalOf, type RoleModal } from './role-modals.ts'
import type { SlackDeps } from './slack-deps.ts'
import type { SlackRequest } from './slack-request.ts'
import type { SentView } from './submitted.ts'
import { viewIds } from './views/action-ids.ts'
import { draftsMessage } from './views/drafts-view.ts'
import { noticeView } from './views/modal-view.ts'

interface Unfinished {
  form: UnfinishedForm
  attempt: number
}

/**
 * Does what a form asked for whose process ended before its sender saw what came of it, and shows that in its modal or, to
 * whoever has closed it, in a message. Rejects where another try is worth while.
 */
export async function finishForm(
  deps: SlackDeps,
  { team, botUser, web }: Workspace,
  { form: { form, requestKey: key, user }, attempt }: Unfinished,
): Promise<void> {
  const view = JSON.parse(form.view ?? '{}') as SentView
  const fill = forms[view.callback_id]
  if (fill === undefined) return
  const { identity, locale } = await deps.identify(web, { team, user })
  const id = randomUUID()
  const wording = wordingFor(locale)
  deps.log.info({ requestId: id, attempt }, 'finishing a form that was left unanswered')
  const caller = { id, key, team, user, botUser, api: deps.client.as(identity, { requestId: id }), web }
  const words = botWordingFor(wording)
  const request: SlackRequest = { ...caller, wording, words, deps, accepted: () => {}, isRetry: true }
  const opened = modalOf(request, view.id)
  const modal: RoleModal = {
    show: next =>
      opened.show(next).catch(error => {
        if (error?.data?.error !== 'not_found') throw error
        return sayInstead(request, next)
      }),
  }
  try {
    await fill(request, modal, view)
  } catch (error) {
    if (isWorthAnotherTry(error, attempt)) throw error
    const text = failureText(deps.log, { error, requestId: id, wording })
    await modal.show(noticeView({ title: view.title, text }, wording))
  }
}

/** What a modal would show: a draft with its buttons, or every text in it, what was typed among them. */
async function sayInstead({ api, web, user, wording }: SlackRequest, view: types.ModalView): Promise<void> {
  if (view.callback_id === viewIds.publish) {
    const { posting: id } = JSON.parse(view.private_metadata ?? '{}') as { posting: string }
    const { posting, gaps } = await api.postings.review.query({ id })
    const roles = [{ ...posting, gaps }]
    await postMessage(web, { channel: user, ...draftsMessage({ roles, notes: [] }, wording) })
    return
  }
  const text = view.blocks.flatMap(textsOf).join('\n')
  await postMessage(web, { channel: user, text, blocks: [] })
}

function textsOf(block: types.AnyBlock): string[] {
  if ('text' in block && typeof block.text === 'object') return [block.text.text]
  const { initial_value: typed } = 'element' in block ? (block.element as types.PlainTextInput) : {}
  return typeof typed === 'string' ? [typed] : []
}
