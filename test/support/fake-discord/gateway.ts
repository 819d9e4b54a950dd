import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { createPacker, type Packer } from './packer.ts'
import { guildJson, type Json, userJson, type World } from './world.ts'

export interface Gateway {
  /** Sends an event to the shard of its guild, now or when that shard resumes. */
  dispatch(event: string, data: Json, guild: string | null): void
  /** Cuts every connection as Discord does when it restarts: the session can be resumed. */
  drop(): void
  connections(): number
  counts: { identified: number; resumed: number; heartbeats: number; compressed: number }
  close(): void
}

interface Session {
  id: string
  shard: number
  shards: number
  seq: number
  sent: { s: number; t: string; d: Json }[]
  socket: WebSocket | null
  intents: number
}

interface GatewayOptions {
  token: string
  refuse: (why: string) => void
  /** The privileged intents that the application may use. */
  granted: number
  /** 'minimal': nothing that the protocol can do without. */
  peer: 'whole' | 'minimal'
}

const heartbeatMs = 1_000
const messageContent = 1 << 15

/** The gateway's part of the protocol: https://discord.com/developers/docs/events/gateway */
export function createGateway(server: Server, world: World, { token, refuse, granted, peer }: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ server, path: '/gateway' })
  const sessions = new Map<string, Session>()
  const packers = new WeakMap<WebSocket, Packer>()
  const counts = { identified: 0, resumed: 0, heartbeats: 0, compressed: 0 }

  sockets.on('connection', (socket, { url }) => {
    const asked = new URL(url ?? '', 'http://discord').searchParams.get('compress')
    if (asked === 'zlib-stream') use(socket, 'zlib-stream')
    else if (asked !== null) refuse(`the gateway was asked for ${asked}`)
    send(socket, { op: 10, d: { heartbeat_interval: heartbeatMs }, s: null, t: null })
    socket.on('message', raw => receive(socket, JSON.parse(String(raw))))
    socket.on('close', () => {
      for (const session of sessions.values()) if (session.socket === socket) session.socket = null
    })
  })

  function receive(socket: WebSocket, { op, d }: { op: number; d: Json }): void {
    if (op === 1) {
      counts.heartbeats += 1
      send(socket, { op: 11 })
    } else if (op === 2) identify(socket, d)
    else if (op === 6) resume(socket, d)
  }

  function identify(socket: WebSocket, d: Json): void {
    if (d.token !== token) {
      socket.close(4004, 'Authentication failed')
      return
    }
    const intents = Number(d.intents)
    if ((intents & messageContent) !== 0 && (granted & messageContent) === 0) {
      socket.close(4014, 'Disallowed intents')
      return
    }
    counts.identified += 1
    if (d.compress === true && !packers.has(socket)) use(socket, 'each payload')
    const [shard = 0, shards = 1] = (d.shard ?? []) as number[]
    const session: Session = { id: randomUUID(), shard, shards, seq: 0, sent: [], socket, intents }
    sessions.set(session.id, session)
    const guilds = [...world.guilds.values()].filter(({ id }) => shardOf(id, shards) === shard)
    emit(session, 'READY', {
      ...{
        v: 10,
        user: userJson(world.bot),
        session_id: session.id,
        ...(peer === 'whole' ? { resume_gateway_url: addressOf(server) } : {}),
        shard: [shard, shards],
      },
      ...{
        guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
        application: { id: world.application.id, flags: 0 },
      },
    })
    for (const guild of guilds) emit(session, 'GUILD_CREATE', guildJson(world, guild))
  }

  function resume(socket: WebSocket, d: Json): void {
    const session = sessions.get(String(d.session_id))
    if (!session || d.token !== token) {
      send(socket, { op: 9, d: false })
      return
    }
    counts.resumed += 1
    session.socket = socket
    for (const event of session.sent.filter(({ s }) => s > Number(d.seq))) send(socket, { op: 0, ...event })
    emit(session, 'RESUMED', {})
  }

  /** A minimal peer leaves whom a message names to its text. */
  function asSent({ mentions, mention_roles, embeds, ...rest }: Json): Json {
    return peer === 'whole' || mentions === undefined ? { mentions, mention_roles, embeds, ...rest } : rest
  }

  function use(socket: WebSocket, how: 'zlib-stream' | 'each payload'): void {
    counts.compressed += 1
    packers.set(
      socket,
      createPacker(how, bytes => socket.send(bytes)),
    )
  }

  function send(socket: WebSocket, payload: Json): void {
    const text = JSON.stringify(payload)
    const packer = packers.get(socket)
    if (packer) packer.pack(text)
    else socket.send(text)
  }

  function emit(session: Session, t: string, d: Json): void {
    session.seq += 1
    const event = { s: session.seq, t, d }
    session.sent.push(event)
    if (session.socket?.readyState === 1) send(session.socket, { op: 0, ...event })
  }

  return {
    counts,
    connections: () => [...sessions.values()].filter(({ socket }) => socket !== null).length,
    dispatch(event, data, guild) {
      const sees = [...sessions.values()].filter(({ shard, shards }) => shardOf(guild, shards) === shard)
      if (sees.length === 0) refuse(`nobody is connected to receive ${event}`)
      for (const session of sees)
        emit(session, event, asSent(withoutContent(world, { event, data, guild, intents: session.intents })))
    },
    drop() {
      for (const socket of sockets.clients) socket.close(4_000, 'Unknown error')
      for (const session of sessions.values()) session.socket = null
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

/** Without the privileged intent a message is empty unless it is private, the bot's own, or names the bot. */
function withoutContent(
  world: World,
  { event, data, guild, intents }: { event: string; data: Json; guild: string | null; intents: number },
): Json {
  if (event !== 'MESSAGE_CREATE' || guild === null || (intents & messageContent) !== 0) return data
  if ((data.mentions as Json[]).some(({ id }) => id === world.bot.id)) return data
  return { ...data, content: '', attachments: [], embeds: [], components: [] }
}

function shardOf(guild: string | null, shards: number): number {
  return guild === null ? 0 : Number((BigInt(guild) >> 22n) % BigInt(shards))
}

function addressOf(server: Server): string {
  const address = server.address()
  return `ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/gateway`
}
