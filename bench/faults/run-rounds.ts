import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { standingRoles } from './roles.ts'
import { type RoundOptions, type RoundResult, runRound } from './round.ts'
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

/** Rounds on copies of one prepared data folder. */
export async function runRounds(options: RunOptions): Promise<RoundResult[]> {
  const prepared = await mkdtemp(join(tmpdir(), 'rolecall-fault-prepared-'))
  try {
    await prepare(prepared)
    return await runOn(options, folder => copyEmbedded(join(prepared, 'data'), folder))
  } finally {
    await rm(prepared, { recursive: true, force: true })
  }
}

/** The same on whatever `openStorage` gives each round. */
export async function runOn(
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

async function prepare(folder: string): Promise<void> {
  const file = join(folder, 'standing.jsonl')
  await writeFile(file, standingRoles.map(({ externalId: id, ...role }) => JSON.stringify({ id, ...role })).join('\n'))
  const code = await runCommand(['add', file], { ROLECALL_DATA: join(folder, 'data') }).ended
  if (code !== 0) throw new Error(`preparing the data folder ended with ${code}`)
}
