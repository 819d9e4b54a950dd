import { hasCallerLeft } from './has-caller-left.ts'
import type { LanguageModel, ModelFailure, ModelRequest } from './language-model.ts'
import { modelError, modelFailureOf } from './model-error.ts'

/** Failures that the next call will most likely meet too. */
const OUTAGES: ReadonlySet<ModelFailure | null> = new Set<ModelFailure>(['failed', 'too-slow', 'rate-limited'])
const FAILURES_IN_A_ROW = 3

/**
 * A model that is left alone for `restMs` after three failures in a row, so that while a server is down nobody waits
 * for it to time out once more. `restMs` 0 never rests.
 */
export function createRestingModel(
  model: LanguageModel,
  { restMs, now }: { restMs: number; now: () => Date },
): LanguageModel {
  let inARow = 0
  let restsUntil = 0
  const refuseWhileResting = () => {
    if (now().getTime() < restsUntil) throw modelError('failed')
  }
  const noted = (error: unknown, { signal }: ModelRequest): unknown => {
    if (hasCallerLeft(signal)) return error
    inARow = OUTAGES.has(modelFailureOf(error)) ? inARow + 1 : 0
    if (inARow >= FAILURES_IN_A_ROW) restsUntil = now().getTime() + restMs
    return error
  }
  return {
    async complete(request) {
      refuseWhileResting()
      try {
        const value = await model.complete(request)
        inARow = 0
        return value
      } catch (error) {
        throw noted(error, request)
      }
    },
    async *streamLines(request) {
      refuseWhileResting()
      try {
        yield* model.streamLines(request)
        inARow = 0
      } catch (error) {
        throw noted(error, request)
      }
    },
  }
}
