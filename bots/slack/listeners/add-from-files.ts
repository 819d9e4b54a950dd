import type { SlackFile } from '../file-reader.ts'
import { isRecruiter } from '../role-modals.ts'
import { type SavedDrafts, saveDraftsOfFile } from '../save-drafts.ts'
import type { SlackRequest } from '../slack-request.ts'
import { draftsMessage } from '../views/drafts-view.ts'

/** Files sent to the bot become drafts, each with a way to its preview. Nobody else's file is even opened. */
export async function addFromFiles(
  request: SlackRequest,
  sent: { channel: string; thread: string; files: readonly SlackFile[] },
): Promise<void> {
  const { web, api, words, wording, deps, key } = request
  const { channel, thread: thread_ts } = sent
  if (!(await isRecruiter(request))) {
    await web.chat.postMessage({ channel, thread_ts, text: words.refusedFile })
    return
  }
  for (const [index, file] of sent.files.entries()) {
    const read = await deps.readFile(web, file)
    const saved: SavedDrafts = await saveDraftsOfFile({ ...request, key: `${key}:${index}` }, read)
    const drafts = await Promise.all(saved.ids.slice(0, 10).map(id => api.postings.review.query({ id })))
    await web.chat.postMessage({ channel, thread_ts, ...draftsMessage({ drafts, notes: saved.notes }, wording) })
  }
}
