import type { App, BlockAction, MessageShortcut } from '@slack/bolt'
import { failureText } from '../failure-text.ts'
import type { SlackFile } from '../file-reader.ts'
import { openModal } from '../open-modal.ts'
import { documentOf, readFormFile, readRoleForm } from '../read-role-form.ts'
import { isRecruiter, type RoleModal, showPreview, showRefusal, showRoleForm } from '../role-modals.ts'
import { type SavedDrafts, saveDraft, saveDraftsOfFile } from '../save-drafts.ts'
import type { SlackDeps } from '../slack-deps.ts'
import { type SlackRequest, serve } from '../slack-request.ts'
import type { Fill } from '../submitted.ts'
import { unescapeSlack } from '../unescape-slack.ts'
import { actionIds } from '../views/action-ids.ts'
import { escapeMrkdwn } from '../views/mrkdwn.ts'
import { type RoleForm, roleFormView } from '../views/role-form-view.ts'
import { clicked } from './answer-listeners.ts'

/** Adding a role: by the form, or from a message or its file. What is given is kept as a draft before it is shown. */
export function listenToAddRole(app: App, deps: SlackDeps): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: actionIds.addRole }, async args => {
    await args.ack()
    await serve(deps, clicked(args), request =>
      openModal(request, { trigger: args.body.trigger_id, title: request.words.formTitle }, showRoleForm),
    )
  })

  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: 'add-as-role' }, async args => {
    const { shortcut, ack, context, client, respond } = args
    await ack()
    const tell = (text: string) => respond({ response_type: 'ephemeral', text })
    const happening = { context, client, user: shortcut.user.id, key: shortcut.trigger_id, tell }
    await serve(deps, happening, request =>
      openModal(request, { trigger: shortcut.trigger_id, title: request.words.formTitle }, (_, modal) =>
        addMessage(request, modal, shortcut.message),
      ),
    )
  })
}

export const fillAddRole: Fill = (request, modal, { values }) =>
  addForm(request, modal, { form: readRoleForm(values), file: readFormFile(values) })

async function addMessage(request: SlackRequest, modal: RoleModal, message: MessageShortcut['message']): Promise<void> {
  if (!(await isRecruiter(request))) return showRefusal(request, modal)
  const files = (message.files ?? []) as SlackFile[]
  const text = unescapeSlack(message.text ?? '')
  const saved = files.length > 0 ? await saveFiles(request, files) : await saveText(request, text)
  await showPreview(request, modal, saved)
}

async function saveText(request: SlackRequest, text: string): Promise<SavedDrafts> {
  return { ids: text === '' ? [] : [await saveDraft(request, { text })], notes: [] }
}

async function saveFiles(request: SlackRequest, files: readonly SlackFile[]): Promise<SavedDrafts> {
  const all: SavedDrafts = { ids: [], notes: [] }
  for (const [index, file] of files.entries()) {
    const read = await request.deps.readFile(request.web, file)
    const saved = await saveDraftsOfFile({ ...request, key: `${request.key}:${index}` }, read)
    all.ids.push(...saved.ids)
    all.notes.push(...saved.notes)
  }
  return all
}

/** A form that could not be kept comes back with everything that was typed, and why. */
async function addForm(
  request: SlackRequest,
  modal: RoleModal,
  { form, file }: { form: RoleForm; file: SlackFile | null },
): Promise<void> {
  const comeBack = (notice: string) =>
    modal.show(roleFormView({ form, notice: escapeMrkdwn(notice), editing: null }, request.wording))
  if (form.text === '' && file === null) return comeBack(request.words.formEmpty)
  try {
    const ofText = form.text === '' ? { ids: [], notes: [] } : await saveForm(request, form)
    const ofFile = file === null ? { ids: [], notes: [] } : await saveFile(request, file, form)
    const saved = { ids: [...ofText.ids, ...ofFile.ids], notes: [...ofText.notes, ...ofFile.notes] }
    await showPreview(request, modal, saved)
  } catch (error) {
    await comeBack(failureText(request.deps.log, { error, requestId: request.id, wording: request.wording }))
  }
}

/** A file's text is its own; title, company and location are the form's where somebody typed them. */
async function saveFile(request: SlackRequest, file: SlackFile, form: RoleForm): Promise<SavedDrafts> {
  const { text: _text, ...fields } = documentOf({ ...form, pay: '' })
  const typed = form.text === '' ? Object.entries(fields).filter(([, value]) => value !== null) : []
  const read = await request.deps.readFile(request.web, file)
  return saveDraftsOfFile({ ...request, key: `${request.key}:file` }, read, Object.fromEntries(typed))
}

async function saveForm(request: SlackRequest, form: RoleForm): Promise<SavedDrafts> {
  return { ids: [await saveDraft(request, documentOf(form))], notes: [] }
}
