import { parseArgs } from 'node:util'
import { holdConversation } from '../../bots/terminal/conversation.ts'
import { readConfig } from '../config.ts'
import { readSources } from '../postings/reading/read-sources.ts'
import { connect } from './connect.ts'
import { listenForStop } from './stop-signal.ts'
import { terminalIdentity } from './terminal-identity.ts'

/** A conversation without serving anything; lines from a pipe are answered one by one. */
export async function runChat(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  using stop = listenForStop()
  await using connection = await connect(readConfig(), stop.signal)
  const client = connection.client.as(terminalIdentity())
  const { stdin: input, stdout: output } = process
  await holdConversation({
    client,
    input,
    output,
    signal: stop.signal,
    readFiles: paths => readSources([...paths], process.stdin),
  })
  return 0
}
