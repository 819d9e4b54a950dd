import type { UploadOptions } from '../src/api/upload-input.ts'
import type { ImportView } from '../src/imports/view-import.ts'
import type { CallerClient } from './client.ts'
import { tellSeen, watchImport } from './watch-import.ts'

export interface Uploaded {
  id: string
  reading: number
  /** It was handed over before under this key. Whoever did that shows what comes of it, or a delivery does. */
  isRepeat: boolean
}

/** Hands a file to the core, which from then on reads it into drafts, whoever dies. */
export async function uploadFile(api: CallerClient, file: File, options: UploadOptions): Promise<Uploaded> {
  const form = new FormData()
  form.set('file', file)
  form.set('options', JSON.stringify(options))
  return api.imports.upload.mutate(form)
}

/** What came of it; null when that takes longer than the platform lets a message wait. */
export function awaitUpload(
  api: CallerClient,
  { id, reading }: Uploaded,
  report: (view: ImportView) => Promise<void> = async () => {},
): Promise<ImportView | null> {
  return watchImport(api, { id, reading, ...watch }, report)
}

/** Its person has seen it. If that is lost, it comes once more; where it stands already, it is found. */
export async function saySeen(api: CallerClient, view: ImportView): Promise<void> {
  await tellSeen(api, view).catch(() => undefined)
}

/** Discord lets a reply be changed for a quarter of an hour. */
const watch = {
  pauseMs: 1_000,
  patienceMs: 13 * 60_000,
  outcomes: ['created', 'revised', 'failed', 'unchanged'],
} as const
