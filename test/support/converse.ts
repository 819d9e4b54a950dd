import { randomUUID } from 'node:crypto'
import type { CallerClient } from '../../bots/client.ts'
import type { Answer } from '../../src/questions/answer.ts'

/** Asks one question, or several turns of a conversation of their own; resolves to the last answer. */
export async function converse(asker: CallerClient, asked: string | readonly string[]): Promise<Answer> {
  const conversation = randomUUID()
  let last: Answer | null = null
  for (const text of [asked].flat()) {
    const events = await asker.questions.ask.mutate({ text, conversation, requestKey: randomUUID() })
    for await (const event of events) if (event.type === 'done') last = event.answer
  }
  if (!last) throw new Error('nothing was answered')
  return last
}
