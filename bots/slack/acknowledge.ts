import type { App, ReceiverEvent } from '@slack/bolt'

/** Slack waits three seconds; an answer to it takes its way. */
export const patienceMs = 2_000

export interface Acknowledging {
  ack: () => Promise<unknown>
  /** Acknowledges what the core has not got yet, and says that nobody can promise it. */
  ackLate: () => Promise<unknown>
}

/**
 * Acknowledges when the returned function is called. Before Slack loses patience, what was not acknowledged yet is
 * acknowledged in other words: if this process ends then, whoever asked knows what to do.
 */
export function acknowledgeLater({ ack, ackLate }: Acknowledging): () => void {
  const acknowledge = once((say: () => Promise<unknown>) => {
    clearTimeout(timer)
    // A connection that is gone takes no acknowledgement: Slack tells whoever sent a command or a form.
    say().catch(() => undefined)
  })
  const timer = setTimeout(() => acknowledge(ackLate), patienceMs)
  return () => acknowledge(ack)
}

/**
 * Bolt acknowledges events itself before any listener runs. Messages and mentions wait here instead until a listener
 * calls the returned function with the event's body, or has nothing more to do with it. Until then Slack delivers them
 * again: after three seconds too, and under its key a question is asked once.
 */
export function holdAcknowledgements(app: App): (body: object) => void {
  const held = new WeakMap<object, () => void>()
  const processEvent = app.processEvent.bind(app)
  app.processEvent = async (event: ReceiverEvent) => {
    if (!mayAsk(event.body)) return processEvent(event)
    const acknowledge = once((ack: () => Promise<unknown>) => void ack().catch(() => undefined))
    held.set(event.body, () => acknowledge(() => event.ack()))
    try {
      await processEvent({ ...event, ack: async () => {} })
    } finally {
      acknowledge(() => event.ack())
    }
  }
  return body => held.get(body)?.()
}

function mayAsk({ type, event }: ReceiverEvent['body']): boolean {
  return type === 'event_callback' && ['message', 'app_mention'].includes(event?.type)
}

function once<T>(act: (given: T) => void): (given: T) => void {
  let isDone = false
  return given => {
    if (isDone) return
    isDone = true
    act(given)
  }
}
