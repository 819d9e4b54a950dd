import type { types } from '@slack/bolt'
import type { Gap, Posting } from '../../../src/postings/posting.ts'
import { botWordingFor } from '../../bot-wording.ts'
import type { Wording } from '../../wording.ts'
import { actionIds } from './action-ids.ts'
import { clip, context, escapeMrkdwn, plainText, section } from './mrkdwn.ts'

export interface DraftsOptions {
  drafts: readonly { posting: Posting; gaps: readonly Gap[] }[]
  /** What could not be read, a sentence each. */
  notes: readonly string[]
}

/** What became of a file: its roles, what each lacks, and the way to their previews. */
export function draftsMessage(
  { drafts, notes }: DraftsOptions,
  wording: Wording,
): { text: string; blocks: types.KnownBlock[] } {
  const words = botWordingFor(wording)
  const blocks: types.KnownBlock[] = [
    ...drafts.slice(0, 10).map(draft => draftSection(draft, wording)),
    ...notes.slice(0, 10).map(note => section(escapeMrkdwn(note))),
    ...(drafts.length > 0 ? [context(escapeMrkdwn(words.keptAsDraft))] : []),
  ]
  const titles = drafts.map(({ posting }) => posting.title || wording.untitled)
  const text = escapeMrkdwn(plainText([...titles, ...notes].join(', ') || words.nothingInMessage, 300).text)
  return { text, blocks: blocks.length > 0 ? blocks : [section(escapeMrkdwn(words.nothingInMessage))] }
}

function draftSection({ posting, gaps }: DraftsOptions['drafts'][number], wording: Wording): types.SectionBlock {
  const words = botWordingFor(wording)
  const name = [posting.title || wording.untitled, posting.hiringOrganization].filter(part => part !== null).join(' · ')
  const lacks = gaps.length === 0 ? wording.noGaps : wording.lacks(gaps.map(gap => wording.gapNames[gap]).join(', '))
  return {
    ...section(`*${clip(escapeMrkdwn(name), 500)}*\n${escapeMrkdwn(lacks)}`),
    accessory: {
      type: 'button',
      text: plainText(words.review, 75),
      action_id: actionIds.reviewRole,
      value: posting.id,
    },
  }
}
