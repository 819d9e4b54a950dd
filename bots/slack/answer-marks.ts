import type { types, webApi } from '@slack/bolt'
import { refusedAs } from './refused-as.ts'

/** Where an answer stands: behind which message of a thread. */
export interface ThreadPlace {
  channel: string
  thread: string
  /** Nothing of the answer is older than this message or click. */
  after: string
}

/** `whole`: an answer with its end. `failure`: what was said instead of one, or the part of one that broke. */
export type AnswerPart = 'whole' | 'failure'

const eventType = 'rolecall_answer'

/** By which the messages of one question are found again, in whatever process. A stream carries it from its end on. */
export function markAnswer(question: string, part: AnswerPart): types.MessageMetadata {
  return { event_type: eventType, event_payload: { question, part } }
}

export interface FoundAnswers {
  /** Oldest first, as are the others. */
  whole: string[]
  failures: string[]
  /** Streams that nobody ended. */
  unended: string[]
}

/** A stream that is younger may be another question's, whose process is still at it. */
const streamMs = 30_000
const mostPages = 5

/**
 * What stands of a question's answer in its thread. Where a thread may not be read there is no telling, and an answer
 * twice is better than none.
 */
export async function findAnswers(
  web: webApi.WebClient,
  { channel, thread, after, botUser }: ThreadPlace & { botUser: string },
  question: string,
): Promise<FoundAnswers> {
  const found: FoundAnswers = { whole: [], failures: [], unended: [] }
  const asked = { channel, ts: thread, oldest: after, limit: 100, include_all_metadata: true }
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const replies = await web.conversations
      .replies({ ...asked, ...(cursor ? { cursor } : {}) })
      .catch(refusedAs({ messages: [] }))
    for (const { ts = '', user, metadata } of replies.messages ?? []) {
      if (user !== botUser || Number(ts) <= Number(after)) continue
      const mark = metadata?.event_payload as { question?: unknown; part?: unknown } | undefined
      if (!metadata?.event_type) found.unended.push(ts)
      else if (metadata.event_type !== eventType || mark?.question !== question) continue
      else if (mark.part === 'whole') found.whole.push(ts)
      else found.failures.push(ts)
    }
    cursor = 'response_metadata' in replies ? replies.response_metadata?.next_cursor : undefined
    if (!cursor) break
  }
  return found
}

export function isStillStreaming({ unended }: FoundAnswers): boolean {
  return unended.some(ts => Date.now() - Number(ts) * 1_000 < streamMs)
}

export async function deleteMessages(web: webApi.WebClient, channel: string, all: readonly string[]): Promise<void> {
  // What somebody else has deleted meanwhile is deleted.
  for (const ts of all) await web.chat.delete({ channel, ts }).catch(refusedAs(null))
}

/**
 * Who told of a failure, and died or lost Slack before it acknowledged what was asked, has had it delivered again: once the
 * core has it after all, what was told of it is taken back. `questions` are the marks that it may carry.
 */
export async function removeFailures(
  web: webApi.WebClient,
  place: ThreadPlace & { botUser: string },
  questions: readonly string[],
): Promise<void> {
  for (const question of questions) {
    const { failures } = await findAnswers(web, place, question)
    await deleteMessages(web, place.channel, failures)
  }
}
