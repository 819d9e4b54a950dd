import type { UnfinishedQuestion } from '../src/deliveries/claim-deliveries.ts'
import type { Answer } from '../src/questions/answer.ts'
import { AnswerCutOff, type CallerClient, readFailure } from './client.ts'

export interface WholeAnswer {
  questionId: string
  answer: Answer
  cutShort: boolean
}

/** Longer than an answer takes; whoever has the question already should not be waited for. */
const patienceMs = 30_000
/** Whoever has just answered is about to show it, unless it has died since. */
const justAnsweredMs = 20_000
/** So often a failure may pass by itself; then its asker is told of it. */
const quietAttempts = 3
const passing = ['unreachable', 'cancelled', 'database-unavailable']

/** Somebody answers this question at the same time, because its platform has delivered it again. */
class StillAtIt extends Error {}

/**
 * Asks a question again whose answer nobody has shown: it is answered now, or was and is replayed. `failure` is what its
 * asker is to be told instead. Rejects where another try is worth while.
 */
export async function askAgain(
  api: CallerClient,
  { question, attempt }: { question: UnfinishedQuestion; attempt: number },
): Promise<WholeAnswer | { failure: unknown }> {
  const { text, conversation, posting, requestKey } = question
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const events = await api.questions.ask.mutate({ text, conversation, posting, requestKey }, { signal })
    for await (const event of events) {
      if (event.type === 'repeat' && event.ageMs < justAnsweredMs) throw new StillAtIt()
      if (event.type === 'done') return event
    }
    throw new AnswerCutOff()
  } catch (error) {
    if (error instanceof StillAtIt || isWorthAnotherTry(error, attempt)) throw error
    return { failure: error }
  }
}

/** Whether a failure may pass by itself, so that nobody is told of it yet. */
export function isWorthAnotherTry(error: unknown, attempt: number): boolean {
  return attempt <= quietAttempts || isPassing(error)
}

/** The core has the question, and went away before its answer was shown: it comes back as a delivery. */
export class AnswerComesLater extends Error {
  constructor(cause: unknown) {
    super('the answer broke off', { cause })
    this.name = 'AnswerComesLater'
  }
}

/** Runs what shows an answer. Rejects with `AnswerComesLater` where the core goes away once it has the question. */
export async function showAnswer(
  { accepted }: { accepted: () => void },
  show: (accepted: () => void) => Promise<void>,
): Promise<void> {
  let isAccepted = false
  try {
    await show(() => {
      isAccepted = true
      accepted()
    })
  } catch (error) {
    throw isAccepted && isPassing(error) ? new AnswerComesLater(error) : error
  }
}

function isPassing(error: unknown): boolean {
  return passing.includes(readFailure(error).code)
}
