import type { types } from '@slack/bolt'
import type { Answer, Statement } from '../../../src/questions/answer.ts'
import { answerNotice } from '../../answer-notice.ts'
import { type BotWording, botWordingFor } from '../../bot-wording.ts'
import { cardsOf, createAnswerShape, type Source } from '../../shape-answer.ts'
import type { Wording } from '../../wording.ts'
import { actionIds } from './action-ids.ts'
import { cardBlocks } from './card-view.ts'
import { clip, context, escapeMarkdown, escapeMrkdwn, plainText, section } from './mrkdwn.ts'

/** What fits on a phone's screen or two; Slack itself takes 12,000. */
export const answerCharacters = 3_000

export interface AnswerAt {
  wording: Wording
  sources: ReadonlyMap<string, Source>
}

/** The Markdown of one answer, statement by statement as they stream. */
export interface AnswerMarkdown {
  next(statement: Statement): string
  end(): string
}

export function createAnswerMarkdown(at: AnswerAt): AnswerMarkdown {
  const shape = createAnswerShape(at)
  let isFirst = true
  return {
    next(statement) {
      const { sourceBefore, frame, rest, proofs } = shape.next(statement)
      const said = [strong(frame), escapeMarkdown(rest)].filter(part => part !== '').join(' ')
      const proof = proofs.map(({ quote, source }) => {
        const parts = [
          quote === '' ? '' : `“${clip(escapeMarkdown(quote), 600)}”`,
          source === null ? '' : quiet(source),
        ]
        return `\n> ${parts.filter(part => part !== '').join(' · ')}`
      })
      const before = sourceBefore === null ? '' : `${quiet(sourceBefore)}\n\n`
      const gap = isFirst ? '' : '\n\n'
      isFirst = false
      return `${gap}${before}${said}${proof.join('')}`
    },
    end() {
      const source = shape.end()
      return source === null ? '' : `\n\n${quiet(source)}`
    },
  }
}

/** A whole answer as Markdown, cut at the end of a statement; `isWhole` says whether anything was left out. */
export function answerMarkdown(
  answer: Answer,
  at: AnswerAt,
  limit = answerCharacters,
): { text: string; isWhole: boolean } {
  const markdown = createAnswerMarkdown(at)
  let text = ''
  for (const statement of answer.statements) {
    const next = markdown.next(statement)
    if (text.length + next.length > limit) return { text: text || clip(next, limit), isWhole: false }
    text += next
  }
  if (answer.statements.length === 0) text = strong(headline(answer, at.wording))
  return { text: text + markdown.end(), isWhole: true }
}

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

/** What is said when an answer holds no statement of its own. */
export function headline(answer: Answer, wording: Wording): string {
  const found = answer.status === 'answered' && answer.postings.length > 0
  const text = found ? wording.openRoles(answer.postings.length) : wording.statuses[answer.status]
  return [text, ...answer.filters].join(' · ')
}

function choiceBlocks({ answer, questionId }: AnswerEnding, wording: Wording): types.KnownBlock[] {
  const elements = answer.choices
    .slice(0, 10)
    .map((choice, index) =>
      button(
        choice.label,
        `${actionIds.choose}:${index}`,
        JSON.stringify({ question: questionId, posting: choice.posting }),
      ),
    )
  return [section(`*${escapeMrkdwn(wording.whichOne)}*`), { type: 'actions', elements }]
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

export function strong(text: string): string {
  const line = clip(escapeMarkdown(text), 1_500)
  return line === '' ? '' : `**${line}**`
}

function quiet(text: string): string {
  return `_${clip(escapeMarkdown(text), 400)}_`
}
