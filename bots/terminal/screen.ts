import { styleText } from 'node:util'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Where lines go: how wide it is, and whether it shows styles. Not a terminal: no styles, and lines of any length. */
export interface Screen {
  columns: number
  paint: (style: Style, text: string) => string
}

export type Style = 'strong' | 'quiet' | 'accent' | 'good' | 'warning'

const formats = { strong: 'bold', quiet: 'dim', accent: 'cyan', good: 'green', warning: 'yellow' } as const

/** Longer lines are hard to read, however wide the window is. */
const comfortableColumns = 100
const usualColumns = 80
const narrowestColumns = 24

export function createScreen(stream: NodeJS.WriteStream): Screen {
  return {
    // Looked up each time: windows are resized in mid-conversation.
    get columns() {
      // A terminal that does not know its width says 0.
      const width = stream.columns || usualColumns
      return stream.isTTY ? Math.max(narrowestColumns, Math.min(width, comfortableColumns)) : Infinity
    },
    // styleText itself leaves styles out where the stream is no terminal or NO_COLOR is set.
    paint: (style, text) => styleText(formats[style], text, { stream }),
  }
}

/** No styles and no wrapping: what a pipe gets. */
export const plainScreen: Screen = { columns: Infinity, paint: (_style, text) => text }

/** One paragraph as lines that fit: `first` starts the first line and `rest` every other one. */
export function fitLines(screen: Screen, paragraph: { text: string; first: string; rest: string }): string[] {
  if (screen.columns === Infinity) return [paragraph.first + paragraph.text]
  const room = screen.columns - Math.max(stringWidth(paragraph.first), stringWidth(paragraph.rest))
  return wrapAnsi(paragraph.text, room, { hard: true })
    .split('\n')
    .map((line, index) => (index === 0 ? paragraph.first : paragraph.rest) + line)
}
