import type { types } from '@slack/bolt'
import type { PostingCard } from '../../../src/questions/answer.ts'
import { botWordingFor } from '../../bot-wording.ts'
import type { Wording } from '../../wording.ts'
import { viewIds } from './action-ids.ts'
import { roleOption } from './compare-picker-view.ts'
import { modal, noticeView } from './modal-view.ts'
import { plainText } from './mrkdwn.ts'

export type RoleDeed = 'edit' | 'close' | 'reopen'

/** Which role to edit, close or reopen; by name rather than by id. */
export function pickRoleView(
  deed: RoleDeed,
  roles: readonly Pick<PostingCard, 'id' | 'title' | 'hiringOrganization' | 'location'>[],
  wording: Wording,
): types.ModalView {
  const words = botWordingFor(wording)
  const title = words.pickTitle[deed]
  if (roles.length === 0) return noticeView({ title, text: words.nothingToPick[deed] }, wording)
  const options = roles.slice(0, 100).map(role => roleOption(role, wording))
  const element: types.StaticSelect = { type: 'static_select', action_id: 'role', options }
  const input: types.InputBlock = { type: 'input', block_id: 'role', label: plainText(words.pickRole, 2_000), element }
  const submit = { edit: words.edit, close: words.close, reopen: words.reopen }[deed]
  return modal({ id: viewIds.pick, title, blocks: [input], submit, about: { deed } }, wording)
}
