import { readLimited } from '../read-limited.ts'
import type { SentFile } from './role-form.ts'

/** A file that could not be fetched: too large, or gone. */
export class UnreadableAttachment extends Error {
  readonly fileName: string

  constructor(fileName: string, cause?: unknown) {
    super('An attachment could not be fetched.', { cause })
    this.name = 'UnreadableAttachment'
    this.fileName = fileName
  }
}

/** More than the core takes by default; it refuses by its own limit. */
const mostBytes = 100 * 1_048_576
const timeoutMs = 30_000

/** Fetches an attachment from the address that Discord gave with it. */
export async function fetchAttachment({ name, url, size }: SentFile): Promise<File> {
  if (size > mostBytes) throw new UnreadableAttachment(name)
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
    if (!response.ok) throw new UnreadableAttachment(name)
    const content = await readLimited(response, mostBytes)
    if (content === null) throw new UnreadableAttachment(name)
    return new File(content, name)
  } catch (error) {
    throw error instanceof UnreadableAttachment ? error : new UnreadableAttachment(name, error)
  }
}
