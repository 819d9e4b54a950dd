import type { types } from '@slack/bolt'
import { botWordingFor } from '../../bot-wording.ts'
import type { Wording } from '../../wording.ts'
import { viewIds } from './action-ids.ts'
import { modal } from './modal-view.ts'
import { clip, context, escapeMrkdwn, plainText, section } from './mrkdwn.ts'

/** What the question is about, and where its answer goes: back to a message, or to the person. */
export interface AskAbout {
  posting: string
  replyTo: ReplyTo
}

/** The message that a form came from; null when it came from elsewhere. */
export type ReplyTo = { responseUrl: string; channel: string } | null

export function askAboutView(about: AskAbout, role: string, wording: Wording): types.ModalView {
  const words = botWordingFor(wording)
  const blocks: types.KnownBlock[] = [
    section(`*${clip(escapeMrkdwn(role), 500)}*`),
    {
      type: 'input',
      block_id: 'question',
      label: plainText(words.yourQuestion, 2_000),
      element: { type: 'plain_text_input', action_id: 'question', multiline: true, max_length: 2_000 },
    },
    context(escapeMrkdwn(about.replyTo === null ? words.directly : words.privately)),
  ]
  return modal({ id: viewIds.askAbout, title: words.askAboutTitle, blocks, submit: words.ask, about }, wording)
}
