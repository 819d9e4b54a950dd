import { randomUUID } from 'node:crypto'
import type { ReadResult } from '../../src/postings/reading/source-document.ts'
import type { CallerClient } from '../client.ts'
import { wordingFor } from '../wording.ts'
import { createLineReader } from './line-reader.ts'
import { countOpen, listOpenRoles } from './list-open-roles.ts'
import { exportMine, forgetMe } from './own-data.ts'
import { type Command, readCommand } from './read-command.ts'
import { reviewFile } from './review-file.ts'
import { createScreen } from './screen.ts'
import { type AnswerPlace, offeredBy, showAnswer } from './show-answer.ts'
import { createStatusLine } from './status-line.ts'
import { failureLines } from './views/failure-view.ts'
import { helpLines, welcomeLines } from './views/welcome-view.ts'

export interface ConversationOptions {
  client: CallerClient
  input: NodeJS.ReadStream
  output: NodeJS.WriteStream
  /** Ends the conversation from outside, when the process is asked to stop. */
  signal: AbortSignal
  readFiles: (paths: readonly string[]) => AsyncIterable<ReadResult>
}

/** What the next line is understood against. */
interface Thread {
  conversation: string
  /** Ids of the postings that a number picks. */
  offered: readonly string[]
  /** The question that waits for a choice. */
  unanswered: string | null
}

interface Talk extends AnswerPlace {
  signal: AbortSignal
  ask: (prompt: string) => Promise<string | null>
  review: (path: string) => Promise<void>
}

/** Talks until the person leaves (/quit, Ctrl-C, Ctrl-D) or the input ends. Without a terminal: a line in, an answer out. */
export async function holdConversation(options: ConversationOptions): Promise<void> {
  const { client, input, output, signal, readFiles } = options
  const wording = wordingFor(null)
  const screen = createScreen(output)
  const isTerminal = Boolean(input.isTTY && output.isTTY)
  const print = (lines: readonly string[]) => void output.write(`${lines.join('\n')}\n`)
  const place: AnswerPlace = { client, screen, wording, status: createStatusLine(output, screen), print }
  let running: AbortController | null = null
  using reader = createLineReader({ input, output }, () => (running ? running.abort() : reader[Symbol.dispose]()))
  const leave = () => {
    running?.abort()
    reader[Symbol.dispose]()
  }
  signal.addEventListener('abort', leave, { once: true })
  try {
    await welcome(place)
    let thread = startThread()
    while (!signal.aborted) {
      print([''])
      const line = await reader.next(screen.paint('accent', '› '))
      if (line === null) {
        // Ctrl-C and Ctrl-D leave the cursor behind the prompt.
        if (isTerminal) print([''])
        break
      }
      if (!isTerminal) print([`› ${line}`])
      const command = readCommand(line)
      if (command.kind === 'quit') break
      running = new AbortController()
      const review = (path: string) => reviewFile({ ...place, ask: reader.next, read: readFiles }, path)
      thread = await answerCommand(command, thread, { ...place, signal: running.signal, ask: reader.next, review })
      running = null
    }
  } finally {
    signal.removeEventListener('abort', leave)
  }
}

/** Does what a line asks for; a failure is told and the conversation goes on. */
async function answerCommand(command: Command, thread: Thread, talk: Talk): Promise<Thread> {
  try {
    return await runCommand(command, thread, talk)
  } catch (error) {
    talk.print(failureLines(error, talk))
    return thread
  }
}

async function runCommand(command: Command, thread: Thread, talk: Talk): Promise<Thread> {
  const { print, wording } = talk
  switch (command.kind) {
    case 'ask':
      return askInThread({ text: command.text, posting: null }, thread, talk)
    case 'pick':
      return pick(command.number, thread, talk)
    case 'roles':
      return { ...thread, offered: await listOpenRoles(talk), unanswered: null }
    case 'new':
      print([wording.newSubject])
      return startThread()
    case 'add':
      if (command.path === '') print([wording.addNeedsFile])
      else await talk.review(command.path)
      return thread
    case 'export':
      await exportMine(talk, command.path)
      return thread
    case 'forget':
      return (await forgetMe(talk)) ? startThread() : thread
    case 'help':
      print(helpLines(talk))
      return thread
    case 'unknown':
      print([wording.unknownCommand(command.name)])
      return thread
    case 'nothing':
    case 'quit':
      return thread
    default:
      return command satisfies never
  }
}

async function pick(number: number, thread: Thread, talk: Talk): Promise<Thread> {
  const posting = thread.offered[number - 1]
  if (posting !== undefined)
    return askInThread({ text: thread.unanswered ?? talk.wording.aboutPicked, posting }, thread, talk)
  talk.print([talk.wording.nothingToPick(thread.offered.length)])
  return thread
}

async function askInThread(
  asked: { text: string; posting: string | null },
  thread: Thread,
  talk: Talk,
): Promise<Thread> {
  const answer = await showAnswer(talk, { ...asked, conversation: thread.conversation }, talk.signal)
  const offered = offeredBy(answer)
  return {
    ...thread,
    offered: offered.length > 0 ? offered : thread.offered,
    unanswered: answer.status === 'needs-choice' ? asked.text : null,
  }
}

async function welcome(place: AnswerPlace): Promise<void> {
  const counts = await countOpen(place.client)
  place.print(welcomeLines(counts, place))
}

function startThread(): Thread {
  return { conversation: `terminal-${randomUUID()}`, offered: [], unanswered: null }
}
