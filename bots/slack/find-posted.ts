import type { webApi } from '@slack/bolt'
import type { ClaimedAnnouncement } from '../../src/deliveries/claim-deliveries.ts'
import { refusedAs } from './refused-as.ts'

/** Some apps get 15 messages a call and a call a minute: newest first, and not the whole history. */
const MOST_PAGES = 5

/**
 * The message of an announcement that somebody posted without telling the core: it carries the key. What else carries it
 * is deleted. Where the channel may not be read, there is no telling, and an announcement twice is better than none.
 */
export async function findPosted(
  web: webApi.WebClient,
  { channel, postedSince }: Pick<ClaimedAnnouncement, 'channel' | 'postedSince'>,
  key: string,
): Promise<string | null> {
  if (postedSince === null) return null
  const found: string[] = []
  // Slack's clock may be a little behind ours.
  const oldest = String(Date.parse(postedSince) / 1000 - 60)
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const asked = { channel, oldest, limit: 100, include_all_metadata: true, ...(cursor ? { cursor } : {}) }
    const history = await web.conversations.history(asked).catch(refusedAs({ messages: [] }))
    for (const { ts, metadata } of history.messages ?? []) {
      const payload = metadata?.event_payload as { delivery?: unknown } | undefined
      if (ts !== undefined && payload?.delivery === key) found.push(ts)
    }
    cursor = 'response_metadata' in history ? history.response_metadata?.next_cursor : undefined
    if (!cursor) break
  }
  const [first = null, ...repeats] = found.toReversed()
  for (const ts of repeats) await web.chat.delete({ channel, ts })
  return first
}
