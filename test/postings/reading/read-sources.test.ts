import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSources } from '../../../src/postings/reading/read-sources.ts'
import { readAll, utf8 } from '../../support/read-all.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolecall-reading-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield utf8(text)
}

const read = (paths: string[], stdin = chunks()) => readAll(readSources(paths, stdin))

describe('a folder', () => {
  test('is read through, by name, without hidden files, links and unknown endings', async () => {
    const inner = join(folder, 'b')
    await mkdir(inner)
    await mkdir(join(folder, '.git'))
    await writeFile(join(folder, 'c.md'), 'Third role')
    await writeFile(join(inner, 'b.TXT'), 'Second role')
    await writeFile(join(folder, 'a.txt'), 'First role')
    await writeFile(join(folder, 'photo.png'), 'no role')
    await writeFile(join(folder, '.hidden.txt'), 'no role')
    await writeFile(join(folder, '.git', 'config.txt'), 'no role')
    await symlink(folder, join(inner, 'around'))
    await symlink(join(folder, 'a.txt'), join(folder, 'link.txt'))
    const { documents, errors } = await read([folder])
    expect(documents.map(({ text }) => text)).toEqual(['First role', 'Second role', 'Third role'])
    expect(errors).toEqual([])
  })

  test('goes on past a file that cannot be read', async () => {
    await writeFile(join(folder, 'a.txt'), '')
    await writeFile(join(folder, 'b.txt'), 'A role')
    const { documents, errors } = await read([folder])
    expect(documents).toHaveLength(1)
    expect(errors[0]).toContain(`${join(folder, 'a.txt')} is empty`)
  })

  test('without a readable file says which endings are read', async () => {
    await writeFile(join(folder, 'photo.png'), 'no role')
    expect((await read([folder])).errors[0]).toMatch(/holds no file to read\. Known endings: \.txt, .*\.pdf/)
  })
})

describe('a path', () => {
  test('that does not exist says so, and the next one is read', async () => {
    await writeFile(join(folder, 'a.txt'), 'A role')
    const missing = join(folder, 'missing.txt')
    const { documents, errors } = await read([missing, join(folder, 'a.txt')])
    expect(errors).toEqual([`${missing}: unreadable-document: ${missing} does not exist. Check the path.`])
    expect(documents).toHaveLength(1)
  })

  // The superuser may read everything.
  test.skipIf(process.getuid?.() === 0)('without permission says so', async () => {
    const path = join(folder, 'a.txt')
    await writeFile(path, 'A role')
    await chmod(path, 0)
    expect((await read([path])).errors[0]).toContain('may not be read by this user')
  })

  test('to a file over the limit is refused before it is loaded', async () => {
    const path = join(folder, 'a.txt')
    await writeFile(path, 'A role')
    await truncate(path, 3 * 1024 * 1024 * 1024) // sparse: more than a buffer can hold
    expect((await read([path])).errors[0]).toContain('too-large')
  })

  test('to JSON Lines over that limit is streamed', async () => {
    const path = join(folder, 'bulk.jsonl')
    const line = JSON.stringify({ title: 'Baker', text: 'You bake bread. '.repeat(30_000) })
    await writeFile(path, `${line}\n`.repeat(25))
    const { documents, errors } = await read([path])
    expect(errors).toEqual([])
    expect(documents).toHaveLength(25)
  })
})

describe('standard input', () => {
  test('is one document', async () => {
    const { documents } = await read(['-'], chunks('Night ', 'baker'))
    expect(documents[0]?.text).toBe('Night baker')
  })

  test('without anything says so', async () => {
    expect((await read(['-'])).errors[0]).toContain('standard input is empty')
  })

  test('may be JSON Lines, cut anywhere into chunks', async () => {
    const { documents } = await read(['-'], chunks('{"id":"1","text":"Ba', 'ker"}\n{"id":"2",', '"text":"Miller"}'))
    expect(documents.map(({ externalId, text }) => [externalId, text])).toEqual([
      ['1', 'Baker'],
      ['2', 'Miller'],
    ])
  })

  test('over the limit is refused as one document and streamed as JSON Lines', async () => {
    const half = 'bread '.repeat(1_000_000)
    expect((await read(['-'], chunks(half, half))).errors[0]).toContain('too-large: standard input has 12 MB')
    const line = `${JSON.stringify({ text: 'bread '.repeat(150_000) })}\n`
    expect((await read(['-'], chunks(...Array<string>(14).fill(line)))).documents).toHaveLength(14)
  })
})
