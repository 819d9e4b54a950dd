import { APIConnectionError, APIError, APIUserAbortError } from 'openai'
import { AppError } from '../../errors.ts'
import { modelError } from '../model-error.ts'

/** The SDK's errors as ours. */
export function toModelError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof APIUserAbortError) return modelError('too-slow')
  if (error instanceof APIConnectionError) return modelError('failed')
  if (error instanceof APIError && typeof error.status === 'number') {
    return modelError(error.status === 429 ? 'rate-limited' : 'failed', { status: error.status })
  }
  return modelError('failed')
}

/**
 * How long to wait before asking again, in milliseconds: what Retry-After says, else a little longer each time; null for
 * an error that asking again will not change. An exhausted account answers 429 as well, and stays exhausted.
 */
export function waitBeforeRetry(error: unknown, tried: number): number | null {
  const backoff = 250 * 2 ** (tried - 1) * (1 + Math.random() / 4)
  if (error instanceof APIUserAbortError) return null
  if (error instanceof APIConnectionError) return backoff
  if (!(error instanceof APIError) || typeof error.status !== 'number') return null
  if (error.code === 'insufficient_quota') return null
  if (error.status !== 408 && error.status !== 429 && error.status < 500) return null
  return retryAfter(error.headers) ?? backoff
}

function retryAfter(headers: Headers | undefined): number | null {
  const ms = Number(headers?.get('retry-after-ms') ?? Number.NaN)
  if (ms >= 0) return ms
  const after = headers?.get('retry-after')
  if (!after) return null
  const wait = Number.isFinite(Number(after)) ? Number(after) * 1000 : Date.parse(after) - Date.now()
  return Number.isFinite(wait) ? Math.max(0, wait) : null
}
