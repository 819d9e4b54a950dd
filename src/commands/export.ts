import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { createScreen } from '../../bots/terminal/screen.ts'
import { createStatusLine } from '../../bots/terminal/status-line.ts'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { openDatabase } from '../store/database.ts'
import { exportOrganizations } from '../transfer/export-organizations.ts'
import { listenForStop } from './stop-signal.ts'
import { refuseUsage } from './usage.ts'

/** Writes everything that is stored, or one organization's part, into a file that `import` reads. */
export async function runExport(args: string[]): Promise<number> {
  const options = { organization: { type: 'string' } } as const
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) return refuseUsage('Name one file, or - for standard output.')
  using stop = listenForStop()
  const { databaseUrl: url, dataFolder: folder } = readConfig()
  const database = await openDatabase({ url, folder })
  const status = createStatusLine(process.stderr, createScreen(process.stderr))
  const write = (to: Writable) =>
    exportOrganizations(
      { database, now: () => new Date() },
      {
        organization: values.organization ?? null,
        to,
        signal: stop.signal,
        report: rows => status.show(`${rows} rows`),
      },
    )
  try {
    const { organizations, rows } = path === '-' ? await write(process.stdout) : await writeFile(path, write)
    status.clear()
    process.stderr.write(
      `Exported ${rows} rows of ${organizations} ${organizations === 1 ? 'organization' : 'organizations'}.\n`,
    )
    return 0
  } finally {
    status.clear()
    await database.close()
  }
}

/** Under its name it is whole or not there. It holds what people wrote, so it is its owner's alone. */
async function writeFile<T>(path: string, write: (to: Writable) => Promise<T>): Promise<T> {
  if (existsSync(path)) throw new AppError('misconfigured', `There is a file ${path} already: name another one.`)
  const unfinished = `${path}.unfinished`
  try {
    const written = await write(createWriteStream(unfinished, { mode: 0o600 }))
    await rename(unfinished, path)
    return written
  } catch (error) {
    await rm(unfinished, { force: true })
    throw toFileError(error, path)
  }
}

function toFileError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!['ENOENT', 'EACCES', 'EROFS', 'EISDIR', 'ENOSPC'].includes(code)) return error
  const message = `${path} cannot be written: check the folder, its permissions and the space on the disk.`
  return new AppError('misconfigured', message, { cause: error })
}
