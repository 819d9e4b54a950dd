import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { printableText } from '../../bots/terminal/printable-text.ts'
import { readConfig } from '../config.ts'
import type { QueueCount } from '../store/count-jobs.ts'
import type { DeadLetter } from '../store/dead-letters.ts'
import { connectQueue } from './connect-queue.ts'
import { refuseUsage } from './usage.ts'

const actions = { rerun: 'Queued again', drop: 'Dropped' } as const

/** Shows what waits and what was given up, or has given-up jobs run again or dropped. */
export async function runJobs(args: string[]): Promise<number> {
  const options = { all: { type: 'boolean', default: false } } as const
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options })
  const [action, ...named] = positionals
  if (action !== undefined && !Object.hasOwn(actions, action))
    return refuseUsage(`Jobs can be listed, rerun or dropped, not “${action}”.`)
  if (action !== undefined && values.all === named.length > 0) return refuseUsage('Name the jobs, or say --all.')
  await using queue = await connectQueue(readConfig())
  const { queues, deadLetters } = await queue.list()
  if (action === undefined) {
    process.stdout.write(`${[...countLines(queues), ...letterLines(deadLetters, new Date())].join('\n')}\n`)
    return 0
  }
  const chosen = deadLetters.filter(({ id }) => values.all || named.some(name => name !== '' && id.startsWith(name)))
  const ids = chosen.map(({ id }) => id)
  const done = ids.length === 0 ? 0 : await queue[action as keyof typeof actions](ids, randomUUID())
  process.stdout.write(`${actions[action as keyof typeof actions]}: ${done}.\n`)
  const unknown = named.filter(name => !ids.some(id => id.startsWith(name)))
  if (unknown.length === 0) return 0
  process.stderr.write(`No job that was given up has the id ${unknown.join(', ')}.\n`)
  return done > 0 ? 3 : 1
}

function countLines(queues: readonly QueueCount[]): string[] {
  const heading = { queue: 'Queue', waiting: 'waiting', running: 'running', dead: 'given up' }
  return [heading, ...queues].map(
    ({ queue, waiting, running, dead }) =>
      `${queue.padEnd(24)}${String(waiting).padStart(9)}${String(running).padStart(9)}${String(dead).padStart(10)}`,
  )
}

function letterLines(letters: readonly DeadLetter[], now: Date): string[] {
  if (letters.length === 0) return ['', 'No job was given up.']
  const lines = letters.map(({ id, queue, attempts, givenUpAt, reason, organization, data }) => {
    const of = JSON.stringify({ ...(organization ? { organization } : {}), ...data })
    const said = `given up ${age(givenUpAt, now)} ago at attempt ${attempts}: ${reason} ${of}`
    return `${id}  ${queue}  ${printableText(said)}`
  })
  return ['', 'Given up:', ...lines]
}

function age(moment: string, now: Date): string {
  const minutes = Math.max(0, Math.round((now.getTime() - Date.parse(moment)) / 60_000))
  if (minutes < 120) return `${minutes} min`
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1_440)} days`
}
