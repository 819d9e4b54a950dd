import { expect, test } from 'vitest'
import type { RankedPassage } from '../../../src/questions/answer/rank-passages.ts'
import { withWhatSaysMost } from '../../../src/questions/answer/says-most.ts'

test('what says nearly all that was asked is picked where no topic found anything', () => {
  const [most, little] = [passage(1, { detailed: 0.8 }), passage(2, { detailed: 0.6 })]
  expect(ordinals(withWhatSaysMost('fact', [], [little, most]))).toEqual([1])
  expect(withWhatSaysMost('fact', [], [little])).toEqual([])
})

test('beside what a topic found it is added if it says clearly more: first, unless a fact of the topic is stated', () => {
  const picked = [passage(1, { detailed: 0.2 }), passage(2, { detailed: 0.3 })]
  expect(ordinals(withWhatSaysMost('fact', picked, [passage(3, { detailed: 0.6 })]))).toEqual([3, 1, 2])
  const stated = [{ ...picked[0]!, stated: true }]
  expect(ordinals(withWhatSaysMost('fact', stated, [passage(3, { detailed: 0.6 })]))).toEqual([1, 3])
  expect(ordinals(withWhatSaysMost('fact', picked, [passage(3, { detailed: 0.45 })]))).toEqual([1, 2])
  expect(ordinals(withWhatSaysMost('fact', picked, [picked[1]!]))).toEqual([1, 2])
})

test('a list stays the list that it is; one that is no more than the heading lines does not', () => {
  const more = passage(3, { detailed: 0.9 })
  expect(ordinals(withWhatSaysMost('list', [passage(1, { detailed: 0.1 })], [more]))).toEqual([1])
  const header = passage(1, { detailed: 0.1, section: 'header' })
  expect(ordinals(withWhatSaysMost('list', [header], [more]))).toEqual([3, 1])
})

test('who the employer is, and a paragraph that says a word of everything, answer nothing so', () => {
  expect(withWhatSaysMost('fact', [], [passage(1, { detailed: 0.9, section: 'about-organization' })])).toEqual([])
  expect(withWhatSaysMost('fact', [], [passage(1, { detailed: 0.9, text: 'flour '.repeat(61).trim() })])).toEqual([])
})

function passage(
  ordinal: number,
  { detailed, section = 'about-role', text = `Line ${ordinal}` }: { detailed: number; section?: string; text?: string },
): RankedPassage {
  return { passage: { ordinal, section, text }, detailed, score: detailed } as RankedPassage
}

function ordinals(passages: readonly RankedPassage[]): number[] {
  return passages.map(({ passage: { ordinal } }) => ordinal)
}
