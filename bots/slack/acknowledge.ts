import type { App, ReceiverEvent } from '@slack/bolt'

/** Slack waits three seconds; an answer to it takes its way. */
const patienceMs = 2_000

/**
 * Acknowledges when the returned function is called, and by itself before Slack loses patience. Until then Slack
 * delivers an event again, or tells whoever sent a command or a form, if this process ends.
 */
export function acknowledgeLater(ack: () => Promise<unknown>): () => void {
  let isDone = false
  const acknowledge = () => {
    if (isDone) return
    isDone = true
    clearTimeout(timer)
    // A connection that is gone takes no acknowledgement: Slack delivers again.
    ack().catch(() => undefined)
  }
  const timer = setTimeout(acknowledge, patienceMs)
  return acknowledge
}

/**
 * Bolt acknowledges events itself before any listener runs. Messages and mentions wait here instead until a listener
 * calls the returned function with the event's body, or has nothing more to do with it.
 */
export function holdAcknowledgements(app: App): (body: object) => void {
  const held = new WeakMap<object, () => void>()
  const processEvent = app.processEvent.bind(app)
  app.processEvent = async (event: ReceiverEvent) => {
    if (!mayAsk(event.body)) return processEvent(event)
    const acknowledge = acknowledgeLater(() => event.ack())
    held.set(event.body, acknowledge)
    try {
      await processEvent({ ...event, ack: async () => {} })
    } finally {
      acknowledge()
    }
  }
  return body => held.get(body)?.()
}

function mayAsk({ type, event }: ReceiverEvent['body']): boolean {
  return type === 'event_callback' && ['message', 'app_mention'].includes(event?.type)
}
