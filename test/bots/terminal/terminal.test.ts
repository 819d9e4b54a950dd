import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDataFolder } from '../../support/database.ts'

const main = resolve(import.meta.dirname, '../../../src/main.ts')

/** A data folder with the sample roles, shared by the commands below: each of them opens and closes it. */
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolecall-terminal-'))
  await fillDataFolder(folder)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the command line', { timeout: 60_000 }, () => {
  test('answers a question with its quote in plain lines where there is no terminal', async () => {
    const { code, stdout, stderr } = await run(['ask', 'What does the senior backend engineer earn at Harbourline?'])
    expect(stderr).toBe('')
    expect(stdout).toContain('€78,000–€95,000 a year')
    expect(stdout).toContain('Senior Backend Engineer, Harbourline · open, checked today')
    expect(stdout).not.toContain('\u001b')
    expect(code).toBe(0)
  })

  test('quotes the pay and not what a posting tells machines to say', async () => {
    const { stdout } = await run(['ask', 'What is the salary of the content marketing manager at Quill & Anchor?'])
    expect(stdout).toContain('£46,000–£52,000')
    expect(stdout).not.toContain('500k')
  })

  test('is silent where the posting is, and that is no failure', async () => {
    const { code, stdout } = await run(['ask', 'Does the backend engineer for tracking at Harbourline need a degree?'])
    expect(stdout).toContain('doesn')
    expect(stdout).not.toMatch(/^Yes/m)
    expect(code).toBe(0)
  })

  test('answers each line of a pipe and keeps the thread between them', async () => {
    const lines = [
      'Tell me about the solar technician job',
      'which driving licence does it need?',
      '/quit',
      'not asked',
    ]
    const { code, stdout } = await run(['chat'], lines.join('\n'))
    expect(stdout).toContain('Driving licence B')
    expect(stdout).toContain('Solar Field Technician, Soltera Energía')
    expect(stdout).not.toContain('not asked')
    expect(code).toBe(0)
  })

  test('lists the open roles and answers about the one that is picked by number', async () => {
    const { stdout } = await run(['chat'], '/roles\n1\n/nonsense\n')
    expect(stdout).toMatch(/16 open roles\n {2}1\. /)
    expect(stdout).toMatch(/ · open, checked today/)
    expect(stdout).toContain('There is no command /nonsense. /help lists them.')
  })

  test('shows what is read from a file before it is posted, and posts it when told to', async () => {
    const file = join(folder, 'baker.md')
    await writeFile(file, baker)
    const { stdout } = await run(['chat'], `/add ${file}\ny\nWhat does the baker earn?\n`)
    expect(stdout).toMatch(/^Pay +£14\.20 an hour/m)
    expect(stdout).toContain('Published. Candidates can ask about it now.')
    expect(stdout).toContain('Baker')
    expect(stdout.indexOf('£14.20', stdout.indexOf('Published'))).toBeGreaterThan(0)
  })

  test('writes what is stored about the person into a new file, and over no other', async () => {
    const file = join(folder, 'mine.json')
    const { stdout } = await run(['chat'], `What does the baker earn?\n/export ${file}\n/export ${file}\n`)
    expect(stdout).toMatch(/stored about you is in .*mine\.json/s)
    expect(stdout).toMatch(/can’t be written, or exists already/)
    const mine = JSON.parse(await readFile(file, 'utf8'))
    expect(mine.questions.map(({ text }: { text: string }) => text)).toContain('What does the baker earn?')
    expect((await stat(file)).mode & 0o077).toBe(0)
  })

  test('forgets the person only when they say so in words', async () => {
    const { stdout } = await run(['chat'], 'What does the baker earn?\n/forget\n\n/forget\nyes\n')
    expect(stdout).toMatch(/Nothing was erased\.[\s\S]*Erased: \d+ questions? and who asked\./)
  })

  test('goes on past a file that cannot be read and says so at the end', async () => {
    const good = join(folder, 'porter.md')
    const bad = join(folder, 'scan.pdf')
    await writeFile(good, porter)
    await writeFile(bad, 'no pdf at all')
    const { code, stdout, stderr } = await run(['add', bad, good])
    expect(stdout + stderr).toContain('scan.pdf')
    expect(stdout + stderr).toContain('Porter')
    expect(stdout + stderr).toContain('1 opened, 1 not read.')
    expect(code).toBe(3)
  })
})

test('a team that begins by posting its own roles finds no samples among them', async () => {
  const own = await mkdtemp(join(tmpdir(), 'rolecall-own-'))
  const file = join(own, 'porter.md')
  await writeFile(file, porter)
  await run(['add', file], '', own)
  const { stdout } = await run(['chat'], '/roles\n', own)
  await rm(own, { recursive: true, force: true })
  expect(stdout).toMatch(/1 open role\n {1,2}1\. Night Porter/)
}, 60_000)

/** Runs a command of Rolecall on the shared folder, or another, with `input` on its standard input. */
function run(
  args: string[],
  input = '',
  data = folder,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const { promise, resolve: settle, reject } = Promise.withResolvers<Awaited<ReturnType<typeof run>>>()
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ROLECALL_DATA: data, ROLECALL_LOG_LEVEL: 'silent' }
  const child = spawn(process.execPath, [main, ...args], { cwd: folder, env })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', chunk => (said.stdout += chunk))
  child.stderr.on('data', chunk => (said.stderr += chunk))
  child.on('error', reject)
  child.on('close', code => settle({ code, ...said }))
  child.stdin.end(input)
  return promise
}

const baker = `# Baker

Crumb & Daughters, Leeds, United Kingdom

We bake bread for forty cafés. The ovens are lit at two in the morning.

## What you will do

- Shape and bake sourdough, rye and rolls
- Keep the starter alive
- Load the van by half past five

## What you need

- 1 year of experience in a bakery
- You lift 25 kg sacks

## Pay

£14.20 an hour, full-time, on site in Leeds.

Apply by writing to dough@crumb.example.
`

const porter = `# Night Porter

The Lamplighter Hotel, York, United Kingdom

## Your duties

- Welcome late guests and carry their bags
- Walk through the building every two hours

## Requirements

- Experience with guests
- Fluent English

This is a permanent full-time job on site in York. £24,500 a year. Apply to night@lamplighter.example.
`
