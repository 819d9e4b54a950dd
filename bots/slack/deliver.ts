import { randomUUID } from 'node:crypto'
import type { webApi } from '@slack/bolt'
import type { ClaimedAnnouncement, ClaimedDelivery } from '../../src/deliveries/claim-deliveries.ts'
import type { ClaimedReport } from '../../src/imports/report-import.ts'
import { type CallerClient, readFailure } from '../client.ts'
import { wordingFor } from '../wording.ts'
import { deleteMessages, findAnswers, markAnswer } from './answer-marks.ts'
import { findPosted } from './find-posted.ts'
import { finishForm } from './finish-form.ts'
import { finishQuestion } from './finish-question.ts'
import type { SlackDeps } from './slack-deps.ts'
import { announcementMessage } from './views/announcement-view.ts'
import { importMessage } from './views/import-view.ts'
import { uploadMessage } from './views/upload-view.ts'

export interface Workspace {
  team: string
  botUser: string
  web: webApi.WebClient
}

/** Brings what waits for a workspace to its channels, one after the other; returns how many there were. */
export async function deliver(deps: SlackDeps, workspace: Workspace): Promise<number> {
  const { team: space, botUser: user } = workspace
  const api = deps.client.as({ platform: 'slack', space, user, isSpaceAdmin: false, roleIds: [], isBot: true })
  const deliveries = await api.deliveries.claim.mutate({ limit: 10, requestKey: randomUUID() })
  for (const delivery of deliveries) await bring(deps, workspace, { api, delivery })
  return deliveries.length
}

async function bring(
  deps: SlackDeps,
  workspace: Workspace,
  { api, delivery }: { api: CallerClient; delivery: ClaimedDelivery },
): Promise<void> {
  const { web } = workspace
  const { id, attempt, key, announcement, report, question, form } = delivery
  const settled = { id, attempt, requestKey: `${id}:${attempt}` }
  let shown: Shown | null = null
  try {
    if (question) await finishQuestion(deps, workspace, { question, attempt })
    if (form) await finishForm(deps, workspace, { form, attempt })
    shown = report ? await send(workspace, report, key) : announcement && (await show(web, announcement, key))
    await api.deliveries.settle.mutate({ ...settled, outcome: 'delivered', message: shown?.message ?? null })
    deps.metrics.countDelivery('delivered')
  } catch (error) {
    const reason = reasonOf(error)
    deps.log.warn({ delivery: id, attempt, reason }, 'not delivered yet')
    deps.metrics.countDelivery('failed')
    // Somebody else was given this delivery meanwhile and has brought it: what was posted here is the repeat.
    if (reason === 'not-found' && shown?.isNew) await web.chat.delete({ channel: shown.channel, ts: shown.message })
    // If this is lost too, or somebody else has settled it, the others still have their turn.
    if (shown === null)
      await api.deliveries.settle.mutate({ ...settled, outcome: 'failed', reason }).catch(() => undefined)
  }
}

interface Shown {
  channel: string
  message: string
  isNew: boolean
}

/** The message that shows the role; null when there is none: the role closed before it was posted, or somebody deleted it. */
async function show(web: webApi.WebClient, announcement: ClaimedAnnouncement, key: string): Promise<Shown | null> {
  const { channel, posting } = announcement
  const view = { channel, ...announcementMessage(posting, wordingFor(null)), unfurl_links: false }
  const posted = announcement.message ?? (await findPosted(web, announcement, key))
  if (posted !== null) {
    const isThere = await web.chat.update({ ...view, ts: posted }).then(() => true, ifGone)
    return isThere ? { channel, message: posted, isNew: false } : null
  }
  if (posting.state !== 'open') return null
  const metadata = { event_type: 'rolecall_announcement', event_payload: { delivery: key } }
  const { ts = '' } = await web.chat.postMessage({ ...view, metadata })
  return { channel, message: ts, isNew: true }
}

/** Tells a person what came of their import: in its thread where it has one, else privately. */
async function send(workspace: Workspace, report: ClaimedReport, key: string): Promise<Shown> {
  const { import: view, language, replyTo } = report
  const say = view.file === null ? importMessage : uploadMessage
  const said = say(view, wordingFor(language))
  return replyTo?.kind === 'thread'
    ? sendInThread(workspace, replyTo, said)
    : sendPrivately(workspace, report, { said, key })
}

type Said = ReturnType<typeof importMessage>

/** In the place of whatever was said instead; where it stands already, by somebody who ended before telling, it stays. */
async function sendInThread(
  { web, botUser }: Workspace,
  { channel = '', thread = '', after = thread, part = '', event = '' }: Readonly<Record<string, string>>,
  said: Said,
): Promise<Shown> {
  const place = { channel, thread, after, botUser }
  const found = await findAnswers(web, place, part)
  const apologies = [...found.failures, ...(await findAnswers(web, place, event)).failures]
  const [shown, ...repeats] = found.whole
  if (shown !== undefined) {
    await deleteMessages(web, channel, [...repeats, ...apologies])
    return { channel, message: shown, isNew: false }
  }
  const { ts = '' } = await web.chat.postMessage({
    channel,
    thread_ts: thread,
    ...said,
    metadata: markAnswer(part, 'whole'),
  })
  await deleteMessages(web, channel, apologies)
  return { channel, message: ts, isNew: true }
}

async function sendPrivately(
  { web }: Workspace,
  { user, postedSince }: ClaimedReport,
  { said, key }: { said: Said; key: string },
): Promise<Shown> {
  const { channel: opened } = await web.conversations.open({ users: user })
  const channel = opened?.id ?? user
  const posted = await findPosted(web, { channel, postedSince }, key)
  if (posted !== null) return { channel, message: posted, isNew: false }
  const metadata = { event_type: 'rolecall_import', event_payload: { delivery: key } }
  const { ts = '' } = await web.chat.postMessage({ channel, ...said, metadata, unfurl_links: false })
  return { channel, message: ts, isNew: true }
}

/** Whoever deleted the message wants it brought up to date no more. */
function ifGone(error: unknown): false {
  if (reasonOf(error) === 'message_not_found') return false
  throw error
}

/** Slack's own code, the core's, or that of a call that did not get through. */
function reasonOf(error: unknown): string {
  const { data, code } = error as { data?: { error?: unknown } | null; code?: unknown }
  if (typeof data?.error === 'string') return data.error
  return typeof code === 'string' ? code : readFailure(error).code
}
