import type { types } from '@slack/bolt'
import type { PostingCard } from '../../../src/questions/answer.ts'
import { botWordingFor } from '../../bot-wording.ts'
import type { Wording } from '../../wording.ts'
import { actionIds } from './action-ids.ts'
import { cardBlocks } from './card-view.ts'
import { context, escapeMrkdwn, plainText, section } from './mrkdwn.ts'

/** Cards that a phone shows without much scrolling. */
export const pageSize = 5

export interface RolesPage {
  words: string
  offset: number
  postings: readonly PostingCard[]
  total: number
  filters: readonly string[]
}

/** A page of open roles, with ways to the pages beside it and to a comparison. */
export function rolesBlocks(page: RolesPage, wording: Wording): types.KnownBlock[] {
  const words = botWordingFor(wording)
  const understood = page.filters.map(filter => ` · ${escapeMrkdwn(filter)}`).join('')
  if (page.postings.length === 0) {
    return [section(`*${escapeMrkdwn(words.noneFits)}*${understood}`)]
  }
  const shown = words.page(page.offset + 1, page.offset + page.postings.length, page.total)
  return [
    section(`*${wording.openRoles(page.total)}*${understood}`),
    ...page.postings.slice(0, pageSize).flatMap(card => cardBlocks(card, wording)),
    ...(page.total > pageSize ? [context(shown)] : []),
    ...pagingBlocks(page, wording),
  ]
}

function pagingBlocks(page: RolesPage, wording: Wording): types.KnownBlock[] {
  const words = botWordingFor(wording)
  const button = (text: string, action_id: string, offset: number): types.Button => {
    const value = JSON.stringify({ words: page.words.slice(0, 500), offset })
    return { type: 'button', text: plainText(text, 75), action_id, value }
  }
  const elements = [
    ...(page.offset > 0 ? [button(words.previous, `${actionIds.page}:0`, Math.max(0, page.offset - pageSize))] : []),
    ...(page.offset + page.postings.length < page.total
      ? [button(words.next, `${actionIds.page}:1`, page.offset + pageSize)]
      : []),
    ...(page.total > 1 ? [button(words.compare, actionIds.compare, 0)] : []),
  ]
  return elements.length === 0 ? [] : [{ type: 'actions', elements }]
}
