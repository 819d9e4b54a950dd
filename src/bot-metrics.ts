import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { RenderedMetrics } from './metrics.ts'

export type BotPlatform = 'slack' | 'discord'

/** What one bot counts. */
export interface BotMetrics {
  /** Counts an event of the platform, by the platform's word for its kind; to be called once it is acknowledged. */
  received(kind: string): () => void
  countDelivery(outcome: 'delivered' | 'failed'): void
  /** What is asked whether events can arrive, when somebody looks. */
  watchConnection(isConnected: () => boolean): void
}

/** The figures of every bot in this process, in a registry that others may count in too. */
export function createBotMetrics(registry: Registry): (platform: BotPlatform) => BotMetrics {
  const registers = [registry]
  const events = new Counter({
    name: 'rolecall_bot_events_total',
    help: 'Events that a bot received, by platform and kind',
    labelNames: ['platform', 'kind'] as const,
    registers,
  })
  const acknowledgements = new Histogram({
    name: 'rolecall_bot_acknowledgement_seconds',
    help: 'Time from an event to its acknowledgement, which Slack and Discord want within 3 seconds',
    labelNames: ['platform', 'kind'] as const,
    buckets: [0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 3, 5],
    registers,
  })
  const deliveries = new Counter({
    name: 'rolecall_bot_deliveries_total',
    help: 'Deliveries that a bot brought to its platform, or could not: delivered, failed',
    labelNames: ['platform', 'outcome'] as const,
    registers,
  })
  const connections = new Map<BotPlatform, () => boolean>()
  new Gauge({
    name: 'rolecall_bot_connected',
    help: 'Whether events of the platform can arrive: 1 or 0',
    labelNames: ['platform'] as const,
    registers,
    collect() {
      for (const [platform, isConnected] of connections) this.set({ platform }, isConnected() ? 1 : 0)
    },
  })
  return platform => ({
    received(kind) {
      events.inc({ platform, kind })
      return acknowledgements.startTimer({ platform, kind })
    },
    countDelivery: outcome => deliveries.inc({ platform, outcome }),
    watchConnection: isConnected => void connections.set(platform, isConnected),
  })
}

/** For a bot that runs alone. */
export function createLoneBotMetrics(platform: BotPlatform): { bot: BotMetrics; render(): Promise<RenderedMetrics> } {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return {
    bot: createBotMetrics(registry)(platform),
    render: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  }
}
