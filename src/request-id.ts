import { AsyncLocalStorage } from 'node:async_hooks'

const storage = new AsyncLocalStorage<string>()

/** Runs `work` under a request's id, which log lines and SQL then carry without its being handed from function to function. */
export function underRequestId<T>(requestId: string, work: () => T): T {
  return storage.run(requestId, work)
}

/** The id of the request that this runs for; undefined outside of one. */
export function currentRequestId(): string | undefined {
  return storage.getStore()
}

/** The same for what streams: a generator's body runs in the context of whoever asks it for more, so each step gets it. */
export async function* streamUnderRequestId<T>(requestId: string, items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]()
  const step = (how: () => Promise<IteratorResult<T>> | undefined) => storage.run(requestId, how)
  let isOpen = true
  try {
    for (;;) {
      const next = await step(() => iterator.next())
      if (next === undefined || next.done) break
      yield next.value
    }
    isOpen = false
  } finally {
    if (isOpen) await step(() => iterator.return?.())
  }
}
