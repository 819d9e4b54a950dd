import { AppError } from '../errors.ts'
import type { ModelFailure } from './language-model.ts'

const SENTENCES: Readonly<Record<ModelFailure, string>> = {
  'rate-limited': 'The language model takes no more requests for now.',
  refused: 'The language model declined.',
  failed: 'The language model cannot be reached or failed.',
  'too-slow': 'The language model did not answer in time.',
  nonsense: 'The language model wrote something else than it was asked for.',
  'cut-short': 'The language model stopped in the middle of its answer.',
  'over-budget': "This organization's money for the language model is spent for today.",
}

/** Without a cause on purpose: an SDK's error holds headers, and a server may repeat the key that it was sent. */
export function modelError(reason: ModelFailure, details: { status?: number } = {}): AppError {
  return new AppError('model-unavailable', SENTENCES[reason], { details: { reason, ...details } })
}

/** Why a model call failed; null for an error that is not about the model. */
export function modelFailureOf(error: unknown): ModelFailure | null {
  if (!(error instanceof AppError) || error.code !== 'model-unavailable') return null
  const { reason } = error.details
  return typeof reason === 'string' && reason in SENTENCES ? (reason as ModelFailure) : 'failed'
}
