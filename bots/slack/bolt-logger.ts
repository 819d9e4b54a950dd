import { type Logger as BoltLogger, LogLevel } from '@slack/bolt'
import type { Logger } from 'pino'

/** Bolt's warnings and errors in our log; what it says below that may repeat people's words. */
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

function firstLine(parts: unknown[]): string {
  const [first] = parts
  const text = first instanceof Error ? `${first.name}: ${first.message}` : String(first)
  return text.split('\n')[0]?.slice(0, 300) ?? ''
}
