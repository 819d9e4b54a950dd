import { describe, expect, test } from 'vitest'
import { canonicalAddress, recogniseSource } from '../../src/imports/recognise-source.ts'
import { readJobBoards } from '../support/board-pages.ts'
import { runImporting } from '../support/importing.ts'

const uuid = '0f5e2a6c-1b2d-4c3e-8f90-a1b2c3d4e5f6'
const greenhouse = 'https://boards-api.greenhouse.io/v1/boards'

describe('an address that people paste', () => {
  test.each([
    ['boards.greenhouse.io/acme', `${greenhouse}/acme/jobs?content=true&pay_transparency=true`],
    ['https://job-boards.greenhouse.io/acme/', `${greenhouse}/acme/jobs?content=true&pay_transparency=true`],
    ['https://job-boards.greenhouse.io/acme/jobs/4011?gh_src=x', `${greenhouse}/acme/jobs/4011?pay_transparency=true`],
    [
      'https://boards.greenhouse.io/embed/job_board?for=acme',
      `${greenhouse}/acme/jobs?content=true&pay_transparency=true`,
    ],
    [
      'https://boards.greenhouse.io/embed/job_app?for=acme&token=4011',
      `${greenhouse}/acme/jobs/4011?pay_transparency=true`,
    ],
    [`${greenhouse}/acme/jobs`, `${greenhouse}/acme/jobs?content=true&pay_transparency=true`],
    ['jobs.lever.co/acme', 'https://api.lever.co/v0/postings/acme?mode=json'],
    [`https://jobs.lever.co/acme/${uuid}/apply`, `https://api.lever.co/v0/postings/acme/${uuid}?mode=json`],
    ['https://jobs.eu.lever.co/acme', 'https://api.eu.lever.co/v0/postings/acme?mode=json'],
    ['https://jobs.ashbyhq.com/Acme', 'https://api.ashbyhq.com/posting-api/job-board/Acme?includeCompensation=true'],
    [
      `https://jobs.ashbyhq.com/acme/${uuid}`,
      'https://api.ashbyhq.com/posting-api/job-board/acme?includeCompensation=true',
    ],
  ])('%s stands for the board’s data', (pasted, url) => {
    expect(recogniseSource(canonicalAddress(pasted)).url).toBe(url)
  })

  test('of a role and of its board give the role one id', () => {
    const scopes = ['jobs.lever.co/acme', `jobs.lever.co/Acme/${uuid}`].map(
      pasted => recogniseSource(canonicalAddress(pasted)).scope,
    )
    expect(new Set(scopes).size).toBe(1)
  })

  test.each(['https://acme.example/careers', 'https://lever.co/acme', 'https://jobs.lever.co.example/acme'])(
    '%s is no board',
    pasted => {
      expect(recogniseSource(canonicalAddress(pasted))).toMatchObject({ url: pasted, board: null })
    },
  )

  test('loses what says only where its reader came from', () => {
    expect(canonicalAddress('acme.example/role?id=7&utm_source=mail&utm_medium=x#apply')).toBe(
      'https://acme.example/role?id=7',
    )
  })
})

describe('a board', { timeout: 60_000 }, () => {
  test.each(readJobBoards)('of $name is read with its pay and places, each quoted from the text', async board => {
    await using on = await runImporting()
    on.site.pages.set(board.path, board.page)
    const read = await on.read(board.address)
    expect(read).toMatchObject({ state: 'done', board: board.name, counts: { created: board.roles, failed: 0 } })
    const { facts, id } = read.items[0]!.posting!
    const { text } = await on.postings().get.query({ id })
    for (const fact of facts) expect(text.slice(fact.start, fact.end)).toBe(fact.quote)
    const quoted = (field: string) => facts.find(fact => fact.field === field)?.quote ?? ''
    expect(quoted('baseSalary')).toContain(board.pay)
    expect(quoted('jobLocation')).toContain(board.place)
  })

  test('that nobody knows is said to be none, whether the site says so or lists nothing', async () => {
    await using on = await runImporting()
    expect(await on.read('jobs.lever.co/nobody')).toMatchObject({ state: 'failed', failure: { reason: 'not-found' } })
    on.site.pages.set('/v1/boards/nobody/jobs?content=true&pay_transparency=true', { jobs: [], meta: { total: 0 } })
    expect(await on.read('boards.greenhouse.io/nobody')).toMatchObject({ failure: { reason: 'empty' } })
  })

  test('whose last role is gone is read, and names what is gone', async () => {
    await using on = await runImporting()
    const [{ path, page, address, roles }] = readJobBoards
    on.site.pages.set(path, page)
    await on.read(address)
    on.site.pages.set(path, { jobs: [], meta: { total: 0 } })
    expect(await on.read(address)).toMatchObject({ state: 'done', found: 0, counts: { gone: roles } })
  })

  test('gives one role of Ashby’s by its page’s address, and none that is not on it', async () => {
    await using on = await runImporting()
    const { path, page } = readJobBoards[2]
    on.site.pages.set(path, page)
    const one = await on.read('https://jobs.ashbyhq.com/acme/7c3b9f10-52a4-4d0e-9b61-2f8e7d6c5b4a')
    expect(one).toMatchObject({ state: 'done', found: 1, items: [{ posting: { title: 'Kiln Operator' } }] })
    const none = await on.read(`https://jobs.ashbyhq.com/acme/${uuid}`)
    expect(none).toMatchObject({ state: 'failed', failure: { reason: 'no-such-role' } })
  })
})
