#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { isTRPCClientError } from '@trpc/client'
import { createScreen } from '../bots/terminal/screen.ts'
import { failureLines } from '../bots/terminal/views/failure-view.ts'
import { wordingFor } from '../bots/wording.ts'
import { refuseUsage, usage } from './commands/usage.ts'
import { AppError } from './errors.ts'

/** What a command is given, and what it leaves: an exit code (see `usage`). */
type Command = (args: string[]) => Promise<number>

/** Each is loaded when called: `--help` opens no database, and `ask` to a running server reads no vocabulary. */
const commands = new Map<string, () => Promise<Command>>(
  Object.entries({
    start: async () => (await import('./commands/start.ts')).runStart,
    chat: async () => (await import('./commands/chat.ts')).runChat,
    ask: async () => (await import('./commands/ask.ts')).runAsk,
    add: async () => (await import('./commands/add.ts')).runAdd,
    slack: async () => (await import('./commands/slack.ts')).runSlack,
    discord: async () => (await import('./commands/discord.ts')).runDiscord,
    jobs: async () => (await import('./commands/jobs.ts')).runJobs,
    migrate: async () => (await import('./commands/migrate.ts')).runMigrate,
    export: async () => (await import('./commands/export.ts')).runExport,
    import: async () => (await import('./commands/import.ts')).runImport,
    eval: async () => (await import('./commands/evaluate.ts')).runEvaluate,
  }),
)

/** Runs one command line and returns its exit code. */
export async function main([name = '', ...args]: string[]): Promise<number> {
  if (['--help', '-h', 'help'].includes(name) || args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage)
    return 0
  }
  const load = commands.get(name)
  if (load === undefined) return refuseUsage(name === '' ? 'Say what to do.' : `There is no command “${name}”.`)
  try {
    return await (await load())(args)
  } catch (error) {
    return fail(error)
  }
}

function fail(error: unknown): number {
  if (isUsageError(error)) return refuseUsage(error.message)
  process.stderr.write(`${describe(error)}\n`)
  return 1
}

/** Our own errors say what to do; of any other, whoever runs the command needs to see where it came from. */
function describe(error: unknown): string {
  if (error instanceof AppError) return error.message
  if (isTRPCClientError(error)) return describeFailure(error)
  return `Something went wrong that nobody expected.\n${error instanceof Error ? error.stack : String(error)}`
}

function describeFailure(error: unknown): string {
  return failureLines(error, { screen: createScreen(process.stderr), wording: wordingFor(null) }).join('\n')
}

/** What util.parseArgs throws. */
function isUsageError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
}

if (import.meta.main) {
  // What one command has compiled, the next need not: a tenth of what `ask` takes. It stands beside the code, since
  // whoever can write there can write the code; where nobody can, nothing is kept.
  enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/rolecall/compiled'))
  process.exitCode = await main(process.argv.slice(2))
}
