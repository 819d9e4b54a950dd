import type { types } from '@slack/bolt'
import { botWordingFor } from '../../bot-wording.ts'
import type { Wording } from '../../wording.ts'
import { viewIds } from './action-ids.ts'
import { escapeMrkdwn, plainText, section } from './mrkdwn.ts'

export interface ModalOptions {
  id: string
  title: string
  blocks: types.KnownBlock[]
  /** The submit button; null for a modal that only shows something. */
  submit: string | null
  /** What the modal is about, given back with its submission. */
  about?: unknown
}

/** A modal within Slack's limits: titles of 24 characters, 100 blocks, 3,000 characters of metadata. */
export function modal(options: ModalOptions, wording: Wording): types.ModalView {
  const { id, title, blocks, submit, about } = options
  const words = botWordingFor(wording)
  return {
    type: 'modal',
    callback_id: id,
    title: plainText(title, 24),
    close: plainText(submit === null ? words.close : words.cancel, 24),
    blocks: blocks.slice(0, 100),
    ...(submit === null ? {} : { submit: plainText(submit, 24) }),
    ...(about === undefined ? {} : { private_metadata: JSON.stringify(about) }),
  }
}

/** Opened before anything is known, because a trigger lives three seconds. */
export function loadingView(title: string, wording: Wording): types.ModalView {
  return noticeView({ title, text: botWordingFor(wording).oneMoment, id: viewIds.loading }, wording)
}

export function noticeView(notice: { title: string; text: string; id?: string }, wording: Wording): types.ModalView {
  const { title, text, id = viewIds.notice } = notice
  return modal({ id, title, blocks: [section(escapeMrkdwn(text))], submit: null }, wording)
}
