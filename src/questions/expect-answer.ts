import type { Tx } from '../store/database.ts'
import { enqueueDelivery, setDeliveredByKey } from '../store/deliveries.ts'

/** What a bot needs to ask again, and to show the answer where the question was asked. */
export interface ExpectedAnswer {
  requestKey: string
  text: string
  conversation: string
  posting: string | null
  /** Where the answer belongs, in the bot's own words. */
  replyTo: Readonly<Record<string, string>>
}

export interface Asker {
  spaceId: string
  personId: string
}

/**
 * Queues, in the transaction that accepts a question, that a bot ask it again unless its answer was shown by then.
 */
export async function expectAnswer(
  tx: Tx,
  { spaceId, personId }: Asker,
  { question, startAfter }: { question: ExpectedAnswer; startAfter: Date },
): Promise<void> {
  const key = keyOf(spaceId, question.requestKey)
  await enqueueDelivery(tx, {
    ...{ spaceId, personId, key, messageKey: key, kind: 'unfinished-question', target: {}, payload: question },
    notBefore: startAfter,
  })
}

/** Notes that the answer to a question was shown, or why there is none; its delivery's id, if one was waiting. */
export function setAnswerShown(
  tx: Tx,
  { spaceId, personId }: Asker,
  { requestKey, at }: { requestKey: string; at: Date },
): Promise<string | null> {
  return setDeliveredByKey(tx, { key: keyOf(spaceId, requestKey), personId }, at)
}

function keyOf(spaceId: string, requestKey: string): string {
  return `question:${spaceId}:${requestKey}`
}
