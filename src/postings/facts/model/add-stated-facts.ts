import type { Assistant } from '../../../models/assistant.ts'
import { type ModelHelp, openModelHelp } from '../../../models/model-help.ts'
import type { ReadPosting } from '../../posting.ts'
import { addressesMachines } from '../../recognition/addresses-machines.ts'
import type { Fact } from '../fact.ts'
import { acceptFact } from './accept-fact.ts'
import { statedFactsSchema } from './stated-fact.ts'

const AT_ONCE = 4
const MOST_CHARACTERS = 24_000

/**
 * Adds to each posting the facts that the model finds, its text bears out, and the rules missed; what the rules read stays
 * as it is. All of them together take no longer than the model has for one answer, and its first failure ends its help:
 * a posting is published with whatever was read by then.
 */
export async function addStatedFacts(
  assistant: Assistant | null | undefined,
  organizationId: string,
  postings: readonly ReadPosting[],
): Promise<void> {
  if (!assistant || postings.length === 0) return
  using help = openModelHelp(assistant, { organizationId, personId: null })
  const waiting = [...postings]
  const readNext = async () => {
    for (let posting = waiting.shift(); posting && help.failure === null; posting = waiting.shift()) {
      posting.facts.push(...(await readStatedFacts(posting, help)))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, readNext))
}

async function readStatedFacts(posting: ReadPosting, help: ModelHelp): Promise<Fact[]> {
  let characters = 0
  const shown = posting.passages.filter(({ text }) => {
    characters += text.length
    return characters <= MOST_CHARACTERS && !addressesMachines(text)
  })
  const passages = shown.map(({ ordinal, text }) => ({ passage: ordinal, text }))
  try {
    const request = help.request('facts', { passages })
    const { facts } = await help.model.complete({ ...request, schema: statedFactsSchema })
    const source = { text: posting.text, passages: posting.passages }
    const accepted: Fact[] = []
    for (const stated of facts) {
      const fact = acceptFact(stated, source, posting.facts)
      if (fact && !accepted.some(other => isSame(other, fact))) accepted.push(fact)
    }
    return accepted
  } catch (error) {
    help.giveUp(error)
    return []
  }
}

function isSame(a: Fact, b: Fact): boolean {
  return a.field === b.field && (a.field !== 'skill' || JSON.stringify(a.value) === JSON.stringify(b.value))
}
