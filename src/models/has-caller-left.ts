/** Whether whoever asked went away, which says nothing about the model; running out of time does. */
export function hasCallerLeft(signal: AbortSignal | undefined): boolean {
  const isTimeout = signal?.reason instanceof DOMException && signal.reason.name === 'TimeoutError'
  return signal?.aborted === true && !isTimeout
}
