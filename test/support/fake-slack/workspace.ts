/** Somebody in a workspace of the fake. */
export interface FakeUser {
  id: string
  name: string
  isAdmin?: boolean
}

export interface FakeWorkspace {
  team: string
  botToken: string
  botUser: string
  users: readonly FakeUser[]
}

/** A message as a reader of the channel sees it now. */
export interface FakeMessage {
  team: string
  channel: string
  ts: string
  thread: string | null
  user: string
  text: string
  blocks: Record<string, unknown>[]
  metadata: Record<string, unknown> | null
  isStreaming: boolean
  /** The person who alone sees it. */
  onlyFor: string | null
}

export interface FakeView {
  id: string
  hash: string
  team: string
  user: string
  view: Record<string, unknown>
}

/** Everything that the fake remembers. */
export interface FakeState {
  workspaces: FakeWorkspace[]
  messages: FakeMessage[]
  views: Map<string, FakeView>
  homes: Map<string, Record<string, unknown>>
  /** Every Web API call, in order. */
  calls: { method: string; args: Record<string, unknown>; team: string; at: number }[]
  files: Map<string, { bytes: Uint8Array; type: string; token: string }>
  triggers: Map<string, number>
  /** What nobody acknowledged before its connection went away: whoever did it is told so by Slack. */
  unacknowledged: { type: string; payload: Record<string, unknown> }[]
  /** What Slack would have refused; a test that leaves one here fails. */
  problems: string[]
  /** Refuse the next call of a method, or of a `response_url`, with 429 and this many seconds. */
  rateLimits: { method: string; seconds: number }[]
  /** Answers of one method with an error, until removed. */
  refusals: Map<string, string>
  /** Methods that this server does not have at all: it answers them with 404. */
  lacking: Set<string>
  /** Blocks that this server does not take, in messages and in answers to a response_url. */
  unknownBlocks: Set<string>
  /** At most so many messages a page of a channel's history, as some apps get them. */
  historyPage: number
  responses: { id: string; body: Record<string, unknown> }[]
  responseUrls: Map<
    string,
    { uses: number; message: FakeMessage | null; place: { team: string; channel: string; user: string } }
  >
  clock: number
  /** Seconds between two messages. */
  tick: number
  /** How far this Slack's clock is behind ours, in seconds; null where it stands still between messages. */
  lag: number | null
}

export function createState(): FakeState {
  return {
    workspaces: [],
    messages: [],
    views: new Map(),
    homes: new Map(),
    calls: [],
    files: new Map(),
    triggers: new Map(),
    unacknowledged: [],
    problems: [],
    rateLimits: [],
    refusals: new Map(),
    lacking: new Set(),
    unknownBlocks: new Set(),
    historyPage: 100,
    responses: [],
    responseUrls: new Map(),
    clock: Math.floor(Date.now() / 1_000),
    tick: 1,
    lag: null,
  }
}

export function nextTs(state: FakeState): string {
  const now = state.lag === null ? 0 : Date.now() / 1_000 - state.lag
  state.clock = Math.max(state.clock + state.tick, now)
  return state.clock.toFixed(6)
}
