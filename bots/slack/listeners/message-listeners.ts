import type { App, Context, types, webApi } from '@slack/bolt'
import { findAnswers, markAnswer, type ThreadPlace } from '../answer-marks.ts'
import { answerInThread } from '../answer-question.ts'
import type { SlackFile } from '../file-reader.ts'
import type { SlackDeps } from '../slack-deps.ts'
import { isFirst, serve } from '../slack-request.ts'
import { unescapeSlack } from '../unescape-slack.ts'
import { addFromFiles } from './add-from-files.ts'

/** Direct messages and mentions: answered in their thread; a file sent directly becomes a draft. */
export function listenToMessages(app: App, deps: SlackDeps): void {
  app.event('app_mention', async ({ event, body, context, client }) => {
    const { user, ts, channel, thread_ts: thread = ts } = event
    if (user === undefined || event.bot_id !== undefined) return
    const text = unescapeSlack(withoutMention(event.text, context.botUserId))
    const key = body.event_id ?? `${channel}:${ts}`
    const tell = tellInThread({ client, context, key }, { channel, thread, after: ts })
    const acknowledge = () => deps.acknowledge(body)
    await serve(deps, { context, client, user, key, tell, acknowledge }, async request => {
      const asked = { text, posting: null, conversation: `${channel}:${thread}` }
      if (text !== '') await answerInThread(request, { channel, thread, after: ts }, asked)
      else if (await isFirst(request)) await tell(`${request.wording.welcome} ${request.words.howToAsk}`)
    })
  })

  app.message(async ({ message, body, context, client }) => {
    const sent = fromPerson(message, context.botUserId)
    if (sent === null) return
    const { user, channel, ts, thread } = sent
    const key = body.event_id ?? `${channel}:${ts}`
    const tell = tellInThread({ client, context, key }, { channel, thread, after: ts })
    const acknowledge = () => deps.acknowledge(body)
    await serve(deps, { context, client, user, key, tell, acknowledge }, async request => {
      const asked = { text: sent.text, posting: null, conversation: `${channel}:${thread}` }
      if (sent.files.length === 0 && sent.text !== '')
        await answerInThread(request, { channel, thread, after: ts }, asked)
      else if (sent.files.length > 0) await addFromFiles(request, { channel, thread, after: ts, files: sent.files })
    })
  })
}

interface Telling {
  client: webApi.WebClient
  context: Context
  key: string
}

/**
 * Marked, so that the answer takes its place if there is one after all, and that no bot takes it for half an answer. Who
 * told it and ended before the question was acknowledged has told it.
 */
function tellInThread({ client, context, key }: Telling, place: ThreadPlace) {
  const { channel, thread: thread_ts } = place
  return async (text: string) => {
    const isRetry = context.retryNum !== undefined
    const found = isRetry ? await findAnswers(client, { ...place, botUser: context.botUserId ?? '' }, key) : null
    if (found !== null && found.whole.length + found.failures.length > 0) return
    await client.chat.postMessage({ channel, thread_ts, text, metadata: markAnswer(key, 'failure') })
  }
}

interface DirectMessage {
  user: string
  channel: string
  ts: string
  thread: string
  text: string
  files: SlackFile[]
}

/** Null for edits, joins, bots' messages and everything else that is not somebody writing to the bot alone. */
function fromPerson(message: types.AllMessageEvents, bot: string | undefined): DirectMessage | null {
  // Slack names the type; not every server that speaks like it does.
  const isDirect = message.channel_type === undefined ? message.channel.startsWith('D') : message.channel_type === 'im'
  if (!isDirect || (message.subtype != null && message.subtype !== 'file_share')) return null
  if (!('user' in message) || !message.user || ('bot_id' in message && message.bot_id)) return null
  const { user, channel, ts } = message
  const files = 'files' in message ? ((message.files ?? []) as SlackFile[]) : []
  const text = unescapeSlack(withoutMention(message.text ?? '', bot))
  return { user, channel, ts, thread: message.thread_ts ?? ts, text, files }
}

function withoutMention(text: string, bot: string | undefined): string {
  return bot === undefined ? text : text.replaceAll(new RegExp(`<@${bot}(\\|[^>]*)?>`, 'g'), ' ')
}
