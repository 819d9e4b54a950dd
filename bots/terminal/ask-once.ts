import { randomUUID } from 'node:crypto'
import type { CallerClient } from '../client.ts'
import { wordingFor } from '../wording.ts'
import { createScreen } from './screen.ts'
import { showAnswer } from './show-answer.ts'
import { createStatusLine } from './status-line.ts'
import { failureLines } from './views/failure-view.ts'

export interface AskOnceOptions {
  client: CallerClient
  output: NodeJS.WriteStream
  /** Where failures are told, so that a pipe gets answers only. */
  errors: NodeJS.WriteStream
  signal: AbortSignal
}

/** Answers one question on `output`. Silence is an answer too; `failed` means that there was none. */
export async function askOnce(options: AskOnceOptions, question: string): Promise<'answered' | 'failed'> {
  const { client, output, errors, signal } = options
  const wording = wordingFor(null)
  const screen = createScreen(output)
  const status = createStatusLine(output, screen)
  const print = (lines: readonly string[]) => void output.write(`${lines.join('\n')}\n`)
  const asked = { text: question, conversation: `ask-${randomUUID()}`, posting: null }
  try {
    await showAnswer({ client, screen, wording, status, print }, asked, signal)
    return 'answered'
  } catch (error) {
    errors.write(`${failureLines(error, { screen: createScreen(errors), wording }).join('\n')}\n`)
    return 'failed'
  }
}
