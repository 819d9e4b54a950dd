import type { types } from '@slack/bolt'
import type { ViewedPosting } from '../../../src/imports/view-import.ts'
import { botWordingFor } from '../../bot-wording.ts'
import type { Wording } from '../../wording.ts'
import { actionIds } from './action-ids.ts'
import { clip, context, escapeMrkdwn, plainText, section } from './mrkdwn.ts'

export interface DraftsOptions {
  roles: readonly Pick<ViewedPosting, 'id' | 'title' | 'hiringOrganization' | 'state' | 'gaps'>[]
  /** What could not be read, a sentence each. */
  notes: readonly string[]
}

/** What became of a file: its roles, what each lacks, and the way to their previews. */
export function draftsMessage(
  { roles, notes }: DraftsOptions,
  wording: Wording,
): { text: string; blocks: types.KnownBlock[] } {
  const words = botWordingFor(wording)
  const [first] = roles
  const kept = (state: ViewedPosting['state']) =>
    state === 'draft' ? words.keptAsDraft : words.alreadyPosted(wording.states[state])
  const blocks: types.KnownBlock[] = [
    ...roles.slice(0, 10).map(role => roleSection(role, wording)),
    ...notes.slice(0, 10).map(note => section(escapeMrkdwn(note))),
    ...(first ? [context(escapeMrkdwn(kept(first.state)))] : []),
  ]
  const titles = roles.map(({ title }) => title || wording.untitled)
  const text = escapeMrkdwn(plainText([...titles, ...notes].join(', ') || words.nothingInMessage, 300).text)
  return { text, blocks: blocks.length > 0 ? blocks : [section(escapeMrkdwn(words.nothingInMessage))] }
}

function roleSection(role: DraftsOptions['roles'][number], wording: Wording): types.SectionBlock {
  const words = botWordingFor(wording)
  const { id, title, hiringOrganization, gaps } = role
  const name = [title || wording.untitled, hiringOrganization].filter(part => part !== null).join(' · ')
  const lacks = gaps.length === 0 ? wording.noGaps : wording.lacks(gaps.map(gap => wording.gapNames[gap]).join(', '))
  return {
    ...section(`*${clip(escapeMrkdwn(name), 500)}*\n${escapeMrkdwn(lacks)}`),
    accessory: {
      type: 'button',
      text: plainText(words.review, 75),
      action_id: actionIds.reviewRole,
      value: id,
    },
  }
}
