import type { webApi } from '@slack/bolt'
import { readLimited } from '../read-limited.ts'

/** A file as Slack's events and forms name it. */
export interface SlackFile {
  id: string
  name?: string | undefined
  mimetype?: string | undefined
  size?: number | undefined
  mode?: string | undefined
  is_external?: boolean | undefined
  url_private?: string | undefined
  url_private_download?: string | undefined
}

/** Why a file could not be fetched. */
export class UnreadableFile extends Error {
  readonly fileName: string
  readonly reason: 'too-large' | 'unavailable'

  constructor(fileName: string, reason: 'too-large' | 'unavailable', cause?: unknown) {
    super(`A file could not be fetched: ${reason}`, { cause })
    this.name = 'UnreadableFile'
    this.fileName = fileName
    this.reason = reason
  }
}

export type FileReader = (web: webApi.WebClient, file: SlackFile) => Promise<File>

/** More than the core takes by default; it refuses by its own limit. */
const usualLimit = 100 * 1_048_576
const timeoutMs = 30_000

/** Fetches files with the bot's token, which is sent to Slack alone: a file may stand anywhere. */
export function createFileReader(apiUrl: string | null, mostBytes = usualLimit): FileReader {
  const apiHost = apiUrl === null ? null : new URL(apiUrl).host
  return async (web, file) => {
    const name = file.name ?? 'file'
    if ((file.size ?? 0) > mostBytes) throw new UnreadableFile(name, 'too-large')
    const url = await addressOf(web, file)
    if (url === null || file.is_external || !isOfSlack(url, apiHost)) throw new UnreadableFile(name, 'unavailable')
    try {
      const headers = { authorization: `Bearer ${web.token}` }
      const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs) })
      const isSignIn =
        response.headers.get('content-type')?.startsWith('text/html') && !/html/.test(file.mimetype ?? '')
      if (!response.ok || isSignIn) throw new UnreadableFile(name, 'unavailable')
      const content = await readLimited(response, mostBytes)
      if (content === null) throw new UnreadableFile(name, 'too-large')
      return new File(content, name, file.mimetype ? { type: file.mimetype } : {})
    } catch (error) {
      throw error instanceof UnreadableFile ? error : new UnreadableFile(name, 'unavailable', error)
    }
  }
}

/** Slack Connect sends some files as ids to be looked up. */
async function addressOf(web: webApi.WebClient, file: SlackFile): Promise<URL | null> {
  const known = file.url_private_download ?? file.url_private
  if (known !== undefined && file.mode !== 'file_access' && URL.canParse(known)) return new URL(known)
  const { file: found } = await web.files.info({ file: file.id })
  const address = found?.url_private_download ?? found?.url_private
  return address !== undefined && URL.canParse(address) ? new URL(address) : null
}

function isOfSlack(url: URL, apiHost: string | null): boolean {
  return url.host === apiHost || (url.protocol === 'https:' && /(^|\.)slack(-files)?\.com$/.test(url.hostname))
}
