import { setTimeout as wait } from 'node:timers/promises'
import { modelError } from '../model-error.ts'
import { waitBeforeRetry } from './to-model-error.ts'

// One more try helps with a hiccup; a candidate does not wait for a third.
const MOST_TRIES = 2

/** The time that a call may take, which `extend` begins anew; ends with the caller's signal as well. */
export interface CallWindow extends Disposable {
  signal: AbortSignal
  extend(): void
  /** Rejects when the window closes, whether or not `work` notices. */
  within<T>(work: Promise<T>): Promise<T>
  /** Tries again after a failure that may pass, if the wait fits into what is left. */
  retrying<T>(attempt: () => Promise<T>): Promise<T>
}

export function openCallWindow(caller: AbortSignal, ms: number): CallWindow {
  const own = new AbortController()
  const signal = AbortSignal.any([caller, own.signal])
  let closesAt = performance.now() + ms
  let timer = setTimeout(() => own.abort(), ms)
  const within = async <T>(work: Promise<T>): Promise<T> => {
    const closed = Promise.withResolvers<never>()
    const close = () => closed.reject(modelError('too-slow'))
    if (signal.aborted) close()
    signal.addEventListener('abort', close, { once: true })
    try {
      return await Promise.race([work, closed.promise])
    } finally {
      signal.removeEventListener('abort', close)
    }
  }
  return {
    signal,
    within,
    extend() {
      clearTimeout(timer)
      closesAt = performance.now() + ms
      timer = setTimeout(() => own.abort(), ms)
    },
    async retrying(attempt) {
      for (let tried = 1; ; tried++) {
        try {
          return await within(attempt())
        } catch (error) {
          const pause = tried < MOST_TRIES ? waitBeforeRetry(error, tried) : null
          // The SDK would sit out the server's Retry-After, through the end of the window and deaf to the signal.
          if (pause === null || performance.now() + pause >= closesAt) throw error
          await within(wait(pause, undefined, { signal }))
        }
      }
    },
    [Symbol.dispose]() {
      clearTimeout(timer)
      own.abort()
    },
  }
}
