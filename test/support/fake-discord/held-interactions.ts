import type { Json } from './world.ts'

/** An interaction that was sent, and what the bot made of it. */
export interface HeldInteraction {
  id: string
  token: string
  /** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type */
  type: number
  channel: string
  /** The message whose button was pressed. */
  source: string | null
  sentAt: number
  callback: Json | null
  /** Milliseconds until the first reply. */
  acknowledgedAfter: number | null
  /** The message that "@original" names, once there is one. */
  original: string | null
  followUps: string[]
  isExpired: boolean
}

export interface Refusal {
  status: number
  code: number
  message: string
}

export const refusals = {
  unknownInteraction: { status: 404, code: 10_062, message: 'Unknown interaction' },
  unknownWebhook: { status: 404, code: 10_015, message: 'Unknown Webhook' },
  unknownMessage: { status: 404, code: 10_008, message: 'Unknown Message' },
  unknownChannel: { status: 404, code: 10_003, message: 'Unknown Channel' },
  unknownMember: { status: 404, code: 10_007, message: 'Unknown Member' },
  acknowledged: { status: 400, code: 40_060, message: 'Interaction has already been acknowledged.' },
  expired: { status: 401, code: 50_027, message: 'Invalid Webhook Token' },
  archived: { status: 400, code: 50_083, message: 'Thread is archived' },
  unauthorized: { status: 401, code: 0, message: '401: Unauthorized' },
  wrongForm: { status: 400, code: 50_035, message: 'Invalid Form Body' },
  notFound: { status: 404, code: 0, message: '404: Not Found' },
} satisfies Record<string, Refusal>

/** Which first replies each type of interaction takes. */
const allowed: Record<number, readonly number[]> = { 2: [4, 5, 9], 3: [4, 5, 6, 7, 9], 4: [8], 5: [4, 5, 6, 7] }

/** Why the first reply to an interaction is refused; null when it is taken. */
export function callbackRefusal(held: HeldInteraction | undefined, type: number): Refusal | null {
  if (!held) return refusals.unknownInteraction
  if (held.callback !== null) return refusals.acknowledged
  if (performance.now() - held.sentAt > 3_000) return refusals.unknownInteraction
  if (allowed[held.type]?.includes(type)) return null
  return { status: 400, code: 50_035, message: `an interaction of type ${held.type} takes no reply of type ${type}` }
}
