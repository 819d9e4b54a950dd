import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createGradualDisplay } from '../../../bots/discord/gradual-display.ts'
import type { View } from '../../../bots/discord/views/components.ts'
import { notice } from '../../../bots/discord/views/components.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('an answer that is whole at once is not shown in part first', async () => {
  const { display, shown } = recording()
  display.offer(notice('a part'))
  await display.settled()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(shown).toEqual([])
})

test('one that grows slowly is shown as it grows, at most once a second, the newest part', async () => {
  const { display, shown } = recording()
  display.offer(notice('one'))
  display.offer(notice('two'))
  await vi.advanceTimersByTimeAsync(400)
  expect(shown).toEqual([notice('two')])
  display.offer(notice('three'))
  await vi.advanceTimersByTimeAsync(500)
  display.offer(notice('four'))
  expect(shown).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(shown).toEqual([notice('two'), notice('four')])
})

test('a part that could not be shown does not keep the next one back', async () => {
  const { display, shown } = recording('fails first')
  display.offer(notice('one'))
  await vi.advanceTimersByTimeAsync(400)
  display.offer(notice('two'))
  await vi.advanceTimersByTimeAsync(1_100)
  expect(shown).toEqual([notice('one'), notice('two')])
})

function recording(how: 'works' | 'fails first' = 'works') {
  const shown: View[] = []
  const display = createGradualDisplay(async view => {
    shown.push(view)
    if (how === 'fails first' && shown.length === 1) throw new Error('no')
  })
  return { display, shown }
}
