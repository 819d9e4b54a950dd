/**
 * What the typed API costs: requests per second for a stored posting, through the whole core (the bots' own kind of
 * request: secret, identity, metrics, error shape) against a bare Fastify route with the same validation, transaction and
 * JSON. Each runs in a process of its own, and runs alternate, so that other work on the machine meets both. The processor
 * time of each server (without the database's) tells the same with less noise.
 *
 *   node bench/http.ts [--database postgres://…] [--rounds 6] [--seconds 5] [--connections 8]
 *
 * Without a database each process has an embedded one in memory.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { candidate } from '../src/evaluation/evaluation-identities.ts'
import { identityHeader } from '../src/people/identity.ts'

const { values } = parseArgs({
  options: {
    database: { type: 'string', default: '' },
    rounds: { type: 'string', default: '6' },
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '8' },
  },
})
const secret = randomBytes(32).toString('hex')
const connections = Number(values.connections)

const route = await startProcess('route')
const procedure = await startProcess('procedure')
const asBot = {
  authorization: `Bearer ${secret}`,
  [identityHeader]: Buffer.from(JSON.stringify(candidate)).toString('base64url'),
}
const targets = {
  route: { process: route, path: '/posting', headers: {}, body: (id: string) => JSON.stringify({ id }) },
  procedure: {
    process: procedure,
    path: '/trpc/postings.get',
    headers: asBot,
    body: (id: string) => JSON.stringify({ id }),
  },
}
type Target = (typeof targets)['route' | 'procedure']

await load(targets.route, 2)
await load(targets.procedure, 2)
process.stdout.write('          requests a second             processor time each, ms\n')
process.stdout.write('          route   procedure   ratio     route   procedure   ratio\n')
const runs: Record<'route' | 'procedure', Run[]> = { route: [], procedure: [] }
for (let round = 1; round <= Number(values.rounds); round += 1) {
  runs.route.push(await load(targets.route, Number(values.seconds)))
  runs.procedure.push(await load(targets.procedure, Number(values.seconds)))
  print(`round ${round}`, runs.route.at(-1)!, runs.procedure.at(-1)!)
}
print('median', medianOf(runs.route), medianOf(runs.procedure))
for (const { child } of [route, procedure]) child.stdin.end()

async function startProcess(kind: string) {
  const serve = fileURLToPath(new URL('http/serve.ts', import.meta.url))
  const child = spawn(process.execPath, [serve, kind, secret, values.database], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const next = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error(`the ${kind} ended`)
    return JSON.parse(value)
  }
  const { url, ids } = z.object({ url: z.string(), ids: z.array(z.string()) }).parse(await next())
  /** Of the whole process so far, in milliseconds. */
  const cpuMs = async () => {
    child.stdin.write('\n')
    const { user, system } = await next()
    return (user + system) / 1000
  }
  return { child, url, ids, cpuMs }
}

interface Run {
  perSecond: number
  cpuMs: number
}

/** By `connections` callers who each wait for their answer. */
async function load(target: Target, seconds: number): Promise<Run> {
  using agent = disposable(new Agent({ keepAlive: true, maxSockets: connections }))
  const cpuBefore = await target.process.cpuMs()
  const began = performance.now()
  const until = began + seconds * 1000
  let answered = 0
  const callers = Array.from({ length: connections }, async (_, caller) => {
    for (let at = caller; performance.now() < until; at += connections) {
      await call(target, target.process.ids[at % target.process.ids.length]!, agent)
      answered += 1
    }
  })
  await Promise.all(callers)
  const perSecond = answered / ((performance.now() - began) / 1000)
  return { perSecond, cpuMs: ((await target.process.cpuMs()) - cpuBefore) / answered }
}

function call({ process: server, path, headers, body }: Target, id: string, agent: Agent): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const content = body(id)
  const options = {
    method: 'POST',
    agent,
    headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) },
  }
  const sent = request(new URL(path, server.url), options, response => {
    let size = 0
    response.on('data', chunk => {
      size += chunk.length
    })
    response.on('end', () => {
      if (response.statusCode === 200 && size > 1_000) resolve()
      else reject(new Error(`${path} answered ${response.statusCode} with ${size} bytes`))
    })
    response.on('error', reject)
  })
  sent.on('error', reject)
  sent.end(content)
  return promise
}

function disposable(agent: Agent): Agent & Disposable {
  return Object.assign(agent, { [Symbol.dispose]: () => agent.destroy() })
}

function print(name: string, ofRoute: Run, ofProcedure: Run): void {
  const rates = [ofRoute.perSecond.toFixed(0), ofProcedure.perSecond.toFixed(0)]
  const times = [ofRoute.cpuMs.toFixed(2), ofProcedure.cpuMs.toFixed(2)]
  const ratios = [ofProcedure.perSecond / ofRoute.perSecond, ofRoute.cpuMs / ofProcedure.cpuMs].map(of => of.toFixed(2))
  const cells = [...rates, ratios[0]!, ...times, ratios[1]!]
  const widths = [6, 12, 8, 10, 12, 8]
  process.stdout.write(`${name.padEnd(9)}${cells.map((cell, at) => cell.padStart(widths[at]!)).join('')}\n`)
}

function medianOf(runs: readonly Run[]): Run {
  return { perSecond: median(runs.map(run => run.perSecond)), cpuMs: median(runs.map(run => run.cpuMs)) }
}

function median(of: readonly number[]): number {
  return of.toSorted((a, b) => a - b)[of.length >> 1]!
}
