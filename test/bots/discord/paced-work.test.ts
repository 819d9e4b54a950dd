import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { createPacedWork } from '../../../bots/discord/paced-work.ts'

test('what only waits holds nothing up', async () => {
  const paced = createPacedWork()
  const ends = begin(paced, 20)
  await vi.waitFor(() => expect(ends).toHaveLength(20), 4_000)
})

test('while the process is kept busy a further one begins only when one ends', async () => {
  const paced = createPacedWork()
  const ends = begin(paced, 6)
  await keepBusy(5)
  expect(ends).toHaveLength(4)
  ends[0]!()
  await keepBusy(1)
  expect(ends).toHaveLength(5)
})

test('one that fails makes room like any other', async () => {
  const paced = createPacedWork()
  const refuse = () => Promise.reject(new Error('no'))
  const failures = await Promise.allSettled(Array.from({ length: 10 }, () => paced.run(refuse)))
  expect(failures.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 'rejected'))
})

/** Each begun work adds the way to end it. */
function begin(paced: ReturnType<typeof createPacedWork>, count: number): (() => void)[] {
  const ends: (() => void)[] = []
  for (let n = 0; n < count; n++) void paced.run(() => new Promise(end => ends.push(end)))
  return ends
}

async function keepBusy(turns: number): Promise<void> {
  for (let n = 0; n < turns; n++) {
    const until = performance.now() + 60
    while (performance.now() < until);
    await nextTurn()
  }
}
