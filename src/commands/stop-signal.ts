export interface StopSignal extends Disposable {
  /** Aborts at the first SIGINT or SIGTERM. */
  signal: AbortSignal
}

/** The first SIGINT or SIGTERM asks for an orderly end; the second ends the process where it stands. */
export function listenForStop(): StopSignal {
  const controller = new AbortController()
  const stop = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(name === 'SIGINT' ? 130 : 143)
    controller.abort()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return {
    signal: controller.signal,
    [Symbol.dispose]: () => void process.off('SIGINT', stop).off('SIGTERM', stop),
  }
}

export function untilStopped({ signal }: StopSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (signal.aborted) resolve()
  signal.addEventListener('abort', () => resolve(), { once: true })
  return promise
}
