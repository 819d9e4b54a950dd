import { randomUUID } from 'node:crypto'
import type { webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import type { ClaimedDelivery } from '../../src/deliveries/claim-deliveries.ts'
import type { CallerClient, Client } from '../client.ts'
import { wordingFor } from '../wording.ts'
import { refusedAs } from './refused-as.ts'
import { announcementMessage } from './views/announcement-view.ts'

export interface Workspace {
  team: string
  botUser: string
  web: webApi.WebClient
}

/** Brings what waits for a workspace to its channels, one after the other; returns how many there were. */
export async function deliver(client: Client, workspace: Workspace, log: Logger): Promise<number> {
  const { team: space, botUser: user } = workspace
  const api = client.as({ platform: 'slack', space, user, isSpaceAdmin: false, roleIds: [], isBot: true })
  const deliveries = await api.deliveries.claim.mutate({ limit: 10, requestKey: randomUUID() })
  for (const delivery of deliveries) await bring(api, workspace, { delivery, log })
  return deliveries.length
}

async function bring(
  api: CallerClient,
  { web }: Workspace,
  { delivery, log }: { delivery: ClaimedDelivery; log: Logger },
): Promise<void> {
  const { id, attempt } = delivery
  const settled = { id, attempt, requestKey: `${id}:${attempt}` }
  try {
    const message = await show(web, delivery)
    await api.deliveries.settle.mutate({ ...settled, outcome: 'delivered', message })
  } catch (error) {
    const reason = slackErrorOf(error)
    log.warn({ delivery: id, attempt, reason }, 'not delivered yet')
    await api.deliveries.settle.mutate({ ...settled, outcome: 'failed', reason })
  }
}

/** The message that shows the role; null when there is nothing to show any more. */
async function show(
  web: webApi.WebClient,
  { kind, key, attempt, announcement }: ClaimedDelivery,
): Promise<string | null> {
  if (announcement === null) return null
  const { channel, posting, message } = announcement
  const shown = { channel, ...announcementMessage(posting, wordingFor(null)), unfurl_links: false }
  const posted = message ?? (attempt > 1 ? await findPosted(web, channel, key) : null)
  if (posted !== null) {
    await web.chat.update({ ...shown, ts: posted })
    return posted
  }
  if (kind !== 'announce') throw new Error('the announcement has not been posted yet')
  const metadata = { event_type: 'rolecall_announcement', event_payload: { delivery: key } }
  const { ts } = await web.chat.postMessage({ ...shown, metadata })
  return ts ?? null
}

/**
 * A process that ended between posting and saying so left a message that carries the delivery's key. Where the channel
 * may not be read, there is no telling, and an announcement twice is better than none.
 */
async function findPosted(web: webApi.WebClient, channel: string, key: string): Promise<string | null> {
  const asked = { channel, limit: 15, include_all_metadata: true }
  const { messages = [] } = await web.conversations.history(asked).catch(refusedAs({ messages: [] }))
  const found = messages.find(({ metadata }) => {
    const payload = metadata?.event_payload as { delivery?: unknown } | undefined
    return payload?.delivery === key
  })
  return found?.ts ?? null
}

function slackErrorOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const data = 'data' in error ? (error.data as { error?: unknown; appCode?: unknown } | null) : null
  return String(data?.error ?? data?.appCode ?? error.name)
}
