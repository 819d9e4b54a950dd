/**
 * How many postings are read, embedded and stored per second, with the CPU time that one takes.
 *
 *   node bench/publish.ts [--count 500] [--postings FILE]
 */
import { parseArgs } from 'node:util'
import { benchPostings, openBench } from './open-bench.ts'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '500' }, postings: { type: 'string' } },
})
const documents = await benchPostings(Number(values.count), values.postings)
await using bench = await openBench()
const began = performance.now()
const cpu = process.cpuUsage()
const stored = await bench.publish(documents)
const { user, system } = process.cpuUsage(cpu)
const seconds = (performance.now() - began) / 1000
process.stdout.write(
  `${stored} postings in ${seconds.toFixed(1)} s: ${(stored / seconds).toFixed(1)} a second, ` +
    `${((user + system) / 1000 / stored).toFixed(1)} ms of CPU each\n`,
)
