import { createHmac } from 'node:crypto'
import type { EnvelopeType, Transport } from './socket-mode.ts'
import type { FakeState } from './workspace.ts'

export interface SignedOptions {
  url: string
  secret: string
  /** How old the signature says it is, in seconds. */
  age?: number
}

/** Payloads as signed HTTP requests, the way Slack calls an app behind a load balancer. */
export function createSignedRequests(state: FakeState, options: SignedOptions): Transport {
  return {
    async deliver(type, payload) {
      const response = await sendSigned(options, type, payload)
      if (response.status !== 200) state.problems.push(`${type}: answered ${response.status}`)
      const text = await response.text()
      return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
    },
  }
}

export async function sendSigned(
  { url, secret, age = 0 }: SignedOptions,
  type: EnvelopeType,
  payload: Record<string, unknown>,
): Promise<Response> {
  const isJson = type === 'events_api'
  const body = isJson ? JSON.stringify(payload) : formOf(type, payload)
  const timestamp = Math.floor(Date.now() / 1000) - age
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  })
}

function formOf(type: EnvelopeType, payload: Record<string, unknown>): string {
  const fields = type === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>)
  return new URLSearchParams(fields).toString()
}
