import type { RespondFn } from '@slack/bolt'

/** Answers to a message that is known by its response_url alone; Slack takes five answers in half an hour. */
export function createRespond(responseUrl: string): RespondFn {
  return async message => {
    const body = typeof message === 'string' ? { text: message } : message
    const response = await fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`a response_url answered ${response.status}`)
    return response as never
  }
}
