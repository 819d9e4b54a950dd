import { randomUUID } from 'node:crypto'
import { checkBlocks, checkView } from '../check-blocks.ts'
import { type FakeMessage, type FakeState, type FakeWorkspace, nextTs } from './workspace.ts'

type Args = Record<string, unknown>
type Answer = Record<string, unknown>
interface Call {
  state: FakeState
  args: Args
  workspace: FakeWorkspace
}

interface Method {
  required: readonly string[]
  answer: (call: Call) => Answer
}

/** The methods that the bot calls, each with the arguments that Slack requires and what it checks of them. */
export const methods: Record<string, Method> = {
  'auth.test': {
    required: [],
    answer: ({ workspace }) => ({
      ...{ team_id: workspace.team, user_id: workspace.botUser, bot_id: 'B0', team: workspace.team, url: 'https://x/' },
    }),
  },
  'users.info': {
    required: ['user'],
    answer: ({ args, workspace }) => {
      const user = workspace.users.find(one => one.id === args.user)
      if (!user) return refuse('user_not_found')
      const { id, name, isAdmin = false } = user
      return {
        user: { id, team_id: workspace.team, name, locale: 'en-US', is_admin: isAdmin, is_owner: false, profile: {} },
      }
    },
  },
  'chat.postMessage': { required: ['channel'], answer: call => postMessage(call, null) },
  'chat.postEphemeral': {
    required: ['channel', 'user'],
    answer: call => postMessage(call, String(call.args.user)),
  },
  'chat.update': {
    required: ['channel', 'ts'],
    answer: ({ state, args }) => {
      const message = find(state, args)
      if (!message) return refuse('message_not_found')
      message.text = String(args.text ?? '')
      message.blocks = blocksOf(state, args)
      if (args.metadata !== undefined) message.metadata = objectOf(args.metadata)
      return { ts: message.ts, channel: message.channel }
    },
  },
  'chat.delete': {
    required: ['channel', 'ts'],
    answer: ({ state, args }) => {
      const message = find(state, args)
      if (!message) return refuse('message_not_found')
      state.messages.splice(state.messages.indexOf(message), 1)
      return { ts: message.ts, channel: message.channel }
    },
  },
  'chat.startStream': {
    required: ['channel', 'thread_ts'],
    answer: ({ state, args, workspace }) => {
      const isDirect = String(args.channel).startsWith('D')
      if (!isDirect && !(args.recipient_user_id && args.recipient_team_id)) return refuse('missing_recipient_team_id')
      const message = newMessage(state, workspace, args)
      message.isStreaming = true
      message.text = streamed(state, args)
      return { ts: message.ts, channel: message.channel }
    },
  },
  'chat.appendStream': {
    required: ['channel', 'ts'],
    answer: ({ state, args }) => {
      const message = find(state, args)
      if (!message?.isStreaming) return refuse('message_not_in_streaming_state')
      message.text += streamed(state, args)
      return { ts: message.ts, channel: message.channel }
    },
  },
  'chat.stopStream': {
    required: ['channel', 'ts'],
    answer: ({ state, args }) => {
      const message = find(state, args)
      if (!message?.isStreaming) return refuse('message_not_in_streaming_state')
      if (hasUnknownBlock(state, args)) return refuse('invalid_blocks')
      message.text += streamed(state, args)
      message.blocks = blocksOf(state, args)
      message.isStreaming = false
      if (args.metadata !== undefined) message.metadata = objectOf(args.metadata)
      if (message.text.length > 12_000) state.problems.push('a stream over 12,000 characters')
      return { ts: message.ts, channel: message.channel }
    },
  },
  'conversations.history': {
    required: ['channel'],
    answer: ({ state, args }) => {
      const before = Number(args.cursor ?? Number.POSITIVE_INFINITY)
      const found = state.messages
        .filter(({ channel, onlyFor }) => channel === args.channel && onlyFor === null)
        .filter(({ ts }) => Number(ts) > Number(args.oldest ?? 0) && Number(ts) < before)
        .toReversed()
      const page = found.slice(0, Math.min(Number(args.limit ?? 100), state.historyPage))
      return {
        messages: page.map(({ ts, text, metadata }) => ({
          ...{ ts, text, ...(args.include_all_metadata && metadata ? { metadata } : {}) },
        })),
        response_metadata: { next_cursor: page.length < found.length ? page.at(-1)!.ts : '' },
      }
    },
  },
  'conversations.open': {
    required: ['users'],
    answer: ({ args }) => ({ channel: { id: `D${args.users}` } }),
  },
  'conversations.replies': {
    required: ['channel', 'ts'],
    answer: ({ state, args }) => {
      const after = Number(args.cursor ?? args.oldest ?? 0)
      const found = state.messages
        .filter(({ channel, onlyFor }) => channel === args.channel && onlyFor === null)
        .filter(({ ts, thread }) => (ts === args.ts || thread === args.ts) && Number(ts) > after)
      const page = found.slice(0, Math.min(Number(args.limit ?? 100), state.historyPage))
      return {
        messages: page.map(({ ts, text, user, metadata }) => ({
          ...{ ts, text, user, ...(args.include_all_metadata && metadata ? { metadata } : {}) },
        })),
        response_metadata: { next_cursor: page.length < found.length ? page.at(-1)!.ts : '' },
      }
    },
  },
  'views.open': {
    required: ['trigger_id', 'view'],
    answer: ({ state, args, workspace }) => {
      const opened = state.triggers.get(String(args.trigger_id))
      if (opened === undefined) return refuse('invalid_trigger')
      if (Date.now() - opened > 3_000) return refuse('expired_trigger_id')
      state.triggers.delete(String(args.trigger_id))
      return saveView(state, {
        id: `V${randomUUID().slice(0, 8)}`,
        team: workspace.team,
        user: '',
        view: objectOf(args.view),
      })
    },
  },
  'views.update': {
    required: ['view_id', 'view'],
    answer: ({ state, args }) => {
      const known = state.views.get(String(args.view_id))
      return known ? saveView(state, { ...known, view: objectOf(args.view) }) : refuse('not_found')
    },
  },
  'views.publish': {
    required: ['user_id', 'view'],
    answer: ({ state, args }) => {
      const view = objectOf(args.view)
      state.problems.push(...checkView(view).map(problem => `views.publish: ${problem}`))
      state.homes.set(String(args.user_id), view)
      return { view: { ...view, id: `VH${String(args.user_id)}` } }
    },
  },
  'assistant.threads.setStatus': { required: ['channel_id', 'thread_ts', 'status'], answer: () => ({}) },
  'assistant.threads.setSuggestedPrompts': {
    required: ['channel_id', 'prompts'],
    answer: ({ state, args }) => {
      const prompts =
        typeof args.prompts === 'string' ? (JSON.parse(args.prompts) as unknown[]) : (args.prompts as unknown[])
      if (prompts.length > 4) state.problems.push('over 4 prompts')
      return {}
    },
  },
}

/** Slack refuses with `ok: false` and a code. */
export function refuse(error: string): Answer {
  return { ok: false, error }
}

export function saveView(state: FakeState, saved: { id: string; team: string; user: string; view: Args }): Answer {
  const hash = randomUUID()
  state.problems.push(...checkView(saved.view).map(problem => `view ${String(saved.view.callback_id)}: ${problem}`))
  state.views.set(saved.id, { ...saved, hash })
  return { view: { ...saved.view, id: saved.id, hash } }
}

/** A message that the bot or somebody else wrote. */
export function newMessage(state: FakeState, workspace: FakeWorkspace, args: Args): FakeMessage {
  const channel = /^[UW]/.test(String(args.channel)) ? `D${String(args.channel)}` : String(args.channel)
  const message: FakeMessage = {
    ...{ team: workspace.team, channel, ts: nextTs(state), user: workspace.botUser, isStreaming: false, onlyFor: null },
    thread: args.thread_ts === undefined ? null : String(args.thread_ts),
    text: String(args.text ?? ''),
    blocks: [],
    metadata: args.metadata === undefined ? null : objectOf(args.metadata),
  }
  state.messages.push(message)
  return message
}

export function blocksOf(state: FakeState, args: Args): Record<string, unknown>[] {
  if (args.blocks === undefined) return []
  const blocks = typeof args.blocks === 'string' ? JSON.parse(args.blocks) : args.blocks
  state.problems.push(...checkBlocks(blocks, 'message').map(problem => `message: ${problem}`))
  return blocks as Record<string, unknown>[]
}

function postMessage({ state, args, workspace }: Call, onlyFor: string | null): Answer {
  if (hasUnknownBlock(state, args)) return refuse('invalid_blocks')
  if (args.text === undefined && args.blocks === undefined) return refuse('no_text')
  if (String(args.text ?? '').length > 40_000) return refuse('msg_too_long')
  const blocks = blocksOf(state, args)
  const message = newMessage(state, workspace, args)
  message.blocks = blocks
  message.onlyFor = onlyFor
  return { ts: message.ts, channel: message.channel, message: { ts: message.ts, text: message.text } }
}

/** Whether a message holds blocks that a test says this server does not take: that is no fault of the bot. */
export function hasUnknownBlock({ unknownBlocks }: FakeState, { blocks }: Args): boolean {
  const given = (typeof blocks === 'string' ? JSON.parse(blocks) : (blocks ?? [])) as { type: string }[]
  return given.some(({ type }) => unknownBlocks.has(type))
}

function find(state: FakeState, args: Args): FakeMessage | undefined {
  return state.messages.find(({ channel, ts }) => channel === args.channel && ts === args.ts)
}

function streamed(state: FakeState, args: Args): string {
  const chunks = (typeof args.chunks === 'string' ? JSON.parse(args.chunks) : (args.chunks ?? [])) as {
    text?: string
  }[]
  const text = chunks.map(chunk => chunk.text ?? '').join('') + String(args.markdown_text ?? '')
  if (text.length > 12_000) state.problems.push('over 12,000 characters of markdown_text')
  return text
}

function objectOf(value: unknown): Args {
  return (typeof value === 'string' ? JSON.parse(value) : value) as Args
}
