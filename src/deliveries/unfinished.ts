import type { Tx } from '../store/database.ts'
import { enqueueDelivery, setDeliveredByKey } from '../store/deliveries.ts'

/** What outlives the bot that is at it: it comes back as a delivery of its space until somebody was shown its end. */
export type UnfinishedKind = 'question' | 'form'

export interface Unfinished {
  kind: UnfinishedKind
  requestKey: string
}

/** Whose it is. */
export interface UnfinishedOf {
  spaceId: string
  personId: string
}

/** Queues, in the transaction that accepts it, that a bot go on with it unless its end was shown by then. */
export async function expectEnd(
  tx: Tx,
  { spaceId, personId }: UnfinishedOf,
  { kind, payload, startAfter }: { kind: UnfinishedKind; payload: { requestKey: string }; startAfter: Date },
): Promise<void> {
  const key = keyOf(spaceId, { kind, requestKey: payload.requestKey })
  await enqueueDelivery(tx, {
    ...{ spaceId, personId, key, messageKey: key, kind: `unfinished-${kind}`, target: {}, payload },
    notBefore: startAfter,
  })
}

/** Notes that its end was shown, or why it has none; its delivery's id, if one was waiting. */
export function setEndShown(
  tx: Tx,
  { spaceId, personId }: UnfinishedOf,
  { at, ...unfinished }: Unfinished & { at: Date },
): Promise<string | null> {
  return setDeliveredByKey(tx, { key: keyOf(spaceId, unfinished), personId }, at)
}

function keyOf(spaceId: string, { kind, requestKey }: Unfinished): string {
  return `${kind}:${spaceId}:${requestKey}`
}
