import { importWordingFor } from '../../import-wording.ts'
import { awaitUpload, saySeen, type Uploaded, uploadFile } from '../../upload-file.ts'
import { markAnswer, removeFailures } from '../answer-marks.ts'
import { failureText } from '../failure-text.ts'
import type { SlackFile } from '../file-reader.ts'
import { isRecruiter } from '../role-modals.ts'
import { isFirst, type SlackRequest } from '../slack-request.ts'
import { uploadMessage } from '../views/upload-view.ts'

interface SentFiles {
  channel: string
  thread: string
  /** The message that they came with. */
  after: string
  files: readonly SlackFile[]
}

/**
 * Files sent to the bot become drafts, each with a way to its preview: all of them are handed to the core before Slack is
 * told that they came. Nobody else's file is even opened.
 */
export async function addFromFiles(request: SlackRequest, sent: SentFiles): Promise<void> {
  const { web, words, key } = request
  const { channel, thread: thread_ts } = sent
  if (!(await isRecruiter(request))) {
    if (await isFirst(request)) await web.chat.postMessage({ channel, thread_ts, text: words.refusedFile })
    return
  }
  const handedOver: (Uploaded & { part: string })[] = []
  for (const [index, file] of sent.files.entries()) {
    const part = `${key}:${index}`
    const uploaded = await handOver(request, sent, { part, file })
    if (uploaded?.isRepeat === false) handedOver.push({ ...uploaded, part })
  }
  request.accepted()
  for (const uploaded of handedOver) {
    const place = { ...sent, botUser: request.botUser }
    if (request.isRetry) await removeFailures(request.web, place, [uploaded.part, request.key])
    await showUploaded(request, sent, uploaded)
  }
}

/** Null when it could not be and its sender was told why: the others go on. */
async function handOver(
  request: SlackRequest,
  { channel, thread, after }: SentFiles,
  { part, file }: { part: string; file: SlackFile },
): Promise<Uploaded | null> {
  const { web, api, wording, deps, key, id } = request
  const replyTo = { kind: 'thread', channel, thread, after, part, event: key }
  try {
    const read = await deps.readFile(web, file)
    return await uploadFile(api, read, { requestKey: part, language: wording.language, replyTo })
  } catch (error) {
    if (await isFirst({ api, key: `${part}:failure` }).catch(() => true)) {
      const text = failureText(deps.log, { error, requestId: id, wording })
      await web.chat.postMessage({ channel, thread_ts: thread, text, metadata: markAnswer(part, 'failure') })
    }
    return null
  }
}

/** Marked, so that whoever has to bring it after all finds it. */
async function showUploaded(
  { web, api, wording }: SlackRequest,
  { channel, thread: thread_ts }: SentFiles,
  { part, ...uploaded }: Uploaded & { part: string },
): Promise<void> {
  const view = await awaitUpload(api, uploaded)
  if (view === null) {
    const text = importWordingFor(wording).continues
    await web.chat.postMessage({ channel, thread_ts, text, metadata: markAnswer(part, 'failure') })
    return
  }
  await web.chat.postMessage({
    channel,
    thread_ts,
    ...uploadMessage(view, wording),
    metadata: markAnswer(part, 'whole'),
  })
  await saySeen(api, view)
}
