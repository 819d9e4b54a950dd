import type { Statement } from '../../src/questions/answer.ts'
import type { CallerClient } from '../client.ts'
import type { Source } from './views/answer-view.ts'

export interface Sources {
  /** Titles and states of what a statement cites; each posting is looked up once per answer. */
  of(statement: Statement): Promise<ReadonlyMap<string, Source>>
}

/**
 * A statement streams before the answer's cards do, so that its source is looked up. A posting that has just gone leaves
 * a quote without a name rather than no answer.
 */
export function createSources(client: CallerClient): Sources {
  const known = new Map<string, Source>()
  return {
    async of(statement) {
      const unknown = new Set(statement.citations.map(citation => citation.posting).filter(id => !known.has(id)))
      await Promise.all(
        [...unknown].map(async id => {
          const posting = await client.postings.get.query({ id }).catch(() => null)
          if (posting !== null) known.set(id, posting)
        }),
      )
      return known
    },
  }
}
