import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

export interface LineReader extends Disposable {
  /** The next line, or null once the input has ended. What is pasted in one go is one line. */
  next(prompt: string): Promise<string | null>
}

/**
 * Reads lines with editing and history on a terminal, and plainly elsewhere. Ctrl-C calls `interrupt`; on an idle prompt
 * it first clears what was typed. Keys pressed while nobody asks for a line stay invisible until the next prompt.
 */
export function createLineReader(
  streams: { input: NodeJS.ReadStream; output: NodeJS.WriteStream },
  interrupt: () => void,
): LineReader {
  const { input, output } = streams
  const isTerminal = Boolean(input.isTTY && output.isTTY)
  const echo = new PromptStream(output)
  const readline = createInterface({ input, output: echo, terminal: isTerminal, historySize: 200 })
  const lines: string[] = []
  let hasEnded = false
  let waiting: ((line: string | null) => void) | null = null

  const deliver = () => {
    if (waiting === null || (lines.length === 0 && !hasEnded)) return
    const give = waiting
    waiting = null
    echo.isVisible = false
    give(lines.length === 0 ? null : isTerminal ? lines.splice(0).join(' ') : (lines.shift() ?? null))
  }
  readline.on('line', line => {
    lines.push(line)
    // A paste arrives as several lines in one tick.
    setImmediate(deliver)
  })
  readline.on('close', () => {
    hasEnded = true
    setImmediate(deliver)
  })
  readline.on('SIGINT', () => {
    if (waiting !== null && readline.line !== '') readline.write(null, { ctrl: true, name: 'u' })
    else interrupt()
  })

  return {
    next(prompt) {
      return new Promise(resolve => {
        waiting = resolve
        echo.isVisible = isTerminal
        if (isTerminal && !hasEnded) {
          readline.setPrompt(prompt)
          readline.prompt(true)
        }
        if (lines.length > 0 || hasEnded) setImmediate(deliver)
      })
    },
    [Symbol.dispose]: () => readline.close(),
  }
}

/** The terminal as readline sees it: what it echoes shows only while a prompt is open. */
class PromptStream extends Writable {
  isVisible = false
  readonly #output: NodeJS.WriteStream

  constructor(output: NodeJS.WriteStream) {
    super({ decodeStrings: false })
    this.#output = output
    output.on('resize', () => this.emit('resize'))
  }

  get columns(): number {
    return this.#output.columns
  }

  override _write(chunk: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    if (this.isVisible) this.#output.write(chunk)
    done()
  }
}
