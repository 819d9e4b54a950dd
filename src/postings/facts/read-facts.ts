import type { Passage } from '../passage.ts'
import type { Section } from '../sections/section.ts'
import type { Fact } from './fact.ts'

/** Every fact that a canonical text states, each with its quote; `sections` and `passages` are that text's. */
export function readFacts(_text: string, _sections: readonly Section[], _passages: readonly Passage[]): Fact[] {
  return []
}
