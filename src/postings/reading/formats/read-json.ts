import { AppError } from '../../../errors.ts'
import { decodeText } from '../decode-text.ts'
import { listRecords } from '../records/list-records.ts'
import { readRecord } from '../records/read-record.ts'
import type { DocumentInput, ReadResult } from '../source-document.ts'

/**
 * Reads a JSON file: a schema.org JobPosting, several in an array or `@graph`, a job board's export, or Rolecall's
 * own simple records. A record that cannot be read does not keep the others from it.
 */
export async function* readJson(input: DocumentInput): AsyncGenerator<ReadResult> {
  const records = listRecords(parseJson(input.name, decodeText(input)))
  if (records.length === 0) {
    throw new AppError('unreadable-document', `${input.name} holds no job posting: its list is empty.`, {
      details: { reason: 'empty' },
    })
  }
  for (const [index, record] of records.entries()) {
    const where = records.length === 1 ? input.name : `${input.name}, item ${index + 1}`
    yield readRecord(record, where)
  }
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    const cut = /Unexpected end|Unterminated/.test(detail)
    throw new AppError(
      'unreadable-document',
      cut
        ? `${name} is JSON that stops in the middle: it was cut off. Send the whole file again.`
        : `${name} is not valid JSON (${placeOf(detail)}). Correct it, or name it .jsonl if every line is a record of its own.`,
      { cause },
    )
  }
}

/** "line 3 column 7" of the engine's message, which otherwise repeats the text around the mistake. */
function placeOf(message: string): string {
  return /line \d+ column \d+/.exec(message)?.[0] ?? /position \d+/.exec(message)?.[0] ?? 'at its beginning'
}
