import { failureText } from './failure-text.ts'
import { modalOf, type RoleModal } from './role-modals.ts'
import type { SlackRequest } from './slack-request.ts'
import { loadingView, noticeView } from './views/modal-view.ts'

/**
 * Opens a modal at once, because a trigger lives three seconds, and fills it. A failure to fill it is told in it.
 */
export async function openModal(
  request: SlackRequest,
  { trigger, title }: { trigger: string; title: string },
  fill: (request: SlackRequest, modal: RoleModal) => Promise<void>,
): Promise<void> {
  const { web, wording } = request
  const { view } = await web.views.open({ trigger_id: trigger, view: loadingView(title, wording) })
  await fillModal(request, { modal: modalOf(request, view?.id ?? ''), title }, fill)
}

/** Fills a modal that is open; a failure is told in it. */
export async function fillModal(
  request: SlackRequest,
  { modal, title }: { modal: RoleModal; title: string },
  fill: (request: SlackRequest, modal: RoleModal) => Promise<void>,
): Promise<void> {
  try {
    await fill(request, modal)
  } catch (error) {
    const text = failureText(request.deps.log, { error, requestId: request.id, wording: request.wording })
    await modal.show(noticeView({ title, text }, request.wording))
  }
}
