import type { SlackRequest } from './slack-request.ts'

/** The line under a thread that says what the bot is doing. */
export interface ThreadStatus {
  /** Shown at once and waited for by nobody: the answer must not be late for it. */
  show(text: string): void
  /** The answer begins, which clears the status, but not one that Slack gets to see only later. */
  answerBegins(): void
  /** Clears what would stay. */
  end(): Promise<void>
}

/** A status is a courtesy: where Slack has none, the answer comes without it. */
export function createThreadStatus(
  { web, deps, id }: SlackRequest,
  { channel, thread }: { channel: string; thread: string },
): ThreadStatus {
  let unseen = 0
  let mayStay = false
  let last: Promise<void> = Promise.resolve()
  const send = async (status: string) => {
    try {
      await web.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status })
    } catch (error) {
      deps.log.debug({ requestId: id, reason: error instanceof Error ? error.name : 'unknown' }, 'no status')
      mayStay = false
    }
  }
  return {
    show(text) {
      // One after the other, so that the last one said is the last one seen.
      unseen += 1
      last = last.then(async () => {
        await send(text)
        unseen -= 1
      })
    },
    answerBegins() {
      mayStay ||= unseen > 0
    },
    async end() {
      if (!mayStay) return
      await last
      if (mayStay) await send('')
    },
  }
}
