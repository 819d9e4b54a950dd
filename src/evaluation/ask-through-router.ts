import { randomUUID } from 'node:crypto'
import type { CallerClient } from '../../bots/client.ts'
import type { Answer } from '../questions/answer.ts'
import type { EvaluationQuestion } from './evaluation-files.ts'

/** Asks every turn of a question in a conversation of its own; the last turn's answer and how long it took. */
export async function askThroughRouter(
  candidate: CallerClient,
  question: EvaluationQuestion,
): Promise<{ answer: Answer; ms: number }> {
  const conversation = `evaluation ${question.id}`
  let last: { answer: Answer; ms: number } | null = null
  for (const text of question.turns) {
    const began = performance.now()
    const answer = await askOnce(candidate, { text, conversation })
    last = { answer, ms: performance.now() - began }
  }
  if (!last) throw new Error('a question has at least one turn')
  return last
}

async function askOnce(candidate: CallerClient, turn: { text: string; conversation: string }): Promise<Answer> {
  const events = await candidate.questions.ask.mutate({ ...turn, requestKey: randomUUID() })
  for await (const event of events) if (event.type === 'done') return event.answer
  throw new Error('an answer ended without its last event')
}
