import type { App, ReceiverEvent } from '@slack/bolt'
import type { BotMetrics } from '../../src/bot-metrics.ts'

/** Counts what Slack sends, and how long each takes to be acknowledged, whoever does it. */
export function timeAcknowledgements(app: App, metrics: BotMetrics): void {
  const processEvent = app.processEvent.bind(app)
  app.processEvent = event => {
    const acknowledged = metrics.received(kindOf(event.body))
    const ack: ReceiverEvent['ack'] = async response => {
      await event.ack(response)
      acknowledged()
    }
    return processEvent({ ...event, ack })
  }
}

/** Slack's own word for it: "app_mention", "block_actions", "view_submission"; a slash command has none. */
function kindOf({ type, event, command }: ReceiverEvent['body']): string {
  if (type === 'event_callback') return String(event?.type ?? 'event')
  return type ?? (command === undefined ? 'other' : 'command')
}
