import { clearLine, cursorTo } from 'node:readline'
import type { Screen } from './screen.ts'

export interface StatusLine {
  show(text: string): void
  clear(): void
}

/** Shorter waits need no words, and words that flash by are worse than none. */
const patienceMs = 150

/** What is going on, on one line that vanishes again; nothing at all where there is no terminal. */
export function createStatusLine(output: NodeJS.WriteStream, screen: Screen): StatusLine {
  if (!output.isTTY) return { show: () => {}, clear: () => {} }
  let timer: NodeJS.Timeout | undefined
  let latest = ''
  let isShown = false
  const erase = () => {
    clearLine(output, 0)
    cursorTo(output, 0)
  }
  const draw = () => {
    if (isShown) erase()
    isShown = true
    output.write(screen.paint('quiet', `${latest} …`))
  }
  return {
    show(text) {
      latest = text
      if (isShown) draw()
      else timer ??= setTimeout(draw, patienceMs)
    },
    clear() {
      clearTimeout(timer)
      timer = undefined
      if (isShown) erase()
      isShown = false
    },
  }
}
