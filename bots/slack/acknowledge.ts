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
  let isDone = false
  const acknowledge = (say: () => Promise<unknown>) => {
    if (isDone) return
    isDone = true
    clearTimeout(timer)
    // A connection that is gone takes no acknowledgement: Slack tells whoever sent a command or a form.
    say().catch(() => undefined)
  }
  const timer = setTimeout(() => acknowledge(ackLate), patienceMs)
  return () => acknowledge(ack)
}

/**
 * Bolt acknowledges events itself before any listener runs. Messages and mentions wait here instead until a listener
 * calls the returned function with the event's body, or has nothing more to do with it. Until then Slack delivers them
 * again: after three seconds too, which this process then acknowledges with the first.
 */
export function holdAcknowledgements(app: App): (body: object) => void {
  const held = new WeakMap<object, Held>()
  const serving = new Map<string, Held>()
  const processEvent = app.processEvent.bind(app)
  app.processEvent = async (event: ReceiverEvent) => {
    const { body } = event
    if (!mayAsk(body)) return processEvent(event)
    const id = String(body.event_id ?? `${body.event?.channel}:${body.event?.ts}`)
    const ack = () => void event.ack().catch(() => undefined)
    const first = serving.get(id)
    if (first !== undefined) return first.add(ack)
    const holding = createHeld()
    holding.add(ack)
    held.set(body, holding)
    serving.set(id, holding)
    try {
      await processEvent({ ...event, ack: async () => {} })
    } finally {
      holding.acknowledge()
      serving.delete(id)
    }
  }
  return body => held.get(body)?.acknowledge()
}

/** The acknowledgements of one event, however often it is delivered. */
interface Held {
  add(ack: () => void): void
  acknowledge(): void
}

function createHeld(): Held {
  const acks: (() => void)[] = []
  let isAcknowledged = false
  return {
    add(ack) {
      if (isAcknowledged) ack()
      else acks.push(ack)
    },
    acknowledge() {
      isAcknowledged = true
      for (const ack of acks.splice(0)) ack()
    },
  }
}

function mayAsk({ type, event }: ReceiverEvent['body']): boolean {
  return type === 'event_callback' && ['message', 'app_mention'].includes(event?.type)
}
