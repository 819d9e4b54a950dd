import type { AnswerEvent } from '../questions/answer.ts'
import type { Tx } from '../store/database.ts'
import { claimRequest, holdClaim, type KeyedRequest, keepResult, releaseRequest } from './keyed-request.ts'

/**
 * What `questions.ask` streams. `repeat` comes first when this request key was answered before, so long ago: what follows
 * is the stored answer, and a bot that has already shown it shows nothing.
 */
export type AskEvent = AnswerEvent | { type: 'repeat'; ageMs: number }

type Done = Extract<AnswerEvent, { type: 'done' }>

export interface Asking {
  ask: () => AsyncGenerator<AnswerEvent>
  /** Runs in the transaction in which the question is claimed. */
  onClaim: ((tx: Tx) => Promise<unknown>) | undefined
}

/** `answerOnce` for an answer that streams: a repeat replays the stored answer's statements and its `done`. */
export async function* streamOnce(request: KeyedRequest, { ask, onClaim }: Asking): AsyncGenerator<AskEvent> {
  const claim = await claimRequest(request, onClaim)
  if (claim.state === 'done') {
    yield { type: 'repeat', ageMs: request.now().getTime() - claim.finishedAt.getTime() }
    yield* replay(claim.result as Done)
  } else yield* keepDone(request, claim.claimId, ask())
}

/** The result is kept before `done` is sent: whoever has seen an answer's end gets the same one again. */
async function* keepDone(
  request: KeyedRequest,
  claimId: string,
  events: AsyncGenerator<AnswerEvent>,
): AsyncGenerator<AnswerEvent> {
  using _held = holdClaim(request, claimId)
  let isKept = false
  try {
    for await (const event of events) {
      if (event.type === 'done') {
        await keepResult(request, claimId, event)
        isKept = true
      }
      yield event
    }
  } finally {
    if (!isKept) await releaseRequest(request, claimId)
  }
}

function* replay(done: Done): Generator<AnswerEvent> {
  for (const statement of done.answer.statements) yield { type: 'statement', statement }
  yield done
}
