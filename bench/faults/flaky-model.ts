import type { ModelCall, ModelReply } from '../../test/support/model-server.ts'
import type { Random } from './random.ts'

interface Passage {
  passage: number
  text: string
}

/** A model that is right, wrong, slow, broken off or down, as it comes. */
export function createFlakyModel(random: Random): (call: ModelCall) => ModelReply {
  return ({ material }) => {
    const [first] = (material.passages ?? []) as Passage[]
    const honest = first ? { text: first.text, citations: [{ passage: first.passage, quote: first.text }] } : {}
    const invented = { text: 'It pays 1,000,000.', citations: [{ passage: 0, quote: 'It pays 1,000,000.' }] }
    const text = `${JSON.stringify(honest)}\n`
    return random.pick<ModelReply>([
      { does: 'write', text },
      { does: 'write', text },
      { does: 'write', text: `${text}${JSON.stringify(invented)}\n` },
      { does: 'write', text: 'Sure. Here is' },
      { does: 'fail', status: random.pick([400, 429, 500, 503]) },
      { does: 'cut', text },
      { does: 'end early', text },
      { does: 'fall silent', text },
    ])
  }
}
