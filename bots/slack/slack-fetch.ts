import { setTimeout as sleep } from 'node:timers/promises'
import type { webApi } from '@slack/bolt'

export type SlackFetch = NonNullable<webApi.WebClientOptions['fetch']>

/**
 * How Slack is called. Slack answers a method that it does not know with 200 and a code; another server may answer with
 * 404, which the client would try again for seconds before every answer. A response_url may refuse what it got with 200
 * as well, and a refusal must not pass for an answer; a rate limit there is waited for, as the client does for methods.
 */
export function createSlackFetch(apiUrl: string): SlackFetch {
  return async (url, init) => {
    const call = () => fetch(url, init as RequestInit)
    if (String(url).startsWith(apiUrl)) {
      const response = await call()
      return response.status === 404 ? Response.json({ ok: false, error: 'unknown_method' }) : response
    }
    const response = await patiently(call)
    if (!response.ok || !isJson(response)) return response
    const body = await response.text()
    return new Response(body, { status: isRefusal(body) ? 400 : response.status, headers: response.headers })
  }
}

const mostWaits = 3

async function patiently(call: () => Promise<Response>): Promise<Response> {
  for (let waits = 0; ; waits++) {
    const response = await call()
    if (response.status !== 429 || waits === mostWaits) return response
    await sleep(Number(response.headers.get('retry-after') ?? 1) * 1_000)
  }
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.includes('json') ?? false
}

function isRefusal(body: string): boolean {
  try {
    const answer: unknown = JSON.parse(body)
    return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false
  } catch {
    return false
  }
}
