import { type APIButtonComponent, ButtonStyle } from 'discord.js'
import type { Answer, Statement } from '../../../src/questions/answer.ts'
import { answerNotice } from '../../answer-notice.ts'
import { botWordingFor } from '../../bot-wording.ts'
import { choicesHeading } from '../../choices-heading.ts'
import { cardsOf, createAnswerShape, type Source } from '../../shape-answer.ts'
import type { Wording } from '../../wording.ts'
import { smallCard } from './card-view.ts'
import { button, buttonRows, menu, option, row, text, type View } from './components.ts'
import { actions, customId } from './custom-id.ts'
import { clip, escapeMarkdown, joined, small, strong } from './markdown.ts'

/** Leaves room for cards and the rest within a message's 4,000. */
const answerCharacters = 1_900

export interface AnswerAt {
  wording: Wording
  sources: ReadonlyMap<string, Source>
}

export interface WholeAnswer {
  questionId: string
  answer: Answer
  cutShort: boolean
  /** Whether the person has to be told that this is an AI. */
  disclosure: 'first' | 'known'
  /** 'private': only the asker sees it, and may share it. 'copy': somebody shared it. */
  audience: 'private' | 'shared' | 'copy'
  /** Said above it: who shared it. Escaped. */
  heading: string | null
  /** The statement to begin with: further ones stand behind "More". */
  from: number
}

/** What has been said so far, while the answer grows. */
export function growingView(statements: readonly Statement[], at: AnswerAt): View {
  return [text(statementsText(statements, at).text)]
}

/** An answer with its quotes, its roles, its choices and what can be done next. At most 40 components. */
export function answerView(whole: WholeAnswer, at: AnswerAt): View {
  const { answer } = whole
  const said = statementsText(answer.statements.slice(whole.from), at)
  const body = answer.statements.length === 0 ? strong(headline(answer, at.wording)) : said.text
  const notice = answerNotice(answer, whole.cutShort ? 'cut-short' : 'whole', at.wording)
  const lines = [whole.heading, body, notice && small(notice)]
  const view: View = [text(lines.filter(line => line).join('\n'), 2_300)]
  const next = said.shown < answer.statements.length - whole.from ? whole.from + said.shown : null
  if (whole.from === 0) {
    view.push(
      ...cardsOf(answer)
        .slice(0, 5)
        .map(posting => smallCard(posting, at.wording)),
    )
    if (answer.choices.length > 0) view.push(...choices(whole, at.wording))
    if (whole.audience !== 'copy') view.push(...followUps(whole))
  }
  view.push(...buttonRows(buttonsOf(whole, next, at.wording)))
  if (whole.disclosure === 'first')
    view.push(text(small(`${at.wording.disclosure} ${botWordingFor(at.wording).keeps}`)))
  return view
}

/** What is said when an answer holds no statement of its own. */
function headline(answer: Answer, wording: Wording): string {
  const isFound = answer.status === 'answered' && answer.postings.length > 0
  const sentence = isFound ? wording.openRoles(answer.postings.length) : wording.statuses[answer.status]
  return joined([sentence, ...answer.filters])
}

/** Whole statements only; at least one. */
function statementsText(statements: readonly Statement[], at: AnswerAt): { text: string; shown: number } {
  const shape = createAnswerShape(at)
  let written = ''
  let shown = 0
  for (const statement of statements) {
    const { sourceBefore, frame, rest, proofs } = shape.next(statement)
    const said = [strong(frame), escapeMarkdown(rest)].filter(part => part !== '').join(' ')
    const proof = proofs.map(({ quote, source }) =>
      joined([quote && `> “${clip(escapeMarkdown(quote), 500)}”`, source && `\n${small(source)}`], ''),
    )
    const block = [sourceBefore && small(sourceBefore), said, ...proof].filter(part => part).join('\n')
    if (shown > 0 && written.length + block.length > answerCharacters) break
    written += `${written === '' ? '' : '\n'}${clip(block, answerCharacters)}`
    shown += 1
  }
  const source = shape.end()
  return { text: source === null ? written : `${written}\n${small(source)}`, shown }
}

function choices({ answer, questionId }: WholeAnswer, wording: Wording): View {
  const { moreChoices = 0 } = answer
  const heading = choicesHeading(answer, wording)
  const more = moreChoices === 0 ? [] : [text(small(wording.moreChoices(moreChoices)))]
  if (answer.choices.length <= 5) {
    const buttons = answer.choices.map(({ label }, index) => button(label, customId(actions.choose, questionId, index)))
    return [text(strong(heading)), row(...buttons), ...more]
  }
  const options = answer.choices.slice(0, 25).map(({ label }, index) => option(label, String(index)))
  return [menu({ custom_id: customId(actions.choose, questionId), placeholder: heading, options }), ...more]
}

function followUps({ answer, questionId }: WholeAnswer): View {
  const asked = answer.followUps.slice(0, 3)
  return buttonRows(asked.map((label, index) => button(label, customId(actions.followUp, questionId, index))))
}

function buttonsOf(whole: WholeAnswer, next: number | null, wording: Wording): APIButtonComponent[] {
  const words = botWordingFor(wording)
  const { questionId, audience } = whole
  return [
    ...(next === null ? [] : [button(words.more, customId(actions.more, questionId, next))]),
    ...(audience === 'private' ? [button(words.share, customId(actions.share, questionId), ButtonStyle.Primary)] : []),
    ...(audience === 'copy' || whole.from > 0
      ? []
      : [
          button(words.helpful, customId(actions.helpful, questionId)),
          button(words.notHelpful, customId(actions.notHelpful, questionId)),
        ]),
  ]
}
