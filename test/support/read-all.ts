import type { ReadResult, SourceDocument } from '../../src/postings/reading/source-document.ts'

/** What a reader yields, taken apart: its documents, and its errors as "where: code: message". */
export async function readAll(
  results: AsyncIterable<ReadResult>,
): Promise<{ documents: SourceDocument[]; errors: string[] }> {
  const documents: SourceDocument[] = []
  const errors: string[] = []
  for await (const result of results) {
    if ('document' in result) documents.push(result.document)
    else errors.push(`${result.where}: ${result.error.code}: ${result.error.message}`)
  }
  return { documents, errors }
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
