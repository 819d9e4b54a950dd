import { afterAll, beforeAll, test } from 'vitest'
import { type AskedWorld, expectAnswer, lastTurn, openAskedWorld } from './asked/asked-world.ts'
import { WALKS_OF_LIFE } from './asked/walks-of-life.ts'
import { walksOfLifeQuestions } from './asked/walks-of-life-questions.ts'

let world: AskedWorld

beforeAll(async () => {
  world = await openAskedWorld({ documents: WALKS_OF_LIFE })
}, 60_000)

afterAll(() => world.close())

test.each(walksOfLifeQuestions.map(one => [lastTurn(one), one] as const))('answers “%s”', async (_, one) => {
  await expectAnswer(world, one)
})
