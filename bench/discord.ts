import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DiscordWorld, runDiscord } from '../test/support/discord-world.ts'
import { replyTo, shown } from '../test/support/fake-discord/person.ts'
import { bakerRole, glazierRole } from '../test/support/role-texts.ts'
import { openBench } from './open-bench.ts'
import { variedPostings } from './varied-postings.ts'

/** Prints the figures of bench/README.md about Discord: node bench/discord.ts [interactions] [postings] */
async function main(interactions: number, postings: number): Promise<void> {
  await measureDeferral()
  await measureReconnects(interactions)
  await measureBurst(interactions)
  await measureTyping()
  await measureSuggestions(postings)
}

/** As long as the model takes: with the usual limits the rules would have answered before it does. */
const patient = { ROLECALL_MODEL_CALL_MS: '30000', ROLECALL_MODEL_ANSWER_MS: '40000' }

/** 50 questions wait for a model that takes 20 s; meanwhile further commands are deferred. */
async function measureDeferral(): Promise<void> {
  await using model = await startSlowModel(20_000)
  await using world = await openWorld({ OPENAI_API_KEY: 'x', OPENAI_BASE_URL: model.url, ...patient })
  const { candidate } = world
  const waiting = Array.from({ length: 50 }, () => candidate.runs('ask', { question: 'What does the glazier earn?' }))
  await sleep(2_000)
  const measured: typeof waiting = []
  for (let n = 0; n < 180; n++) {
    measured.push(candidate.runs('ask', { question: 'What does the glazier earn?' }))
    await sleep(100)
  }
  await until(() => measured.every(({ acknowledgedAfter }) => acknowledgedAfter !== null))
  print(
    'deferral, 50 questions in flight',
    measured.map(({ acknowledgedAfter }) => acknowledgedAfter ?? 0),
  )
}

/** So many at once as a busy server has. */
const mostInFlight = 20

/** The gateway drops five times while commands come; each is answered, none twice. */
async function measureReconnects(count: number): Promise<void> {
  await using world = await openWorld({})
  const { candidate, discord } = world
  const held: ReturnType<typeof candidate.runs>[] = []
  const answered = () => held.filter(one => shown(replyTo(discord, one)).includes('[Share in channel]')).length
  for (let n = 0; n < count; n++) {
    held.push(candidate.runs('ask', { question: 'What does the glazier earn?' }))
    if (n % Math.ceil(count / 6) === Math.ceil(count / 6) - 1) discord.gateway.drop()
    await until(() => held.length - answered() < mostInFlight)
  }
  await until(() => answered() === count, 120_000)
  const replies = new Set(held.map(({ original }) => original)).size
  const { resumed } = discord.gateway.counts
  console.log(`${count} interactions, ${resumed} reconnects: ${answered()} answered in ${replies} replies`)
}

/** Commands come faster than one process answers them: first replies stay prompt, and the answers come when they can. */
async function measureBurst(count: number): Promise<void> {
  await using world = await openWorld({})
  const { candidate, discord } = world
  const held: ReturnType<typeof candidate.runs>[] = []
  const answered = () => held.filter(one => shown(replyTo(discord, one)).includes('[Share in channel]')).length
  const began = performance.now()
  while (held.length < count) {
    held.push(candidate.runs('ask', { question: 'What does the glazier earn?' }))
    await sleep(Math.max(0, began + (held.length * 1_000) / burstPerSecond - performance.now()))
  }
  await until(() => answered() === count, 300_000)
  const seconds = ((performance.now() - began) / 1_000).toFixed(0)
  console.log(`${count} interactions, ${burstPerSecond} a second: ${answered()} answered within ${seconds} s`)
  print(
    'their deferral',
    held.map(({ acknowledgedAfter }) => acknowledgedAfter ?? Number.POSITIVE_INFINITY),
  )
}

const burstPerSecond = 50

/** What somebody who types waits for, from Discord to the core and back. */
async function measureTyping(): Promise<void> {
  await using world = await openWorld({})
  const times: number[] = []
  for (const typed of Array.from({ length: 200 }, (_, n) => 'glazier'.slice(0, 1 + (n % 7)))) {
    const held = world.candidate.types('ask', { question: 'What does it pay?', role: typed }, 'role')
    await until(() => held.acknowledgedAfter !== null)
    times.push(held.acknowledgedAfter ?? Number.POSITIVE_INFINITY)
  }
  print('suggestions as they reach Discord', times)
}

async function measureSuggestions(count: number): Promise<void> {
  await using bench = await openBench()
  console.log(`${await bench.publish([...variedPostings(count)])} postings`)
  for (const [option, words] of [
    ['role', ['back', 'nurse leeds', 'senior', 'aldermoor', 'x']],
    ['skill', ['p', 'sql', 'python', 'wound', 'x']],
    ['place', ['b', 'leeds', 'austin', 'per', 'x']],
  ] as const) {
    const times: number[] = []
    for (let n = 0; n < 100; n++) {
      const began = performance.now()
      await bench.candidate.postings.suggest.query({ option, typed: words[n % words.length]! })
      times.push(performance.now() - began)
    }
    print(`suggestions of a ${option}`, times)
  }
}

async function openWorld(core: NodeJS.ProcessEnv): Promise<DiscordWorld> {
  const world = await runDiscord({ core })
  await world.publish(glazierRole)
  await world.publish(bakerRole)
  return world
}

async function until(isSo: () => boolean, patienceMs = 60_000): Promise<void> {
  const deadline = performance.now() + patienceMs
  while (!isSo() && performance.now() < deadline) await sleep(50)
}

function print(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)} ms`
  console.log(`${what}: median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${at(1)} (${sorted.length})`)
}

/** A server that speaks like OpenAI's and answers late. */
async function startSlowModel(delayMs: number): Promise<AsyncDisposable & { url: string }> {
  const server = createServer((_request, response) => {
    setTimeout(() => response.writeHead(500, { 'content-type': 'application/json' }).end('{}'), delayMs)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const close = async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, [Symbol.asyncDispose]: close }
}

if (import.meta.main) await main(Number(process.argv[2] ?? 1_000), Number(process.argv[3] ?? 10_000))
