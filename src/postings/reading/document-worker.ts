import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerFormat, WorkerReply, WorkerTask } from './read-in-worker.ts'
import { asReadingError } from './reading-error.ts'
import type { DocumentInput, SourceDocument } from './source-document.ts'

/** Loaded one at a time: each parser takes as long to load as to read a page. */
const READERS: Record<WorkerFormat, () => Promise<(input: DocumentInput) => Promise<SourceDocument[]>>> = {
  pdf: async () => (await import('./formats/read-pdf.ts')).readPdf,
  docx: async () => (await import('./formats/read-docx.ts')).readDocx,
  html: async () => (await import('./formats/read-html.ts')).readHtml,
}

// The thread that `readInWorker` starts; imported anywhere else, this file does nothing.
if (parentPort !== null) parentPort.postMessage(await reply(workerData as WorkerTask))

async function reply({ format, input }: WorkerTask): Promise<WorkerReply> {
  try {
    const read = await READERS[format]()
    return { documents: await read(input) }
  } catch (cause) {
    const { code, message, details } = asReadingError(cause, input.name)
    return { error: { code, message, details } }
  }
}
