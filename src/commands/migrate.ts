import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { openDatabase } from '../store/database.ts'

/** Brings the database to this version and closes it again: a step of its own for deployments that want one. */
export async function runMigrate(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  const { databaseUrl: url, dataFolder: folder } = readConfig()
  const database = await openDatabase({ url, folder })
  await database.close()
  process.stdout.write('The database is at this version.\n')
  return 0
}
