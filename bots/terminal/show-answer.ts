import { randomUUID } from 'node:crypto'
import type { Answer, Statement } from '../../src/questions/answer.ts'
import { AnswerCutOff, type CallerClient } from '../client.ts'
import { createSources } from '../sources.ts'
import type { Wording } from '../wording.ts'
import type { Screen } from './screen.ts'
import type { StatusLine } from './status-line.ts'
import { createAnswerView, showsCards } from './views/answer-view.ts'

export interface AnswerPlace {
  client: CallerClient
  screen: Screen
  wording: Wording
  status: StatusLine
  print: (lines: readonly string[]) => void
}

export interface AskedQuestion {
  text: string
  /** The id of the conversation in which follow-ups are understood. */
  conversation: string
  /** The role that was picked, if one was. */
  posting: string | null
}

/** Asks and prints statement by statement as they come. Rejects with the client's error; what was printed stays. */
export async function showAnswer(place: AnswerPlace, question: AskedQuestion, signal: AbortSignal): Promise<Answer> {
  const { client, screen, wording, status, print } = place
  const sources = createSources(client)
  const view = createAnswerView({ screen, wording, sources: sources.known })
  let shown = 0
  const show = async (statement: Statement) => {
    await sources.lookUp(statement)
    status.clear()
    print(view.next(statement))
    shown += 1
  }
  try {
    status.show(wording.steps.understanding)
    const events = await client.questions.ask.mutate({ ...question, requestKey: randomUUID() }, { signal })
    for await (const event of events) {
      if (event.type === 'status') status.show(wording.steps[event.step])
      if (event.type === 'statement') await show(event.statement)
      if (event.type !== 'done') continue
      for (const statement of event.answer.statements.slice(shown)) await show(statement)
      status.clear()
      const ending = view.end(event.answer, event.cutShort ? 'cut-short' : 'whole')
      if (ending.length > 0) print(ending)
      return event.answer
    }
    throw new AnswerCutOff()
  } finally {
    status.clear()
  }
}

/** What a number typed after this answer picks, in the order in which it was shown. */
export function offeredBy(answer: Answer): string[] {
  if (answer.choices.length > 0) return answer.choices.map(choice => choice.posting)
  return showsCards(answer) ? answer.postings.map(card => card.id) : []
}
