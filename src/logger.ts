import pino, { type Logger } from 'pino'

/** Fields that hold people's words or secrets; none should reach a log line, and these would not survive it. */
const hidden = [
  'text',
  'question',
  'secret',
  'authorization',
  'headers.authorization',
  'input',
  '*.text',
  '*.secret',
  '*.authorization',
]

/**
 * JSON lines for machines: to standard error (standard output belongs to answers), or to a file where a conversation
 * has the screen. Written synchronously, so that the last lines before an exit are not lost.
 */
export function createLogger(options: { level: string; file: string | null }): Logger {
  const destination = pino.destination({ dest: options.file ?? 2, sync: true, mkdir: true })
  return pino({ level: options.level, redact: { paths: hidden, remove: true } }, destination)
}
