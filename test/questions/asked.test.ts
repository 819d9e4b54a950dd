import { afterAll, beforeAll, test } from 'vitest'
import type { AskedCase } from './asked/asked-case.ts'
import { type AskedWorld, expectAnswer, lastTurn, openAskedWorld } from './asked/asked-world.ts'
import { comparisons } from './asked/comparisons.ts'
import { conversations } from './asked/conversations.ts'
import { decisions } from './asked/decisions.ts'
import { explanations } from './asked/explanations.ts'
import { furtherFacts } from './asked/further-facts.ts'
import { moreTradeQuestions } from './asked/more-trade-questions.ts'
import { plainQuestions } from './asked/plain-questions.ts'
import { CLOSED, DRAFT, EXTRAS, SAMPLES } from './asked/roles.ts'
import { searches } from './asked/searches.ts'
import { silences } from './asked/silences.ts'
import { singleFacts } from './asked/single-facts.ts'
import { strangeMessages } from './asked/strange-messages.ts'
import { tradeQuestions } from './asked/trade-questions.ts'

let world: AskedWorld

beforeAll(async () => {
  world = await openAskedWorld({ samples: SAMPLES, documents: EXTRAS, draft: DRAFT, closed: CLOSED })
}, 120_000)

afterAll(() => world.close())

const all: readonly AskedCase[] = [
  ...[...singleFacts, ...furtherFacts, ...decisions, ...silences, ...explanations],
  ...[...comparisons, ...searches, ...conversations, ...strangeMessages],
  ...tradeQuestions,
  ...moreTradeQuestions,
  ...plainQuestions,
]

test.each(all.map(one => [lastTurn(one).slice(0, 120), one] as const))('answers “%s”', async (_, one) => {
  await expectAnswer(world, one)
})
