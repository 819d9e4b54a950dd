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
  /** Resolves when a bot is connected. */
  connected(): Promise<void>
  /** Milliseconds from delivery to acknowledgement, of each envelope. */
  ackTimes: number[]
  connections(): number
  /** Drops every connection, as Slack does now and then. */
  drop(): void
  close(): void
}

export function createSocketMode(server: Server, state: FakeState): SocketMode {
  const sockets = new Set<WebSocket>()
  const waiting = new Map<string, (payload: Record<string, unknown>) => void>()
  const ackTimes: number[] = []
  const accept = new WebSocketServer({ server, path: '/socket' })
  accept.on('connection', socket => {
    sockets.add(socket)
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
  return {
    ackTimes,
    connections: () => sockets.size,
    async connected() {
      while (sockets.size === 0) await new Promise(resolve => setTimeout(resolve, 10))
    },
    deliver(type, payload) {
      const envelope_id = randomUUID()
      const [socket] = [...sockets].sort(() => Math.random() - 0.5)
      if (!socket) throw new Error('no bot is connected')
      const sent = performance.now()
      return new Promise(resolve => {
        const late = setTimeout(() => {
          state.problems.push(`${type}: not acknowledged within 3 s`)
          resolve({})
        }, 3_000)
        waiting.set(envelope_id, answer => {
          clearTimeout(late)
          waiting.delete(envelope_id)
          ackTimes.push(performance.now() - sent)
          resolve(answer)
        })
        socket.send(JSON.stringify({ type, envelope_id, payload, accepts_response_payload: type !== 'events_api' }))
      })
    },
    drop() {
      for (const socket of sockets) socket.terminate()
    },
    close() {
      for (const socket of sockets) socket.terminate()
      accept.close()
    },
  }
}
