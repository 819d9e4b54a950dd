import type { Statement } from '../src/questions/answer.ts'
import type { CallerClient } from './client.ts'
import type { Source } from './shape-answer.ts'

export interface Sources {
  /** Titles and states by posting id, of all that was looked up. */
  known: ReadonlyMap<string, Source>
  lookUp(statement: Statement): Promise<void>
}

/**
 * What an answer cites, by name. A statement streams before the answer's cards do, hence the look-up, once per posting.
 * One that has just gone leaves a quote without a name rather than no answer.
 */
export function createSources(client: CallerClient): Sources {
  const known = new Map<string, Source>()
  return {
    known,
    async lookUp(statement) {
      const unknown = new Set(statement.citations.map(citation => citation.posting).filter(id => !known.has(id)))
      await Promise.all(
        [...unknown].map(async id => {
          const posting = await client.postings.get.query({ id }).catch(() => null)
          if (posting !== null) known.set(id, posting)
        }),
      )
    },
  }
}
