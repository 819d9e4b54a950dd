import type { webApi } from '@slack/bolt'

export type SlackFetch = NonNullable<webApi.WebClientOptions['fetch']>

/**
 * How Slack is called. Slack answers a method that it does not know with 200 and a code; another server may answer with
 * 404, which the client would try again for seconds before every answer. A response_url may refuse what it got with 200
 * as well, and a refusal must not pass for an answer.
 */
export function createSlackFetch(apiUrl: string): SlackFetch {
  return async (url, init) => {
    const response = await fetch(url, init as RequestInit)
    const isMethod = String(url).startsWith(apiUrl)
    if (isMethod) return response.status === 404 ? Response.json({ ok: false, error: 'unknown_method' }) : response
    if (!response.ok || !isJson(response)) return response
    const body = await response.text()
    return new Response(body, { status: isRefusal(body) ? 400 : response.status, headers: response.headers })
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
