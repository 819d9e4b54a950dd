import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDataFolder } from './support/database.ts'

const main = resolve(import.meta.dirname, '../src/main.ts')
const patience = 120_000

describe('a command line', () => {
  test.each([
    ['--help', 0],
    ['add --help', 0],
    ['', 2],
    ['sing', 2],
    ['toString', 2],
    ['add --draft https://example.org/role role.md', 2],
    ['ask', 2],
    ['add', 2],
    ['start --fast', 2],
    ['eval --postings only.jsonl', 2],
  ])(
    '“%s” ends with %i and shows how one looks',
    async (line, code) => {
      const run = await runMain(line.split(' ').filter(Boolean), {})
      expect(run.code).toBe(code)
      expect(`${run.stdout}${run.stderr}`).toContain('npm run ask -- "question"')
    },
    patience,
  )

  test(
    'with bad settings names all of them and ends with 1',
    async () => {
      const run = await runMain(['ask', 'Why?'], { ROLECALL_PORT: 'x', DATABASE_URL: 'y' })
      expect(run.code).toBe(1)
      expect(run.stderr).toMatch(/DATABASE_URL: .*\nROLECALL_PORT: /)
    },
    patience,
  )
})

test(
  'import of a file that is not there says so, before the database is opened',
  async () => {
    const run = await runMain(['import', '/no/such/file.gz'], {})
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toBe('/no/such/file.gz cannot be read: check its name and permissions.\n')
  },
  patience,
)

describe('a running server', () => {
  let folder: string
  let server: ChildProcess
  let settings: NodeJS.ProcessEnv

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rolecall-main-'))
    await fillDataFolder(folder)
    settings = { ROLECALL_DATA: folder, ROLECALL_PORT: '0' }
    server = spawn(process.execPath, [main, 'start'], { env: { ...process.env, ...settings }, stdio: 'pipe' })
    await lineOf(server, 'serving')
  }, patience)
  afterAll(async () => {
    server.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })

  test(
    'is asked by the other commands, which find it by its data folder',
    async () => {
      const run = await runMain(['ask', 'What is the salary of the Staff Nurse?'], settings)
      expect(run).toMatchObject({ code: 0, stderr: '' })
      expect(run.stdout).toContain('St Brannoc')
    },
    patience,
  )

  test(
    'takes what can be posted of a file with a bad line, which ends with 3',
    async () => {
      const good = {
        id: 'cook-1',
        title: 'Cook',
        company: 'Linde Inn',
        location: 'Graz, Austria',
        text: 'What you will do\n- Cook lunch\n\nWe offer\n- €2,600 per month',
      }
      const run = await runMain(['add', '-'], settings, `${JSON.stringify(good)}\n{"id": broken\n`)
      expect(run.code).toBe(3)
      expect(run.stdout).toMatch(/Cook[\s\S]*line 2[\s\S]*1 opened, 1 not read/)
    },
    patience,
  )

  test(
    'is not joined by a second one on its folder',
    async () => {
      const run = await runMain(['start'], settings)
      expect(run.code).toBe(1)
      expect(run.stderr).toContain(`in use by process ${server.pid}`)
    },
    patience,
  )

  test(
    'ends in order when it is asked to, and leaves nothing that others would wait for',
    async () => {
      const ended = new Promise(done => server.once('exit', done))
      server.kill('SIGTERM')
      expect(await ended).toBe(0)
      expect(['lock', 'server.json'].filter(name => existsSync(join(folder, name)))).toEqual([])
    },
    patience,
  )
})

interface Run {
  code: number
  stdout: string
  stderr: string
}

function runMain(args: string[], settings: NodeJS.ProcessEnv, input = ''): Promise<Run> {
  return new Promise(done => {
    const env = { ...process.env, ...settings }
    const child = execFile(process.execPath, [main, ...args], { env }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
    child.stdin?.end(input)
  })
}

/** Resolves when a log line says so; rejects with what it said when the process ends before. */
function lineOf(child: ChildProcess, message: string): Promise<void> {
  return new Promise((done, fail) => {
    let said = ''
    child.stderr?.on('data', chunk => {
      said += chunk
      if (said.includes(`"msg":"${message}"`)) done()
    })
    child.once('exit', code => fail(new Error(`ended with ${code}: ${said}`)))
  })
}
