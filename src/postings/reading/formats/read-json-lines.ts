import { AppError } from '../../../errors.ts'
import { type Line, readLines } from '../read-lines.ts'
import { READING_LIMITS } from '../reading-limits.ts'
import { listRecords } from '../records/list-records.ts'
import { readRecord } from '../records/read-record.ts'
import type { ReadResult } from '../source-document.ts'

/**
 * Reads a bulk import, one record per line, as it streams in: never more than a line is held. A bad line is yielded
 * as an error that names its number, and the rest is read. Lines count from 1, blank ones are skipped.
 */
export async function* readJsonLines(
  name: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<ReadResult> {
  let seen = false
  for await (const line of readLines(chunks, READING_LIMITS.lineBytes)) {
    const where = `${name}, line ${line.number}`
    seen = true
    try {
      for (const record of listRecords(parseLine(line, where))) yield readRecord(record, where)
    } catch (cause) {
      yield { error: cause as AppError, where }
    }
  }
  if (!seen) throw new AppError('unreadable-document', `${name} is empty. Send a file with one JSON record per line.`)
}

function parseLine(line: Line, where: string): unknown {
  if (line.bytes === null) {
    const limit = READING_LIMITS.lineBytes
    throw new AppError('too-large', `${where}: a line may have ${limit / 1024 / 1024} MB; this one was skipped.`, {
      details: { limit },
    })
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line.bytes)
  } catch (cause) {
    throw new AppError('unreadable-document', `${where}: not UTF-8; this line was skipped. Save the file as UTF-8.`, {
      cause,
    })
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('unreadable-document', `${where}: not valid JSON; this line was skipped.`, { cause })
  }
}
