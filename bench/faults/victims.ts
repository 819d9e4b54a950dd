import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'

const main = resolve(import.meta.dirname, '../../src/main.ts')

export interface Victim {
  name: string
  start(): void
  /** SIGKILL: it may not even blink. */
  kill(): Promise<void>
  /** SIGTERM, and SIGKILL when that takes too long. */
  stop(): Promise<void>
  isRunning(): boolean
  /** Ends it for good: whoever still wants to start it comes too late. */
  retire(): Promise<void>
}

export interface VictimOptions {
  name: string
  /** As after `npm run`. */
  command: string
  settings: NodeJS.ProcessEnv
  logFile: string
}

const stopMs = 15_000

export function createVictim({ name, command, settings, logFile }: VictimOptions): Victim {
  let child: ChildProcess | null = null
  let isRetired = false
  const end = async (signal: NodeJS.Signals) => {
    const ending = child
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return
    const exit = once(ending, 'exit')
    ending.kill(signal)
    const late = setTimeout(() => ending.kill('SIGKILL'), stopMs)
    await exit
    clearTimeout(late)
  }
  return {
    name,
    start() {
      if (isRetired) return
      child = spawn(process.execPath, [main, command], {
        env: { ...process.env, ...settings },
        stdio: 'pipe',
      })
      const log = createWriteStream(logFile, { flags: 'a' })
      child.stdout?.pipe(log, { end: false })
      child.stderr?.pipe(log, { end: false })
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    isRunning: () => child !== null && child.exitCode === null && child.signalCode === null,
    retire() {
      isRetired = true
      return end('SIGKILL')
    },
  }
}

/** Runs a command to its end, or until it is killed; its exit code, null when it was. */
export function runCommand(
  args: readonly string[],
  settings: NodeJS.ProcessEnv,
): { ended: Promise<number | null>; kill(): void } {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, ...settings },
    stdio: 'ignore',
  })
  return { ended: once(child, 'exit').then(([code]) => code as number | null), kill: () => child.kill('SIGKILL') }
}
