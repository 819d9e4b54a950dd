import type { types } from '@slack/bolt'
import type { Answer } from '../../../src/questions/answer.ts'
import { answerNotice } from '../../answer-notice.ts'
import { type BotWording, botWordingFor } from '../../bot-wording.ts'
import { choicesHeading } from '../../choices-heading.ts'
import { cardsOf } from '../../shape-answer.ts'
import type { Wording } from '../../wording.ts'
import { actionIds } from './action-ids.ts'
import { cardBlocks } from './card-view.ts'
import { context, escapeMrkdwn, plainText, section } from './mrkdwn.ts'

export interface AnswerEnding {
  questionId: string
  answer: Answer
  isWhole: boolean
  cutShort: boolean
  /** Whether the person has to be told that this is an AI. */
  disclosure: 'first' | 'known'
  /** A private answer can be shared. */
  audience: 'private' | 'shared'
}

/** What stands under an answer: cards, choices, what else can be asked, feedback. At most 50 blocks. */
export function endingBlocks(ending: AnswerEnding, wording: Wording): types.KnownBlock[] {
  const { answer, questionId } = ending
  const words = botWordingFor(wording)
  const blocks: types.KnownBlock[] = []
  blocks.push(...cardsOf(answer).flatMap(card => cardBlocks(card, wording)))
  if (answer.choices.length > 0) blocks.push(...choiceBlocks(ending, wording))
  const notice = answerNotice(answer, ending.cutShort ? 'cut-short' : 'whole', wording)
  if (notice !== null) blocks.push(context(escapeMrkdwn(notice)))
  const buttons = [
    ...(ending.isWhole ? [] : [moreButton(questionId, wording)]),
    ...(ending.audience === 'private' ? [button(words.share, actionIds.share, questionId)] : []),
    ...comparedIn(answer).map(ids => button(words.compare, actionIds.table, JSON.stringify(ids))),
    ...answer.followUps
      .slice(0, 3)
      .map((text, index) => button(text, `${actionIds.followUp}:${index}`, followUp(ending, text))),
  ]
  if (buttons.length > 0) blocks.push({ type: 'actions', elements: buttons })
  if (ending.disclosure === 'first') blocks.push(context(escapeMrkdwn(`${wording.disclosure} ${words.keeps}`)))
  blocks.push(feedbackBlock(questionId, words))
  return blocks
}

/** The way to what did not fit. */
export function moreButton(questionId: string, wording: Wording): types.Button {
  return button(botWordingFor(wording).more, actionIds.more, questionId)
}

function choiceBlocks({ answer, questionId }: AnswerEnding, wording: Wording): types.KnownBlock[] {
  const { moreChoices = 0 } = answer
  const elements = answer.choices
    .slice(0, 10)
    .map((choice, index) =>
      button(
        choice.label,
        `${actionIds.choose}:${index}`,
        JSON.stringify({ question: questionId, posting: choice.posting }),
      ),
    )
  return [
    section(`*${escapeMrkdwn(choicesHeading(answer, wording))}*`),
    { type: 'actions', elements },
    ...(moreChoices === 0 ? [] : [context(escapeMrkdwn(wording.moreChoices(moreChoices)))]),
  ]
}

/** The roles that an answer speaks of side by side, for a table of them; none where it speaks of one or of many. */
function comparedIn({ statements }: Answer): string[][] {
  const isSideBySide = statements.some(({ citations }) => new Set(citations.map(({ posting }) => posting)).size > 1)
  const ids = [...new Set(statements.flatMap(({ citations }) => citations.map(({ posting }) => posting)))]
  return isSideBySide && ids.length <= 4 ? [ids] : []
}

function followUp({ questionId }: AnswerEnding, text: string): string {
  return JSON.stringify({ question: questionId, text: text.slice(0, 300) })
}

function feedbackBlock(questionId: string, words: BotWording): types.ContextActionsBlock {
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actionIds.feedback,
        positive_button: { text: plainText(words.helpful, 75), value: `up:${questionId}` },
        negative_button: { text: plainText(words.notHelpful, 75), value: `down:${questionId}` },
      },
    ],
  }
}

function button(text: string, action_id: string, value: string): types.Button {
  return { type: 'button', text: plainText(text, 75), action_id, value }
}
