import type { Answer, Statement } from '../../../src/questions/answer.ts'
import { createAnswerShape, type Source } from '../../shape-answer.ts'
import type { Wording } from '../../wording.ts'
import { clip, escapeMarkdown } from './mrkdwn.ts'

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

/** What is said when an answer holds no statement of its own. */
export function headline(answer: Answer, wording: Wording): string {
  const found = answer.status === 'answered' && answer.postings.length > 0
  const text = found ? wording.openRoles(answer.postings.length) : wording.statuses[answer.status]
  return [text, ...answer.filters].join(' · ')
}

export function strong(text: string): string {
  const line = clip(escapeMarkdown(text), 1_500)
  return line === '' ? '' : `**${line}**`
}

function quiet(text: string): string {
  return `_${clip(escapeMarkdown(text), 400)}_`
}
