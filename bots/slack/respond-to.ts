import type { RespondFn, types } from '@slack/bolt'
import type { SlackFetch } from './slack-fetch.ts'

/** Answers to a message that is known by its response_url alone; Slack takes five answers in half an hour. */
export function createRespond(fetchSlack: SlackFetch, responseUrl: string): RespondFn {
  return async message => {
    const body = typeof message === 'string' ? { text: message } : message
    const response = await fetchSlack(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new ResponseRefused(response.status)
    return response as never
  }
}

/** The address is gone (404) or asks for patience (429): other words would fare no better. */
const finalStatuses = [404, 410, 429]

export interface Reply {
  response_type: 'ephemeral' | 'in_channel'
  replace_original: boolean
  text: string
  blocks: types.KnownBlock[]
}

/** Says it with blocks and, where they are refused, in a plainer way: in other blocks, or in words alone. */
export async function replyWith(respond: RespondFn, reply: Reply, plainer: types.KnownBlock[] = []): Promise<void> {
  try {
    await respond(reply)
  } catch (error) {
    const status = error instanceof Error && 'statusCode' in error ? error.statusCode : null
    if (typeof status !== 'number' || finalStatuses.includes(status)) throw error
    const { blocks: _refused, ...words } = reply
    await respond(plainer.length > 0 ? { ...words, blocks: plainer } : words)
  }
}

class ResponseRefused extends Error {
  readonly statusCode: number

  constructor(statusCode: number) {
    super(`a response_url answered ${statusCode}`)
    this.name = 'ResponseRefused'
    this.statusCode = statusCode
  }
}
