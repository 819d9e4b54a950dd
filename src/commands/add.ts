import { parseArgs } from 'node:util'
import { createScreen } from '../../bots/terminal/screen.ts'
import { createStatusLine } from '../../bots/terminal/status-line.ts'
import { importedLines, importSummary } from '../../bots/terminal/views/import-view.ts'
import { wordingFor } from '../../bots/wording.ts'
import { readConfig } from '../config.ts'
import { readSources } from '../postings/reading/read-sources.ts'
import { connect } from './connect.ts'
import { postDocuments } from './post-documents.ts'
import { listenForStop } from './stop-signal.ts'
import { terminalIdentity } from './terminal-identity.ts'
import { refuseUsage } from './usage.ts'

/** Posts every document in the files, folders and standard input that are named; 3 when only some could be. */
export async function runAdd(args: string[]): Promise<number> {
  const { positionals: paths } = parseArgs({ args, allowPositionals: true, options: {} })
  if (paths.length === 0) return refuseUsage('Name the files or folders to post, or - for standard input.')
  using stop = listenForStop()
  // Whoever posts roles of their own wants no samples among them.
  await using connection = await connect(readConfig(), stop.signal, 'nothing')
  const at = { screen: createScreen(process.stdout), wording: wordingFor(null) }
  const status = createStatusLine(process.stderr, createScreen(process.stderr))
  let seen = 0
  const counts = await postDocuments(
    { client: connection.client.as(terminalIdentity()), signal: stop.signal },
    readSources(paths, process.stdin),
    document => {
      seen += 1
      status.clear()
      process.stdout.write(`${importedLines(document, at).join('\n')}\n`)
      status.show(String(seen))
    },
  )
  status.clear()
  process.stdout.write(`${importSummary(counts, at).join('\n')}\n`)
  if (counts.failed === 0 && !stop.signal.aborted) return 0
  return counts.failed === seen ? 1 : 3
}
