import type { types } from '@slack/bolt'
import type { ImportView } from '../../../src/imports/view-import.ts'
import { botWordingFor } from '../../bot-wording.ts'
import { describeImport, describeListedImports } from '../../describe-import.ts'
import { type ImportWording, importWordingFor } from '../../import-wording.ts'
import type { Wording } from '../../wording.ts'
import { actionIds } from './action-ids.ts'
import { clip, context, escapeMrkdwn, plainText, section } from './mrkdwn.ts'

/** What came of an import: each new or changed role with the way to its preview, then what is left to a recruiter. */
export function importMessage(view: ImportView, wording: Wording): { text: string; blocks: types.KnownBlock[] } {
  const words = importWordingFor(wording)
  const { heading, roles, failures, gone, notes } = describeImport(view, wording)
  const reading = failures.slice(0, 10).map(failure => `• ${clip(escapeMrkdwn(failure), 250)}`)
  return {
    text: escapeMrkdwn(plainText(heading, 300).text),
    blocks: [
      section(`*${escapeMrkdwn(heading)}*`),
      ...roles.map(role => roleSection(role, wording)),
      ...(reading.length > 0 ? [section([`*${escapeMrkdwn(words.notRead)}*`, ...reading].join('\n'))] : []),
      ...(gone.length > 0 ? [section(escapeMrkdwn(words.gone)), ...gone.map(role => goneSection(role, wording))] : []),
      ...(notes.length > 0 ? [context(escapeMrkdwn(notes.join(' ')))] : []),
      ...actionBlocks(view, wording),
    ],
  }
}

/** As many as a message of fifty blocks holds, with room to spare. */
const mostListed = 40

/** Every address that is read, since when it fails if it does, and the way to read it again. */
export function importListBlocks(views: readonly ImportView[], wording: Wording): types.KnownBlock[] {
  const words = importWordingFor(wording)
  const listed = describeListedImports(views, wording)
  if (listed.length === 0) return [section(escapeMrkdwn(words.listEmpty))]
  const left = listed.length - mostListed
  return [
    section(`*${escapeMrkdwn(words.listHeading)}*`),
    ...listed.slice(0, mostListed).map(({ id, address, standing }) => {
      return {
        ...section(`*${clip(escapeMrkdwn(address), 500)}*\n${clip(escapeMrkdwn(standing), 1_000)}`),
        accessory: againButton(id, words),
      } satisfies types.SectionBlock
    }),
    ...(left > 0 ? [context(escapeMrkdwn(wording.andMore(left)))] : []),
  ]
}

function roleSection({ id, name, lacks }: { id: string; name: string; lacks: string }, wording: Wording) {
  const { review } = botWordingFor(wording)
  return {
    ...section(`*${clip(escapeMrkdwn(name), 500)}*\n${escapeMrkdwn(lacks)}`),
    accessory: { type: 'button', text: plainText(review, 75), action_id: actionIds.reviewRole, value: id },
  } satisfies types.SectionBlock
}

function goneSection({ id, name }: { id: string; name: string }, wording: Wording) {
  const option = { text: plainText(botWordingFor(wording).close, 75), value: `close:${id}` }
  return {
    ...section(`*${clip(escapeMrkdwn(name), 500)}*`),
    accessory: { type: 'overflow', action_id: actionIds.manage, options: [option] },
  } satisfies types.SectionBlock
}

/** A file is read once: sent again, it is another import. */
function actionBlocks({ id, file, state, counts }: ImportView, wording: Wording): types.ActionsBlock[] {
  const words = importWordingFor(wording)
  const publish: types.Button = {
    type: 'button',
    text: plainText(words.publishAll(counts.drafts), 75),
    action_id: actionIds.publishImport,
    value: id,
    style: 'primary',
  }
  const again = againButton(id, words)
  const elements = [...(state === 'done' && counts.drafts > 0 ? [publish] : []), ...(file === null ? [again] : [])]
  return elements.length > 0 ? [{ type: 'actions', elements }] : []
}

function againButton(id: string, words: ImportWording): types.Button {
  return { type: 'button', text: plainText(words.again, 75), action_id: actionIds.repeatImport, value: id }
}
