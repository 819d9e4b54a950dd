import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { AppError } from '../errors.ts'
import { type Identity, identityHeader, identitySchema, requestIdHeader } from '../people/identity.ts'

export interface VouchedRequest {
  /** The identity, or why it is not believed; refused inside the call, so that the refusal has the usual shape. */
  caller: Identity | AppError
  requestId: string
}

/**
 * Reads who is asking from a bot's headers. The secret is compared in constant time with every accepted one, so that an
 * old and a new secret can be valid together while they are exchanged. A request id is taken over only from a bot that
 * is believed: it ends in the log.
 */
export function readVouchedRequest(headers: IncomingHttpHeaders, secrets: readonly string[]): VouchedRequest {
  const refused = (message: string) => ({
    caller: new AppError('unauthenticated', message),
    requestId: randomUUID(),
  })
  const offered = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (offered === undefined) return refused('This request carries no secret: set ROLECALL_SECRETS where the bot runs.')
  if (!isAccepted(offered, secrets)) {
    return refused('This secret is not the one that the core accepts: compare ROLECALL_SECRETS on both sides.')
  }
  const identity = identitySchema.safeParse(decodeIdentity(headers[identityHeader]))
  if (!identity.success) return refused('This request does not say who is asking: update the bot to this version.')
  return { caller: identity.data, requestId: acceptRequestId(headers[requestIdHeader]) ?? randomUUID() }
}

function isAccepted(offered: string, secrets: readonly string[]): boolean {
  const digest = sha256(offered)
  return secrets.map(secret => timingSafeEqual(digest, sha256(secret))).includes(true)
}

/** Equal lengths are what timingSafeEqual asks for; hashing gives them without telling the secret's own. */
function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function decodeIdentity(header: string | string[] | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(String(header), 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

function acceptRequestId(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && /^[\w.:-]{8,100}$/.test(header) ? header : undefined
}
