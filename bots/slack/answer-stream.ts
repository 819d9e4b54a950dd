import type { types, webApi } from '@slack/bolt'
import { type AnswerPart, markAnswer } from './answer-marks.ts'
import { postMessage } from './post-message.ts'
import { answerCharacters } from './views/answer-view.ts'
import { clip } from './views/mrkdwn.ts'

export interface AnswerStream {
  /** Shows more of the answer; `left out` when it no longer fits on a message. */
  append(markdown: string): Promise<'shown' | 'left out'>
  /** Ends the message with blocks under it, marked as what it is. */
  end(blocks: types.KnownBlock[], part: AnswerPart): Promise<void>
  hasBegun(): boolean
}

export interface StreamPlace {
  channel: string
  thread: string
  team: string
  user: string
  /** The question's key, by which the message is found again. */
  question: string
}

/** An answer that grows in a thread; where Slack offers no streams or one breaks, it comes whole at its end. */
export function createAnswerStream(web: webApi.WebClient, place: StreamPlace): AnswerStream {
  const { channel, thread: thread_ts } = place
  const stream = web.chatStream({
    ...{ channel, thread_ts, recipient_team_id: place.team, recipient_user_id: place.user },
  })
  let text = ''
  let state: 'waiting' | 'streaming' | 'unavailable' = 'waiting'

  /** False where the stream refuses to end well: with its blocks, or without them when they are what is refused. */
  const isEnded = async (blocks: types.KnownBlock[], metadata: types.MessageMetadata) => {
    try {
      await stream.stop(blocks.length > 0 ? { blocks, metadata } : { metadata }).catch(() => stream.stop({ metadata }))
      return true
    } catch {
      return false
    }
  }
  /** The whole answer in the place of what a broken stream left. */
  const isReplaced = async (blocks: types.KnownBlock[], metadata: types.MessageMetadata) => {
    if (stream.ts === undefined) return false
    return web.chat.update({ channel, ts: stream.ts, text, blocks, metadata }).then(
      () => true,
      () => false,
    )
  }

  return {
    hasBegun: () => stream.ts !== undefined,
    async append(markdown) {
      if (text !== '' && text.length + markdown.length > answerCharacters) return 'left out'
      const shown = clip(markdown, answerCharacters)
      text += shown
      if (state === 'unavailable') return 'shown'
      try {
        // Empty chunks make the first words go out at once; after that the buffer spares Slack calls.
        await stream.append({ markdown_text: shown, ...(state === 'waiting' ? { chunks: [] } : {}) })
        state = 'streaming'
      } catch {
        state = 'unavailable'
      }
      return 'shown'
    },
    async end(blocks, part) {
      const kept = blocks.slice(0, 49)
      const metadata = markAnswer(place.question, part)
      if (state === 'streaming' && (await isEnded(kept, metadata))) return
      const said: types.KnownBlock[] = text === '' ? [] : [{ type: 'markdown', text }]
      const whole = [...said, ...kept]
      if (await isReplaced(whole, metadata)) return
      await postMessage(web, { channel, thread_ts, text: text || '…', blocks: whole, metadata })
    },
  }
}
