import { z } from 'zod'

/**
 * Who is asking, as a bot vouches for it (with its secret) from what the platform told it. The core alone decides what
 * that person may do: `isSpaceAdmin` and `roleIds` are the platform's facts, not Rolecall's roles.
 */
export const identitySchema = z.object({
  platform: z.enum(['terminal', 'slack', 'discord']),
  /** The platform's own id: a Slack team id, a Discord guild id. */
  space: z.string().trim().min(1).max(100),
  user: z.string().trim().min(1).max(100),
  displayName: z.string().trim().max(200).optional(),
  isSpaceAdmin: z.boolean(),
  /** Ids of the platform's roles or groups that the person holds, for grants to a role. */
  roleIds: z.array(z.string().min(1).max(100)).max(250).readonly(),
  /** The bot itself, fetching its space's deliveries, rather than a person who talks to it. */
  isBot: z.boolean().optional(),
})

export type Identity = z.infer<typeof identitySchema>

/** Header names of a vouched request; the identity travels as base64url JSON because names are not ASCII. */
export const identityHeader = 'rolecall-identity'
export const requestIdHeader = 'x-request-id'
