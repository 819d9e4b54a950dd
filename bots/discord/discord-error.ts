import { DiscordAPIError } from 'discord.js'
import { whereThrown } from '../where-thrown.ts'

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const codes = {
  unknownMessage: 10_008,
  unknownChannel: 10_003,
  unknownWebhook: 10_015,
  unknownInteraction: 10_062,
  alreadyAcknowledged: 40_060,
  missingAccess: 50_001,
  missingPermissions: 50_013,
  invalidWebhookToken: 50_027,
  threadArchived: 50_083,
  threadExists: 160_004,
} as const

export function isDiscordError(error: unknown, ...names: (keyof typeof codes)[]): boolean {
  return error instanceof DiscordAPIError && names.some(name => error.code === codes[name])
}

/** What Discord's part in a failure was, without anybody's words: a message may repeat what was sent. */
export function describeDiscordError(error: unknown): string {
  if (error instanceof DiscordAPIError)
    return `Discord ${error.status} ${error.code} at ${error.method} ${withoutIds(error.url)}`
  return error instanceof Error ? `${error.name} ${whereThrown(error)}` : typeof error
}

/** A webhook's address holds its token. */
function withoutIds(url: string): string {
  return new URL(url).pathname.replace(/(webhooks|interactions)\/\d+\/[^/]+/, '$1/…')
}
