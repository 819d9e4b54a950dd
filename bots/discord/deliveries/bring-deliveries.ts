import { randomUUID } from 'node:crypto'
import type { Client } from 'discord.js'
import { readFailure } from '../../client.ts'
import type { DiscordDeps } from '../discord-deps.ts'
import { describeDiscordError } from '../discord-error.ts'
import { identifyBot } from '../identify.ts'
import { showAnnouncement } from './show-announcement.ts'

/** Brings what waits for a guild to its channels; what fails comes back later by itself. */
export async function bringDeliveries(
  deps: Pick<DiscordDeps, 'core' | 'log'>,
  client: Client<true>,
  guild: string,
): Promise<void> {
  const core = deps.core.as(identifyBot(client, guild))
  const claimed = await core.deliveries.claim.mutate({ requestKey: randomUUID(), limit: 20 })
  for (const delivery of claimed) {
    const { id, announcement, attempt, key } = delivery
    try {
      const message = announcement === null ? null : await showAnnouncement(client, { guild, key, announcement })
      await core.deliveries.settle.mutate({
        ...{ id, attempt, outcome: 'delivered', message, requestKey: `${id}:${attempt}:delivered` },
      })
    } catch (error) {
      const reason = isOfCore(error) ? readFailure(error).code : describeDiscordError(error)
      deps.log.warn({ delivery: id, attempt, reason }, 'a delivery failed and will be tried again')
      await core.deliveries.settle.mutate({
        ...{ id, attempt, outcome: 'failed', reason, requestKey: `${id}:${attempt}:failed` },
      })
    }
  }
}

function isOfCore(error: unknown): boolean {
  return error instanceof Error && error.name === 'TRPCClientError'
}
