import type { types } from '@slack/bolt'
import { botWordingFor } from '../../bot-wording.ts'
import type { Wording } from '../../wording.ts'
import { inputCharacters, viewIds } from './action-ids.ts'
import { modal } from './modal-view.ts'
import { escapeMrkdwn, plainText, section } from './mrkdwn.ts'

/** What a recruiter typed; empty where nothing stands. */
export interface RoleForm {
  title: string
  company: string
  location: string
  pay: string
  text: string
}

export const emptyForm: RoleForm = { title: '', company: '', location: '', pay: '', text: '' }

export interface RoleFormOptions {
  form: RoleForm
  /** Said above the form: why it came back, or what an edit changes. Escaped mrkdwn. */
  notice: string | null
  /** The role that is edited; null for a new one. */
  editing: { posting: string; reviewed: string | null } | null
}

/** Inputs for further text: an input holds 3,000 characters, a job description often more. */
const textInputs = 4

/** The form for a role. `reviewed` is the digest of the text whose changes are shown. */
export function roleFormView({ form, notice, editing }: RoleFormOptions, wording: Wording): types.ModalView {
  const words = botWordingFor(wording)
  const parts = splitText(form.text, editing === null ? textInputs : undefined)
  const blocks: types.KnownBlock[] = [
    ...(notice === null ? [] : [section(notice)]),
    line({ id: 'title', label: words.form.title, value: form.title }),
    line({ id: 'company', label: words.form.company, value: form.company }),
    line({ id: 'location', label: words.form.location, value: form.location }),
    line({ id: 'pay', label: words.form.pay, value: form.pay }),
    ...parts.map((value, index) =>
      paragraph({ id: `text${index}`, label: index === 0 ? words.form.text : words.form.moreText, value }),
    ),
    ...(editing === null ? [fileInput(words.form.file)] : []),
    section(escapeMrkdwn(words.formHint)),
  ]
  const submit = editing === null ? words.readIt : editing.reviewed === null ? words.showChanges : words.save
  const id = editing === null ? viewIds.addRole : viewIds.editRole
  const title = editing === null ? words.formTitle : words.editTitle
  return modal({ id, title, blocks, submit, about: editing ?? {} }, wording)
}

/** The text in pieces that fit an input, cut at line ends; with one empty piece more, to go on in. */
export function splitText(text: string, most = 20): string[] {
  const pieces: string[] = []
  let rest = text
  while (rest.length > inputCharacters) {
    const lineEnd = rest.lastIndexOf('\n', inputCharacters)
    const cut = lineEnd > inputCharacters / 2 ? lineEnd : wholeCharacters(rest, inputCharacters)
    pieces.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  pieces.push(rest)
  while (pieces.length < 2) pieces.push('')
  return pieces.length < most ? [...pieces, ''].slice(0, Math.max(most, pieces.length)) : pieces
}

/** Not between the halves of a surrogate pair. */
function wholeCharacters(text: string, at: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at
}

function line({ id, label, value }: { id: string; label: string; value: string }): types.InputBlock {
  const initial = value === '' ? {} : { initial_value: value.slice(0, 300) }
  const element = { type: 'plain_text_input' as const, action_id: id, max_length: 300, ...initial }
  return { type: 'input', block_id: id, optional: true, label: plainText(label, 2_000), element }
}

function paragraph({ id, label, value }: { id: string; label: string; value: string }): types.InputBlock {
  const initial = value === '' ? {} : { initial_value: value }
  const element = {
    type: 'plain_text_input' as const,
    action_id: id,
    multiline: true,
    max_length: inputCharacters,
    ...initial,
  }
  return { type: 'input', block_id: id, optional: true, label: plainText(label, 2_000), element }
}

/** Of every type: which names Slack takes for types is not documented, and the core says what it can't read. */
function fileInput(label: string): types.InputBlock {
  const element = { type: 'file_input' as const, action_id: 'file', max_files: 1 }
  return { type: 'input', block_id: 'file', optional: true, label: plainText(label, 2_000), element }
}
