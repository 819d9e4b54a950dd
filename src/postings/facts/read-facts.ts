import type { Passage } from '../passage.ts'
import type { Section } from '../sections/section.ts'
import type { Fact } from './fact.ts'
import { readPay } from './read-pay.ts'

/** Every fact that a canonical text states, each with its quote; `sections` and `passages` are that text's. */
export function readFacts(text: string, _sections: readonly Section[], passages: readonly Passage[]): Fact[] {
  const source = { text, passages }
  return [...readPay(source)]
}
