import type { types } from '@slack/bolt'
import type { PostingCard } from '../../../src/questions/answer.ts'
import { botWordingFor } from '../../bot-wording.ts'
import type { Wording } from '../../wording.ts'
import { viewIds } from './action-ids.ts'
import type { ReplyTo } from './ask-about-view.ts'
import { modal } from './modal-view.ts'
import { plainText } from './mrkdwn.ts'

/** Which roles to compare, and the message to which the comparison is an answer. */
export function comparePickerView(cards: readonly PostingCard[], replyTo: ReplyTo, wording: Wording): types.ModalView {
  const words = botWordingFor(wording)
  const options = cards.slice(0, 100).map(card => roleOption(card, wording))
  const element: types.MultiStaticSelect = {
    type: 'multi_static_select',
    action_id: 'roles',
    options,
    max_selected_items: 4,
  }
  const input: types.InputBlock = {
    type: 'input',
    block_id: 'roles',
    label: plainText(words.compareHint, 2_000),
    element,
  }
  const { compareTitle: title, compare: submit } = words
  return modal({ id: viewIds.compare, title, blocks: [input], submit, about: replyTo }, wording)
}

/** A role as an option of a menu. */
export function roleOption(
  role: Pick<PostingCard, 'id' | 'title' | 'hiringOrganization' | 'location'>,
  wording: Wording,
): types.PlainTextOption {
  const label = [role.title || wording.untitled, role.hiringOrganization, role.location].filter(Boolean).join(' · ')
  return { text: plainText(label, 75), value: role.id }
}
