import { type Client, Events, type Interaction, InteractionType } from 'discord.js'
import type { BotMetrics } from '../../src/bot-metrics.ts'

const kinds: Readonly<Record<InteractionType, string>> = {
  [InteractionType.Ping]: 'ping',
  [InteractionType.ApplicationCommand]: 'command',
  [InteractionType.MessageComponent]: 'component',
  [InteractionType.ApplicationCommandAutocomplete]: 'autocomplete',
  [InteractionType.ModalSubmit]: 'form',
}

/** Discord stops waiting for a first reply after three seconds. */
const forgottenAfterMs = 5_000

/** Counts what Discord sends, and how long an interaction takes to be replied to first, whoever does it. */
export function countEvents(client: Client, metrics: BotMetrics): void {
  const waiting = new Map<string, () => void>()
  client.on(Events.InteractionCreate, ({ id, type }: Interaction) => {
    waiting.set(id, metrics.received(kinds[type] ?? 'other'))
    setTimeout(() => waiting.delete(id), forgottenAfterMs).unref()
  })
  // A message has no acknowledgement, and the bot's own come back to it.
  client.on(Events.MessageCreate, ({ author }) => {
    if (author.id !== client.user?.id) metrics.received('message')
  })
  client.rest.on('response', ({ path }, { ok }) => {
    const id = /^\/interactions\/(\d+)\/[^/]+\/callback/.exec(path)?.[1]
    if (id === undefined || !ok) return
    waiting.get(id)?.()
    waiting.delete(id)
  })
}
