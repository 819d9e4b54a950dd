import { parseArgs } from 'node:util'
import { createScreen } from '../../bots/terminal/screen.ts'
import { createStatusLine } from '../../bots/terminal/status-line.ts'
import { importedLines, importSummary } from '../../bots/terminal/views/import-view.ts'
import { wordingFor } from '../../bots/wording.ts'
import { readConfig } from '../config.ts'
import { readSources } from '../postings/reading/read-sources.ts'
import { type AddressPlace, addAddress } from './add-address.ts'
import { connect } from './connect.ts'
import { postDocuments } from './post-documents.ts'
import { listenForStop } from './stop-signal.ts'
import { terminalIdentity } from './terminal-identity.ts'
import { refuseUsage } from './usage.ts'

const options = { draft: { type: 'boolean' }, daily: { type: 'boolean' }, once: { type: 'boolean' } } as const

/**
 * Posts every document in the files, folders and standard input that are named, and reads the addresses into roles; 3 when
 * only some could be.
 */
export async function runAdd(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options })
  if (positionals.length === 0)
    return refuseUsage('Name the files, folders or addresses to read, or - for standard input.')
  const addresses = positionals.filter(isAddress)
  const paths = positionals.filter(given => !isAddress(given))
  if (values.daily && values.once) return refuseUsage('Say either --daily or --once.')
  if (paths.length > 0 && Object.keys(values).length > 0) {
    return refuseUsage('--draft, --daily and --once are about addresses; add files and folders without them.')
  }
  using stop = listenForStop()
  // Whoever posts roles of their own wants no samples among them.
  await using connection = await connect(readConfig(), stop.signal, 'nothing')
  const at = { screen: createScreen(process.stdout), wording: wordingFor(null) }
  const status = createStatusLine(process.stderr, createScreen(process.stderr))
  const to = { client: connection.client.as(terminalIdentity()), signal: stop.signal }
  const place = { ...to, ...at, status, print: (lines: string[]) => void process.stdout.write(`${lines.join('\n')}\n`) }
  const codes: number[] = []
  for (const address of addresses) codes.push(await addAddress(place, { address, ...values }))
  if (paths.length > 0) codes.push(await addFiles(place, paths))
  return new Set(codes).size === 1 ? codes[0]! : 3
}

async function addFiles({ client, signal, status, print, ...at }: AddressPlace, paths: string[]): Promise<number> {
  let seen = 0
  const counts = await postDocuments({ client, signal }, readSources(paths, process.stdin), document => {
    seen += 1
    status.clear()
    print(importedLines(document, at))
    status.show(String(seen))
  })
  status.clear()
  print(importSummary(counts, at))
  if (counts.failed === 0 && !signal.aborted) return 0
  return counts.failed === seen ? 1 : 3
}

function isAddress(given: string): boolean {
  return /^https?:\/\//i.test(given)
}
