import type { Fact } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { readPay } from './read-pay.ts'
import { readPlaces } from './read-places.ts'
import { readWorkplace } from './read-workplace.ts'

/** One reader per family of facts; each sees the canonical text and its passages, and quotes from them. */
const READERS: readonly ((source: FactSource) => Fact[])[] = [readPay, readWorkplace, readPlaces]

/** Every fact that a canonical text states, each with its quote. */
export function readFacts(source: FactSource): Fact[] {
  return READERS.flatMap(read => read(source))
}
