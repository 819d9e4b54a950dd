import { randomUUID } from 'node:crypto'
import type { ReadResult, SourceDocument } from '../../src/postings/reading/source-document.ts'
import { printableText } from './printable-text.ts'
import type { AnswerPlace } from './show-answer.ts'
import { outcomeOf } from './views/import-view.ts'
import { previewLines } from './views/preview-view.ts'

export interface ReviewPlace extends AnswerPlace {
  ask: (prompt: string) => Promise<string | null>
  read: (paths: readonly string[]) => AsyncIterable<ReadResult>
}

/** Shows what is read from each document of a file and publishes the ones that the person agrees to. */
export async function reviewFile(place: ReviewPlace, path: string): Promise<void> {
  const { print, read, screen } = place
  for await (const result of read([path])) {
    if ('error' in result) print([screen.paint('warning', printableText(result.error.message))])
    else if (!(await reviewDocument(place, result.document))) return
  }
}

/** False when the input ended at the question. */
async function reviewDocument(place: ReviewPlace, document: SourceDocument): Promise<boolean> {
  const { client, print, wording, screen, ask } = place
  print(previewLines(await client.postings.preview.query(document), place))
  print([''])
  const reply = await ask(`${wording.publishQuestion} `)
  if (reply === null) return false
  if (!wording.yes.includes(reply.trim().toLowerCase())) {
    print([wording.notPublished])
    return true
  }
  const { change } = await client.postings.publish.mutate({ ...document, requestKey: randomUUID() })
  print([screen.paint('good', wording.published[outcomeOf[change]])])
  return true
}
