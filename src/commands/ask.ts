import { parseArgs } from 'node:util'
import { askOnce } from '../../bots/terminal/ask-once.ts'
import { readConfig } from '../config.ts'
import { connect } from './connect.ts'
import { listenForStop } from './stop-signal.ts'
import { terminalIdentity } from './terminal-identity.ts'
import { refuseUsage } from './usage.ts'

/** Answers one question, in a conversation of its own. */
export async function runAsk(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
  const question = positionals.join(' ').trim()
  if (question === '') return refuseUsage('Say what to ask, in quotes.')
  using stop = listenForStop()
  await using connection = await connect(readConfig(), stop.signal)
  const client = connection.client.as(terminalIdentity())
  const { stdout: output, stderr: errors } = process
  return (await askOnce({ client, output, errors, signal: stop.signal }, question)) === 'answered' ? 0 : 1
}
