import { type Client, InteractionWebhook } from 'discord.js'
import { isDiscordError } from '../discord-error.ts'
import { outgoing } from '../outgoing.ts'
import type { Turn } from '../turn.ts'

/** What belongs somewhere, and whose it is. */
export interface Belonging {
  replyTo: Readonly<Record<string, string>>
  user: string
}

/** The reply to an interaction of another process; after a quarter of an hour Discord takes nothing more there. */
export function placeOf(client: Client<true>, { replyTo, user }: Belonging): Turn['show'] {
  const place = new InteractionWebhook(client, client.application.id, replyTo.token ?? '')
  return async (view, files) => {
    try {
      await place.editMessage('@original', outgoing(view, files))
    } catch (error) {
      if (!isDiscordError(error, 'invalidWebhookToken', 'unknownWebhook', 'unknownMessage')) throw error
      const direct = await client.users.createDM(user)
      await direct.send(outgoing(view, files))
    }
  }
}
