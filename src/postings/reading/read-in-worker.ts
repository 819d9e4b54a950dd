import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode } from '../../errors.ts'
import { READING_LIMITS } from './reading-limits.ts'
import type { DocumentInput, SourceDocument } from './source-document.ts'

/** The formats whose parsers a hostile file can keep busy, or feed until memory ends. */
export type WorkerFormat = 'pdf' | 'docx' | 'html'

export interface WorkerTask {
  format: WorkerFormat
  input: DocumentInput
}

/** What the thread sends back: an error does not keep its class on the way. */
export type WorkerReply =
  | { documents: SourceDocument[] }
  | { error: { code: ErrorCode; message: string; details: Record<string, string | number> } }

/**
 * Reads a document in a thread of its own, with a limit on time and memory, so that a file which makes its parser
 * loop or swell costs one error and not the server. A thread per document: starting one takes some 200 ms with its
 * parser, and nothing that a file did to it can reach the next.
 */
export async function readInWorker(
  format: WorkerFormat,
  input: DocumentInput,
  timeoutMs: number = READING_LIMITS.workerMs,
): Promise<SourceDocument[]> {
  const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
    workerData: { format, input } satisfies WorkerTask,
    resourceLimits: { maxOldGenerationSizeMb: READING_LIMITS.workerHeapMb },
    // Parsers warn about odd files on the console; that is noise in a log and in the terminal.
    stdout: true,
    stderr: true,
  })
  try {
    const reply = await Promise.race([replyOf(worker, input.name, timeoutMs), outOfBuffers(worker, input.name)])
    if ('documents' in reply) return reply.documents
    throw new AppError(reply.error.code, reply.error.message, { details: reply.error.details })
  } finally {
    await worker.terminate()
  }
}

function replyOf(worker: Worker, name: string, timeoutMs: number): Promise<WorkerReply> {
  const { promise, resolve, reject } = Promise.withResolvers<WorkerReply>()
  const timer = setTimeout(() => reject(tooCostly(name, 'time', timeoutMs)), timeoutMs)
  worker.once('message', resolve)
  worker.once('error', cause => {
    const outOfMemory = (cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    reject(outOfMemory ? tooCostly(name, 'memory', READING_LIMITS.workerHeapMb) : cause)
  })
  worker.once('exit', code => reject(new Error(`the reading thread ended with code ${code} before it answered`)))
  return promise.finally(() => clearTimeout(timer))
}

/**
 * Rejects when what the thread holds outside its heap grows beyond its limit. Node's own limit counts the heap alone, and
 * a PDF's streams unpack into buffers: 1.5 MB that hold 1.5 GB of spaces took more than a gigabyte until the time was up.
 */
async function outOfBuffers(worker: Worker, name: string): Promise<never> {
  const limit = READING_LIMITS.workerBuffersMb
  let isOver = false
  worker.once('exit', () => {
    isOver = true
  })
  while (!isOver) {
    await sleep(WATCH_EVERY_MS, undefined, { ref: false })
    // Answered in the midst of a parser's loop; a thread that is gone has no statistics.
    const held = await worker.getHeapStatistics().catch(() => null)
    if ((held?.external_memory ?? 0) > limit * 1024 * 1024) throw tooCostly(name, 'memory', limit)
  }
  return new Promise(() => {})
}

const WATCH_EVERY_MS = 50

function tooCostly(name: string, what: 'time' | 'memory', limit: number): AppError {
  return new AppError(
    'too-large',
    `${name} takes too much ${what} to read. Send the job description alone, as text or a smaller file.`,
    { details: { limit } },
  )
}
