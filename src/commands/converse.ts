import type { CallerClient } from '../../bots/client.ts'
import { holdConversation } from '../../bots/terminal/conversation.ts'
import { readSources } from '../postings/reading/read-sources.ts'

/** The conversation on this process's own terminal or pipe, until it is left or the signal comes. */
export function converse(client: CallerClient, signal: AbortSignal): Promise<void> {
  const { stdin: input, stdout: output } = process
  return holdConversation({ client, input, output, signal, readFiles: paths => readSources([...paths], process.stdin) })
}
