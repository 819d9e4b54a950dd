import { type Logger as BoltLogger, LogLevel } from '@slack/bolt'
import type { Logger } from 'pino'

/** Bolt's warnings and errors in our log, as far as they are its own words; what it says below that repeats people's. */
export function createBoltLogger(log: Logger): BoltLogger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => log.warn({ from: 'bolt' }, firstLine(parts)),
    error: (...parts) => log.error({ from: 'bolt' }, firstLine(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  }
}

/** Up to where a sentence of Bolt's begins to say what it was about: an error's message, a body, a header. */
const ownWords = /^[^:({[<"\n]{0,200}/

function firstLine(parts: unknown[]): string {
  const [first] = parts
  if (first instanceof Error) return 'code' in first ? `${first.name} ${String(first.code)}` : first.name
  return typeof first === 'string' ? (ownWords.exec(first)?.[0].trim() ?? '') : typeof first
}
