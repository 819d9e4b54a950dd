import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { connect } from './connect.ts'
import { converse } from './converse.ts'
import { listenForStop } from './stop-signal.ts'
import { terminalIdentity } from './terminal-identity.ts'

/** A conversation without serving anything; lines from a pipe are answered one by one. */
export async function runChat(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  using stop = listenForStop()
  await using connection = await connect(readConfig(), stop.signal)
  const client = connection.client.as(terminalIdentity())
  await converse(client, stop.signal)
  return 0
}
