import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import type { FakeState } from './workspace.ts'

export type EnvelopeType = 'events_api' | 'interactive' | 'slash_commands'

/** How a payload reaches the bot: over Socket Mode, or as a signed request. Resolves with what the acknowledgement says. */
export interface Transport {
  deliver(type: EnvelopeType, payload: Record<string, unknown>): Promise<Record<string, unknown>>
}

export interface SocketMode extends Transport {
  /** As the first delivery, or a later one. */
  deliver(type: EnvelopeType, payload: Record<string, unknown>, retries?: number): Promise<Record<string, unknown>>
  /** Resolves when a bot is connected. */
  connected(): Promise<void>
  /** Milliseconds from delivery to acknowledgement, of each envelope. */
  ackTimes: number[]
  connections(): number
  /** Drops every connection, as Slack does now and then. */
  drop(): void
  close(): void
}

interface Delivery {
  type: EnvelopeType
  payload: Record<string, unknown>
  retries: number
}

const mostRetries = 3

export function createSocketMode(server: Server, state: FakeState): SocketMode {
  const sockets = new Set<WebSocket>()
  const waiting = new Map<string, (payload: Record<string, unknown>) => void>()
  const ackTimes: number[] = []
  let isClosed = false
  const accept = new WebSocketServer({ server, path: '/socket' })
  accept.on('connection', socket => {
    sockets.add(socket)
    // Every event on its way hears of the connection's end.
    socket.setMaxListeners(0)
    socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.size, connection_info: { app_id: 'A0' } }))
    socket.on('close', () => sockets.delete(socket))
    socket.on('message', data => {
      const { envelope_id, payload } = JSON.parse(String(data)) as {
        envelope_id: string
        payload?: Record<string, unknown>
      }
      waiting.get(envelope_id)?.(payload ?? {})
    })
  })
  /** An event that nobody acknowledged, in time or before its connection went away, is delivered again, as Slack does. */
  async function deliverTo(event: Delivery): Promise<Record<string, unknown>> {
    const { type, payload, retries } = event
    const envelope_id = randomUUID()
    const [socket] = [...sockets].sort(() => Math.random() - 0.5)
    if (!socket) throw new Error('no bot is connected')
    const sent = performance.now()
    const outcome = await new Promise<Record<string, unknown> | 'lost'>(resolve => {
      const late = setTimeout(() => {
        state.problems.push(`${type}: not acknowledged within 3 s`)
        settle('lost')
      }, 3_000)
      const settle = (answer: Record<string, unknown> | 'lost') => {
        clearTimeout(late)
        waiting.delete(envelope_id)
        socket.off('close', lose)
        resolve(answer)
      }
      const lose = () => settle('lost')
      socket.on('close', lose)
      waiting.set(envelope_id, answer => {
        ackTimes.push(performance.now() - sent)
        settle(answer)
      })
      const retry = retries === 0 ? {} : { retry_attempt: retries, retry_reason: 'timeout' }
      const asks = { accepts_response_payload: type !== 'events_api', ...retry }
      socket.send(JSON.stringify({ type, envelope_id, payload, ...asks }))
    })
    if (outcome !== 'lost') return outcome
    if (type !== 'events_api' || retries === mostRetries) {
      state.unacknowledged.push({ type, payload })
      return {}
    }
    await connected()
    if (isClosed) return {}
    return deliverTo({ ...event, retries: retries + 1 })
  }
  const connected = async () => {
    while (sockets.size === 0 && !isClosed) await new Promise(resolve => setTimeout(resolve, 10))
  }
  return {
    ackTimes,
    connections: () => sockets.size,
    connected,
    deliver: (type, payload, retries = 0) => deliverTo({ type, payload, retries }),
    drop() {
      for (const socket of sockets) socket.terminate()
    },
    close() {
      isClosed = true
      for (const socket of sockets) socket.terminate()
      accept.close()
    },
  }
}
