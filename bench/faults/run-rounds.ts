import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillDataFolder } from '../../test/support/database.ts'
import { standingRoles } from './roles.ts'
import { type RoundOptions, type RoundResult, runRound } from './round.ts'
import { copyServer, type Installation, prepareCluster } from './server-storage.ts'
import { copyEmbedded, type Storage } from './storage.ts'
import { runCommand } from './victims.ts'

export interface RunOptions {
  rounds: number
  /** The first one's; the others follow. */
  seed: number
  atOnce: number
  size: RoundOptions['size']
  onRound?: (result: RoundResult) => void
}

/** Rounds on copies of one prepared data folder, or of a server's data directory where PostgreSQL is given. */
export async function runRounds(options: RunOptions, postgres: Installation | null = null): Promise<RoundResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-fault-prepared-'))
  try {
    if (postgres === null) {
      const prepared = join(folder, 'data')
      await fillDataFolder(prepared)
      await addStandingRoles(folder, { ROLECALL_DATA: prepared })
      return await runOn(options, own => copyEmbedded(prepared, own))
    }
    // PostgreSQL may have to run as somebody else.
    await chmod(folder, 0o777)
    const prepared = join(folder, 'cluster')
    const settings = { ROLECALL_DATA: join(folder, 'data'), ROLECALL_ORGANIZATIONS: 'one' }
    await prepareCluster(postgres, prepared, url => addStandingRoles(folder, { ...settings, DATABASE_URL: url }))
    return await runOn(options, own => copyServer(postgres, prepared, own))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same on whatever `openStorage` gives each round. */
async function runOn(
  { rounds, seed, atOnce, size, onRound }: RunOptions,
  openStorage: (folder: string) => Promise<Storage>,
): Promise<RoundResult[]> {
  const results: RoundResult[] = []
  const seeds = Array.from({ length: rounds }, (_, index) => seed + index)
  const work = async () => {
    for (let next = seeds.shift(); next !== undefined; next = seeds.shift()) {
      const result = await runRound({ seed: next, size, openStorage })
      results.push(result)
      onRound?.(result)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return results
}

async function addStandingRoles(folder: string, settings: NodeJS.ProcessEnv): Promise<void> {
  const file = join(folder, 'standing.jsonl')
  await writeFile(file, standingRoles.map(({ externalId: id, ...role }) => JSON.stringify({ id, ...role })).join('\n'))
  const code = await runCommand(['add', file], settings).ended
  if (code !== 0) throw new Error(`posting the roles that stand from the beginning ended with ${code}`)
}
