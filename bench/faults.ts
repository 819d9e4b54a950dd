import { parseArgs } from 'node:util'
import type { RoundResult } from './faults/round.ts'
import { runRounds } from './faults/run-rounds.ts'

/** Prints the figures of bench/README.md about faults: node bench/faults.ts --rounds 200 --seed 1 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      'at-once': { type: 'string', default: '2' },
      size: { type: 'string', default: 'whole' },
      /** The folder that holds PostgreSQL's bin; the embedded database without it. */
      postgres: { type: 'string' },
      verbose: { type: 'boolean', default: false },
    },
  })
  const rounds = Number(values.rounds)
  const size = values.size === 'quick' ? 'quick' : 'whole'
  const began = performance.now()
  const onRound = (result: RoundResult) => report(result, values.verbose)
  const postgres = values.postgres === undefined ? null : { folder: values.postgres }
  const results = await runRounds(
    {
      rounds,
      seed: Number(values.seed),
      atOnce: Number(values['at-once']),
      size,
      onRound,
    },
    postgres,
  )
  const failed = results.filter(({ failures }) => failures.length > 0)
  const sum = (of: (result: RoundResult) => number) => results.reduce((total, result) => total + of(result), 0)
  console.log(
    `${rounds} rounds on ${postgres === null ? 'the embedded database' : 'a PostgreSQL server'}, ${sum(({ kills }) => kills)} kills, ${sum(({ deeds }) => deeds)} deeds`,
  )
  console.log(
    `${failed.length} failed${failed.length > 0 ? `: seeds ${failed.map(({ seed }) => seed).join(', ')}` : ''}`,
  )
  const took = sum(({ seconds }) => seconds) / rounds
  console.log(`${took.toFixed(1)} s a round, ${((performance.now() - began) / 1000 / 60).toFixed(1)} min together`)
  process.exitCode = failed.length > 0 ? 1 : 0
}

function report({ seed, seconds, kills, failures, log }: RoundResult, isVerbose: boolean): void {
  const outcome = failures.length > 0 ? 'FAILED' : 'held'
  console.log(`seed ${seed}: ${outcome}, ${kills} kills, ${seconds.toFixed(1)} s`)
  for (const failure of failures) console.log(`  ${failure}`)
  if (failures.length > 0) console.log(`  again alone: node bench/faults.ts --rounds 1 --seed ${seed}`)
  if (failures.length > 0 || isVerbose) for (const line of log) console.log(`    ${line}`)
}

await main()
