import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const announcement = z.object({ url: z.url({ protocol: /^https?$/ }), pid: z.number().int().positive() })

/** Tells the other commands on this machine where this process serves; they ask it instead of opening the database. */
export async function announceServer(dataFolder: string, url: string): Promise<AsyncDisposable> {
  const path = join(dataFolder, 'server.json')
  // With a database on a server nothing else has made the folder.
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  await writeFile(path, `${JSON.stringify({ url, pid: process.pid })}\n`, { mode: 0o600 })
  return {
    async [Symbol.asyncDispose]() {
      const current = await readAnnouncement(path)
      if (current?.pid === process.pid) await rm(path, { force: true })
    },
  }
}

/** The URL of the server that runs on this data folder, or null. One left behind by a crash does not answer. */
export async function findRunningServer(dataFolder: string): Promise<string | null> {
  const found = await readAnnouncement(join(dataFolder, 'server.json'))
  if (found === null) return null
  const alive = await fetch(new URL('/healthz', found.url), { signal: AbortSignal.timeout(2_000) }).then(
    response => response.ok,
    () => false,
  )
  return alive ? found.url : null
}

async function readAnnouncement(path: string): Promise<z.infer<typeof announcement> | null> {
  try {
    return announcement.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}
