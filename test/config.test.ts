import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { AppError } from '../src/errors.ts'

const emptyFolder = mkdtempSync(join(tmpdir(), 'rolecall-config-'))

test('nothing needs to be set', () => {
  expect(readConfig({}, emptyFolder)).toMatchObject({
    dataFolder: join(emptyFolder, '.rolecall'),
    databaseUrl: null,
    organizations: 'one',
    host: '127.0.0.1',
    port: 8372,
    secrets: [],
    logLevel: 'info',
  })
})

test('a database server is shared by many organizations unless told otherwise', () => {
  const url = 'postgres://rolecall:pw@db/rolecall'
  expect(readConfig({ DATABASE_URL: url }, emptyFolder).organizations).toBe('many')
  expect(readConfig({ DATABASE_URL: url, ROLECALL_ORGANIZATIONS: 'one' }, emptyFolder).organizations).toBe('one')
})

test('every bad setting is named at once, with what to do and without its value', () => {
  const error = refusalOf({
    DATABASE_URL: 'mysql://root:hunter2@db/x',
    ROLECALL_PORT: '80a',
    ROLECALL_SECRETS: 'tooshort',
    ROLECALL_LOG_LEVEL: 'loud',
  })
  expect(error.code).toBe('misconfigured')
  expect(error.message.split('\n')).toEqual([
    'Some settings need attention.',
    'DATABASE_URL: give a postgres://user:password@host/name URL.',
    'ROLECALL_PORT: give a port as a whole number from 0 to 65535.',
    'ROLECALL_SECRETS: make each secret at least 32 characters long (try: openssl rand -hex 32), separated by commas.',
    'ROLECALL_LOG_LEVEL: say one of trace, debug, info, warn, error, silent.',
  ])
  expect(error.message).not.toMatch(/hunter2|80a|tooshort|loud/)
})

test('an embedder on a server needs a key or the server', () => {
  const error = refusalOf({ ROLECALL_EMBEDDER: 'openai' })
  expect(error.message).toContain('OPENAI_API_KEY: OpenAI as the embedder needs it')
  const local = readConfig({ ROLECALL_EMBEDDER: 'openai', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }, emptyFolder)
  expect(local.embedder).toMatchObject({ kind: 'openai', dimensions: 512 })
  expect(readConfig({ OPENAI_API_KEY: 'sk-test' }, emptyFolder).embedder).toEqual({ kind: 'offline' })
})

test('an empty value means not set', () => {
  expect(readConfig({ ROLECALL_PORT: '', DATABASE_URL: '  ' }, emptyFolder)).toMatchObject({
    port: 8372,
    databaseUrl: null,
  })
})

test('secrets are separated by commas, so that an old and a new one can overlap', () => {
  const [old, fresh] = ['a'.repeat(32), 'b'.repeat(40)]
  expect(readConfig({ ROLECALL_SECRETS: `${fresh}, ${old}` }, emptyFolder).secrets).toEqual([fresh, old])
})

test('a .env file fills in what the environment leaves out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-config-'))
  writeFileSync(join(folder, '.env'), 'ROLECALL_PORT=9001\nROLECALL_HOST=127.0.0.2\n')
  expect(readConfig({ ROLECALL_PORT: '9002' }, folder)).toMatchObject({ port: 9002, host: '127.0.0.2' })
})

test('.env.example works unchanged, and with every example switched on', () => {
  const example = readFileSync(resolve(import.meta.dirname, '../.env.example'), 'utf8')
  const unchanged = mkdtempSync(join(tmpdir(), 'rolecall-config-'))
  writeFileSync(join(unchanged, '.env'), example)
  expect({ ...readConfig({}, unchanged), dataFolder: '' }).toEqual({ ...readConfig({}, emptyFolder), dataFolder: '' })

  const switchedOn = mkdtempSync(join(tmpdir(), 'rolecall-config-'))
  writeFileSync(join(switchedOn, '.env'), example.replaceAll(/^#(?=[A-Z_]+=)/gm, ''))
  expect(readConfig({}, switchedOn)).toMatchObject({ port: 8372, databaseUrl: expect.stringContaining('postgres://') })
})

test('.env.example names every setting', () => {
  const source = readFileSync(resolve(import.meta.dirname, '../src/config.ts'), 'utf8')
  const settings = new Set([...source.matchAll(/^ {2}([A-Z_]+): /gm)].map(match => match[1]))
  const example = readFileSync(resolve(import.meta.dirname, '../.env.example'), 'utf8')
  const named = new Set([...example.matchAll(/^#([A-Z_]+)=/gm)].map(match => match[1]))
  expect(named).toEqual(settings)
})

function refusalOf(env: NodeJS.ProcessEnv): AppError {
  try {
    readConfig(env, emptyFolder)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('These settings were accepted.')
}

test.each(['3-1/8', '0-8/8', '5-5/5', '0-0/0'])('shards that Discord cannot have are refused: %s', shards => {
  expect(refusalOf({ DISCORD_SHARDS: shards }).message).toContain('DISCORD_SHARDS: ')
})
