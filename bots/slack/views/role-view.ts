import type { types } from '@slack/bolt'
import type { Gap, Posting } from '../../../src/postings/posting.ts'
import { botWordingFor } from '../../bot-wording.ts'
import type { Wording } from '../../wording.ts'
import { actionIds, viewIds } from './action-ids.ts'
import { webAddress } from './card-view.ts'
import { factBlocks } from './facts-view.ts'
import { modal } from './modal-view.ts'
import { clip, context, escapeMrkdwn, plainText, section } from './mrkdwn.ts'

/** A role in full, as a candidate looks at it. */
export function detailsView(posting: Posting, wording: Wording): types.ModalView {
  const words = botWordingFor(wording)
  const elements: types.Button[] = [
    { type: 'button', text: plainText(words.askAbout, 75), action_id: actionIds.askAbout, value: posting.id },
  ]
  const url = webAddress(posting.url)
  if (url !== null)
    elements.push({ type: 'button', text: plainText(words.applyAt, 75), action_id: actionIds.link, url })
  const blocks = [
    ...headingBlocks(posting, wording),
    ...factBlocks(posting.facts, wording).slice(0, 90),
    { type: 'actions' as const, elements },
  ]
  return modal({ id: viewIds.notice, title: words.details, blocks, submit: null }, wording)
}

export interface PreviewOptions {
  posting: Posting
  gaps: readonly Gap[]
  /** What else happened, said above: more drafts of the same file, a text that was posted before. */
  notes: readonly string[]
}

/** What was read of a draft, what is missing, and where to announce it: the one next step is the button. */
export function previewView({ posting, gaps, notes }: PreviewOptions, wording: Wording): types.ModalView {
  const words = botWordingFor(wording)
  const isDraft = posting.state === 'draft'
  const blocks: types.KnownBlock[] = [
    ...headingBlocks(posting, wording),
    ...notes.slice(0, 10).map(note => context(escapeMrkdwn(note))),
    ...factBlocks(posting.facts, wording),
    ...gapBlocks(gaps, wording),
    {
      type: 'actions',
      elements: [
        { type: 'button', text: plainText(words.edit, 75), action_id: actionIds.editDraft, value: posting.id },
      ],
    },
    channelInput(wording),
    context(escapeMrkdwn(isDraft ? words.keptAsDraft : words.alreadyPosted(wording.states[posting.state]))),
  ]
  const about = { posting: posting.id }
  return modal({ id: viewIds.publish, title: words.previewTitle, blocks, submit: words.publish, about }, wording)
}

/** What a recruiter should look at, a line each. */
function gapBlocks(gaps: readonly Gap[], wording: Wording): types.KnownBlock[] {
  if (gaps.length === 0) return [context(escapeMrkdwn(wording.noGaps))]
  const lines = gaps.map(gap => `• ${escapeMrkdwn(wording.gaps[gap])}`)
  return [section([`*${escapeMrkdwn(wording.gapsHeading)}*`, ...lines].join('\n'))]
}

function headingBlocks(posting: Posting, wording: Wording): types.KnownBlock[] {
  const parts = [posting.hiringOrganization, posting.location].filter(part => part !== null)
  const title = clip(escapeMrkdwn(posting.title || wording.untitled), 300)
  const state = posting.state === 'open' ? [] : [wording.states[posting.state]]
  const line = [...parts.map(part => clip(escapeMrkdwn(part), 300)), ...state].join(' · ')
  return [section([`*${title}*`, line].filter(text => text !== '').join('\n'))]
}

function channelInput(wording: Wording): types.InputBlock {
  const words = botWordingFor(wording)
  return {
    type: 'input',
    block_id: 'channel',
    optional: true,
    label: plainText(words.announceIn, 2_000),
    hint: plainText(words.announceHint, 2_000),
    element: {
      type: 'conversations_select',
      action_id: 'channel',
      filter: { include: ['public', 'private'], exclude_bot_users: true },
    },
  }
}
