import { expect, test } from 'vitest'
import { runRounds } from '../bench/faults/run-rounds.ts'

// Ten of the rounds of bench/faults.ts, smaller; each starts whole processes several times. Two at once,
// as other tests run beside.
test('processes are killed at random moments, and nothing is lost, doubled or half-written', async () => {
  const results = await runRounds({ rounds: 10, seed: 1_000, atOnce: 2, size: 'quick' })
  const failed = results.filter(({ failures }) => failures.length > 0)
  expect(failed.map(({ seed, failures, log }) => ({ seed, failures, log }))).toEqual([])
  expect(results).toHaveLength(10)
}, 600_000)
