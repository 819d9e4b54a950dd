import { type FileHandle, open } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { createScreen } from '../../bots/terminal/screen.ts'
import { createStatusLine } from '../../bots/terminal/status-line.ts'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { openDatabase } from '../store/database.ts'
import { importOrganizations } from '../transfer/import-organizations.ts'
import { listenForStop } from './stop-signal.ts'
import { refuseUsage } from './usage.ts'

/** Stores what `export` wrote: all of it or nothing. */
export async function runImport(args: string[]): Promise<number> {
  const options = { add: { type: 'boolean', default: false } } as const
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) return refuseUsage('Name one file, or - for standard input.')
  using stop = listenForStop()
  const { databaseUrl: url, dataFolder: folder } = readConfig()
  // Found first: a stream that fails before anybody reads it ends the process.
  await using file = path === '-' ? null : await openFile(path)
  const database = await openDatabase({ url, folder })
  const status = createStatusLine(process.stderr, createScreen(process.stderr))
  try {
    const { organizations, rows } = await importOrganizations(
      { database },
      {
        from: file === null ? process.stdin : file.createReadStream(),
        into: values.add ? 'any' : 'empty',
        signal: stop.signal,
        report: stored => status.show(`${stored} rows`),
      },
    )
    status.clear()
    process.stderr.write(
      `Imported ${rows} rows of ${organizations} ${organizations === 1 ? 'organization' : 'organizations'}.\n`,
    )
    return 0
  } catch (error) {
    throw toFileError(error, path)
  } finally {
    status.clear()
    await database.close()
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path)
  } catch (error) {
    throw toFileError(error, path)
  }
}

function toFileError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!['ENOENT', 'EACCES', 'EISDIR'].includes(code)) return error
  return new AppError('misconfigured', `${path} cannot be read: check its name and permissions.`, { cause: error })
}
