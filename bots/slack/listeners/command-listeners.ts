import type { AckFn, App, RespondArguments, RespondFn, SlashCommand } from '@slack/bolt'
import { botWordingFor } from '../../bot-wording.ts'
import { wordingFor } from '../../wording.ts'
import { acknowledgeLater } from '../acknowledge.ts'
import { answerPrivately } from '../answer-question.ts'
import { importRoles } from '../import-roles.ts'
import { openModal } from '../open-modal.ts'
import { listOwnRoles } from '../own-roles.ts'
import { isRecruiter, showRefusal, showRoleForm } from '../role-modals.ts'
import type { SlackDeps } from '../slack-deps.ts'
import { type SlackRequest, serve } from '../slack-request.ts'
import { unescapeSlack } from '../unescape-slack.ts'
import { ownBlocks } from '../views/home-view.ts'
import { pickRoleView, type RoleDeed } from '../views/pick-role-view.ts'
import { pageSize, rolesBlocks } from '../views/roles-view.ts'

/** /ask, /roles and /role, answered where only the asker sees it. */
export function listenToCommands(app: App, deps: SlackDeps): void {
  app.command('/ask', async ({ command, ack, respond, context, client, body }) => {
    const text = unescapeSlack(command.text)
    const acknowledge = acknowledgeCommand(ack)
    const happening = { context, client, user: body.user_id, key: command.trigger_id, tell: tellBy(respond) }
    await serve(deps, { ...happening, acknowledge }, async request => {
      if (text === '') await respond({ response_type: 'ephemeral', text: request.words.askUsage })
      else await sayWhenSlow(request, respond, () => answerAsked(request, command.response_url, text))
    })
  })

  app.command('/roles', async ({ command, ack, respond, context, client, body }) => {
    await ack()
    const happening = { context, client, user: body.user_id, key: command.trigger_id, tell: tellBy(respond) }
    await serve(deps, happening, request =>
      showRoles(request, respond, { words: unescapeSlack(command.text).slice(0, 500), offset: 0 }),
    )
  })

  app.command('/role', async ({ command, ack, respond, context, client, body }) => {
    const happening = { context, client, user: body.user_id, key: command.trigger_id, tell: tellBy(respond) }
    // A form opens at once and asks the core later.
    const acknowledge = nameOf(command) === 'import' ? acknowledgeCommand(ack) : await ack()
    await serve(deps, { ...happening, ...(acknowledge ? { acknowledge } : {}) }, request =>
      manageRole(request, command, respond),
    )
  })
}

function acknowledgeCommand(ack: AckFn<string | RespondArguments>): () => void {
  return acknowledgeLater({ ack, ackLate: () => ack({ response_type: 'ephemeral', text: slow() }) })
}

function nameOf({ text }: SlashCommand): string {
  const [what = ''] = text.trim().toLowerCase().split(/\s+/)
  return what
}

/** Said before the person's language is known. */
export function slow(): string {
  return botWordingFor(wordingFor(null)).slow
}

/** A command has no message that a status could stand on; what comes soon needs none. */
const slowMs = 2_500

async function sayWhenSlow(request: SlackRequest, respond: RespondFn, work: () => Promise<void>): Promise<void> {
  const say = () =>
    respond({ response_type: 'ephemeral', text: request.wording.steps.searching }).catch(() => undefined)
  const timer = setTimeout(say, slowMs)
  try {
    await work()
  } finally {
    clearTimeout(timer)
  }
}

function answerAsked(request: SlackRequest, responseUrl: string, text: string): Promise<void> {
  const asked = { text, posting: null, conversation: `ask:${request.key}`.slice(0, 200) }
  return answerPrivately(request, { responseUrl, mode: 'replace' }, asked)
}

/** A page of open roles in the place of the one before. */
export async function showRoles(
  { api, wording }: SlackRequest,
  respond: RespondFn,
  asked: { words: string; offset: number },
): Promise<void> {
  const page = await api.postings.browse.query({ ...asked, limit: pageSize })
  const blocks = rolesBlocks({ ...asked, ...page }, wording)
  await respond({ response_type: 'ephemeral', replace_original: true, text: wording.openRoles(page.total), blocks })
}

async function manageRole(request: SlackRequest, command: SlashCommand, respond: RespondFn): Promise<void> {
  const { words } = request
  const what = nameOf(command)
  if (what === 'add') return openModal(request, { trigger: command.trigger_id, title: words.formTitle }, showRoleForm)
  if (what === 'import') return importRoles(request, respond, unescapeSlack(command.text))
  if (what === 'list') return listRoles(request, respond)
  if (what === 'edit' || what === 'close' || what === 'reopen') {
    const title = words.pickTitle[what]
    return openModal(request, { trigger: command.trigger_id, title }, async (_, modal) => {
      if (!(await isRecruiter(request))) return showRefusal(request, modal)
      await modal.show(pickRoleView(what, await rolesFor(request, what), request.wording))
    })
  }
  await respond({ response_type: 'ephemeral', text: words.roleUsage })
}

async function listRoles(request: SlackRequest, respond: RespondFn): Promise<void> {
  const { wording } = request
  if (!(await isRecruiter(request))) {
    await respond({ response_type: 'ephemeral', text: wording.errors.forbidden({}) })
    return
  }
  const blocks = ownBlocks(await listOwnRoles(request), wording)
  await respond({ response_type: 'ephemeral', text: request.words.yourRoles, blocks: blocks.slice(0, 50) })
}

/** The roles that a deed can be done to, newest first. */
async function rolesFor({ api }: SlackRequest, deed: RoleDeed) {
  const state = ({ edit: undefined, close: 'open', reopen: 'closed' } as const)[deed]
  const { postings } = await api.postings.list.query({ limit: 100, ...(state === undefined ? {} : { state }) })
  return postings
}

export function tellBy(respond: RespondFn): (text: string) => Promise<unknown> {
  return text => respond({ response_type: 'ephemeral', replace_original: false, text })
}
