import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from './errors.ts'

/**
 * The secret that bots and this core share when none is configured: made once, kept in the data folder, readable by its
 * owner alone. Several processes may ask at once; the first file wins and all read it.
 */
export async function readOrCreateSecret(dataFolder: string): Promise<string> {
  const path = join(dataFolder, 'secret')
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  // It appears with its content at once (a link), so nobody who asks meanwhile finds it empty.
  const draft = `${path}.${randomUUID()}`
  try {
    await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
    await link(draft, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw unusable(path, error)
  } finally {
    await rm(draft, { force: true })
  }
  const secret = await readSecret(dataFolder)
  if (secret === null) throw unusable(path, undefined)
  return secret
}

/** The data folder's secret, or null when there is none yet (or a broken one). */
export async function readSecret(dataFolder: string): Promise<string | null> {
  const text = await readFile(join(dataFolder, 'secret'), 'utf8').catch(() => '')
  return /^[0-9a-f]{64}$/.exec(text.trim())?.[0] ?? null
}

function unusable(path: string, cause: unknown): AppError {
  return new AppError(
    'misconfigured',
    `The secret in ${path} cannot be made or read: delete that file, or set ROLECALL_SECRETS.`,
    {
      cause,
    },
  )
}
