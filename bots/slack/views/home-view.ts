import type { types } from '@slack/bolt'
import type { Gap, PostingState } from '../../../src/postings/posting.ts'
import type { PostingCard } from '../../../src/questions/answer.ts'
import { botWordingFor } from '../../bot-wording.ts'
import type { Wording } from '../../wording.ts'
import { actionIds } from './action-ids.ts'
import { cardBlocks } from './card-view.ts'
import { clip, context, escapeMrkdwn, header, plainText, section } from './mrkdwn.ts'

export interface OwnRole {
  id: string
  title: string
  hiringOrganization: string | null
  state: PostingState
  gaps: readonly Gap[]
}

export interface HomeOptions {
  newest: readonly PostingCard[]
  total: number
  /** A recruiter's own roles; null for a candidate. */
  own: readonly OwnRole[] | null
}

const states: readonly PostingState[] = ['draft', 'open', 'closed']

/** How to ask and the newest roles; for a recruiter first their own roles by state and what each lacks. */
export function homeView({ newest, total, own }: HomeOptions, wording: Wording): types.HomeView {
  const words = botWordingFor(wording)
  const blocks: types.KnownBlock[] = [
    section(`${escapeMrkdwn(wording.welcome)} ${escapeMrkdwn(words.howToAsk)}`),
    ...(own === null ? [] : ownBlocks(own, wording)),
    header(words.newestRoles),
    context(escapeMrkdwn(wording.openRoles(total))),
    ...newest.slice(0, 5).flatMap(card => cardBlocks(card, wording)),
    ...(total === 0 ? [section(escapeMrkdwn(wording.noRolesYet))] : []),
    context(escapeMrkdwn(`${wording.disclosure} ${words.keeps}`)),
  ]
  return { type: 'home', blocks }
}

/** Roles by state, each with what can be done with it. */
export function ownBlocks(own: readonly OwnRole[], wording: Wording): types.KnownBlock[] {
  const words = botWordingFor(wording)
  const add: types.ActionsBlock = {
    type: 'actions',
    elements: [
      {
        type: 'button',
        text: plainText(words.addRole, 75),
        action_id: actionIds.addRole,
        value: 'add',
        style: 'primary',
      },
    ],
  }
  const listed = states.flatMap(state => {
    const roles = own.filter(role => role.state === state)
    if (roles.length === 0) return []
    return [context(`*${escapeMrkdwn(wording.states[state])}*`), ...roles.map(role => ownRole(role, wording))]
  })
  const none = own.length === 0 ? [section(escapeMrkdwn(words.noOwnRoles))] : []
  return [header(words.yourRoles), ...none, ...listed.slice(0, 60), add]
}

function ownRole(role: OwnRole, wording: Wording): types.SectionBlock {
  const words = botWordingFor(wording)
  const name = [role.title || wording.untitled, role.hiringOrganization].filter(part => part !== null).join(' · ')
  const lacks =
    role.gaps.length === 0
      ? ''
      : `\n_${escapeMrkdwn(wording.lacks(role.gaps.map(gap => wording.gapNames[gap]).join(', ')))}_`
  const option = (text: string, act: string): types.PlainTextOption => ({
    text: plainText(text, 75),
    value: `${act}:${role.id}`,
  })
  const options = [
    ...(role.state === 'draft' ? [option(words.review, 'review')] : []),
    option(words.edit, 'edit'),
    ...(role.state === 'closed' ? [option(words.reopen, 'reopen')] : [option(words.close, 'close')]),
  ]
  return {
    ...section(`*${clip(escapeMrkdwn(name), 400)}*${lacks}`),
    accessory: { type: 'overflow', action_id: actionIds.manage, options },
  }
}
