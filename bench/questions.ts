/**
 * How long one question takes over an embedded database of postings, through the client, each in its own conversation.
 *
 *   node bench/questions.ts [--count 500] [--questions 200] [--postings FILE --asked FILE]
 *
 * FILE with postings as `npm run add` takes it, and one question a line; both are our own varied ones unless given.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { benchPostings, openBench } from './open-bench.ts'
import { variedQuestions } from './varied-postings.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '500' },
    questions: { type: 'string', default: '200' },
    postings: { type: 'string' },
    asked: { type: 'string' },
  },
})
const documents = await benchPostings(Number(values.count), values.postings)
const given = values.asked && readFileSync(values.asked, 'utf8').split('\n').filter(Boolean)
const questions = given || [...variedQuestions(Number(values.questions), documents)]
await using bench = await openBench()
const stored = await bench.publish(documents)

const wall: number[] = []
const cpu: number[] = []
const statuses = new Map<string, number>()
// The first tenth makes the runtime warm, as the questions of any running server have.
const warmUp = Math.ceil(questions.length / 10)
for (const [index, text] of [...questions.slice(0, warmUp), ...questions].entries()) {
  const began = performance.now()
  const usage = process.cpuUsage()
  const status = await ask(text, `bench-${index}`)
  const { user, system } = process.cpuUsage(usage)
  if (index < warmUp) continue
  wall.push(performance.now() - began)
  cpu.push((user + system) / 1000)
  statuses.set(status, (statuses.get(status) ?? 0) + 1)
}
process.stdout.write(`${questions.length} questions over ${stored} postings, ms\n\n`)
process.stdout.write('        p50     p95     p99\n')
for (const [name, taken] of Object.entries({ wall, cpu })) {
  const cells = [0.5, 0.95, 0.99].map(share => percentile(taken, share).toFixed(0).padStart(8))
  process.stdout.write(`${name.padEnd(4)}${cells.join('')}\n`)
}
process.stdout.write(`\n${[...statuses].map(([status, count]) => `${status} ${count}`).join(', ')}\n`)

async function ask(text: string, key: string): Promise<string> {
  let status = 'none'
  const events = await bench.candidate.questions.ask.mutate({ text, conversation: key, requestKey: key })
  for await (const event of events) if (event.type === 'done') status = event.answer.status
  return status
}

function percentile(taken: readonly number[], share: number): number {
  const sorted = taken.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
