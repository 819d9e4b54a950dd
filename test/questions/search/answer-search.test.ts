import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePosting } from '../../../src/postings/close-posting.ts'
import { publishPosting } from '../../../src/postings/publish-posting.ts'
import type { Answer } from '../../../src/questions/answer.ts'
import { answerSearch } from '../../../src/questions/search/answer-search.ts'
import { openTitlesOf } from '../../../src/questions/search/open-titles.ts'
import { readFilters } from '../../../src/questions/search/read-filters.ts'
import { searchIntent } from '../../../src/questions/search/search-intent.ts'
import { answerWordingIn } from '../../../src/questions/wording/answer-wording.ts'
import { findRevision } from '../../../src/store/revisions.ts'
import { openTestDatabase, type TestDatabase } from '../../support/database.ts'
import { wordEmbedder } from '../../support/word-embedder.ts'

interface Role {
  title: string
  at: string
  location: string
  text: string
}

const ROLES: Role[] = [
  {
    title: 'Senior Data Analyst',
    at: 'Bellbird',
    location: 'Munich, Germany (Hybrid)',
    text: '## Your tasks\n\n- You build dashboards for the sales team.\n\n## Requirements\n\n- Strong SQL and Tableau are required.\n\n## What we offer\n\n- Salary: €70,000 – €85,000 per year.',
  },
  {
    title: 'Data Analyst (m/f/d)',
    at: 'Kestrel Tea',
    location: 'Hamburg, Germany',
    text: '## Your tasks\n\n- You report on our tea sales every week.\n\n## Requirements\n\n- SQL is a must.\n- Nice to have: Tableau.\n\n## What we offer\n\n- Salary: €52,000 per year.\n- This is a fully remote role within Germany.',
  },
  {
    title: 'Data Quality Analyst',
    at: 'Northwharf',
    location: 'Munich, Germany',
    text: '## Responsibilities\n\n- You check incoming data against our rules.\n\n## Requirements\n\n- Experience with Python.',
  },
  {
    title: 'Staff Nurse',
    at: 'St Brannoc Hospital',
    location: 'Leeds, England, United Kingdom',
    text: '## Responsibilities\n\n- You care for patients on a surgical ward.\n\n## Requirements\n\n- Registration with the NMC is required.\n\n## Pay\n\n- Salary: £34,000 – £41,000 per year. Part-time, 30 hours a week.',
  },
  {
    title: 'Python Developer',
    at: 'Quillfish',
    location: 'Austin, Texas, United States',
    text: '## Responsibilities\n\n- You write services in Python and Django.\n- You care about our Zorbulator.\n\n## Requirements\n\n- Python and PostgreSQL are required.\n\n## Pay\n\n- Salary: $120,000 – $150,000 per year.',
  },
  {
    title: 'Django Engineer',
    at: 'Quillfish',
    location: 'Leeds, United Kingdom',
    text: '## Responsibilities\n\n- You build our booking service with Django.\n\n## Requirements\n\n- Django is required.\n\nYou work on site at our office in Leeds.',
  },
]

let opened: TestDatabase
let organization: string

beforeAll(async () => {
  opened = await openTestDatabase()
  organization = await opened.addOrganization()
  for (const role of ROLES) await publish(role)
}, 60_000)

afterAll(() => opened[Symbol.asyncDispose]())

async function publish({ title, at, location, text }: Role): Promise<string> {
  const document = { title, hiringOrganization: at, location, text, externalId: null, url: null, datePosted: null }
  const deps = { database: opened.database, embedder: wordEmbedder, now: () => new Date('2026-03-02T09:00:00Z') }
  const published = await publishPosting(deps, {
    ...{ organizationId: organization, personId: null, state: 'open' },
    document: { ...document, validThrough: null, kind: 'posting' },
  })
  return published.id
}

async function ask(question: string): Promise<Answer> {
  const { filters } = readFilters(question, [...new Set(ROLES.map(({ at }) => at))])
  const [embedding] = await wordEmbedder.embed([question])
  const vector = { model: wordEmbedder.model, embedding: embedding! }
  const openTitles = openTitlesOf(ROLES.map(({ title }) => title))
  const intent = searchIntent(question) ?? 'search'
  const wording = answerWordingIn('en')
  return opened.database.withOrganization(organization, tx =>
    answerSearch(tx, { intent, filters, vector, openTitles, wording }),
  )
}

const titlesOf = ({ postings }: Answer) => postings.map(({ title }) => title)
const textOf = ({ statements }: Answer) => statements.map(({ text }) => text).join(' ')

test('only roles that state everything asked for are shown', async () => {
  expect(titlesOf(await ask('any data analyst jobs in Hamburg?'))).toEqual(['Data Analyst (m/f/d)'])
  expect(titlesOf(await ask('hybrid data analyst jobs'))).toEqual(['Senior Data Analyst'])
  expect(titlesOf(await ask('remote jobs in Germany?'))).toEqual(['Data Analyst (m/f/d)'])
  expect(titlesOf(await ask('any on-site jobs in Leeds?'))).toEqual(['Django Engineer'])
  expect(titlesOf(await ask('part-time jobs in England?'))).toEqual(['Staff Nurse'])
})

test('the title asked for comes before titles that are near it', async () => {
  expect(titlesOf(await ask('data analyst jobs in Munich?'))).toEqual(['Senior Data Analyst', 'Data Quality Analyst'])
})

test('a framework is found under the language whose trade it is', async () => {
  expect(titlesOf(await ask('any python developer jobs?')).toSorted()).toEqual(['Django Engineer', 'Python Developer'])
  expect(titlesOf(await ask('any python developer jobs in Texas?'))).toEqual(['Python Developer'])
})

test('who requires a skill comes before those for whom it is a plus', async () => {
  expect(titlesOf(await ask('which jobs ask for Tableau?'))).toEqual(['Senior Data Analyst', 'Data Analyst (m/f/d)'])
})

test('a skill outside the vocabulary is found by its exact word, which is quoted', async () => {
  const answer = await ask('which jobs mention Zorbulator?')
  expect(titlesOf(answer)).toEqual(['Python Developer'])
  expect(answer.postings[0]?.matched.map(({ quote }) => quote)).toEqual(['You care about our Zorbulator.'])
})

test('every card quotes the words that made it fit, as they stand in its text', async () => {
  const answer = await ask('hybrid data analyst jobs in Munich with Tableau, at least 80k euros')
  const [card] = answer.postings
  const text = await opened.database.withOrganization(organization, async tx => {
    return (await findRevision(tx, card!.id, card!.revision))?.text ?? ''
  })
  expect(card?.matched.length).toBeGreaterThanOrEqual(3)
  for (const { quote, start, end } of card!.matched) expect(text.slice(start, end)).toBe(quote)
  const quotes = card!.matched.map(({ quote }) => quote).join('\n')
  expect(quotes).toContain('Tableau')
  expect(quotes).toContain('Hybrid')
  expect(quotes).toContain('€85,000')
})

test('least pay is compared in its own currency only, and roles that are silent are counted apart', async () => {
  const answer = await ask('any jobs in Germany paying over 50,000 EUR?')
  expect(titlesOf(answer)).toEqual(['Senior Data Analyst', 'Data Analyst (m/f/d)'])
  expect(textOf(answer)).toBe('2 open roles · Germany, from €50,000 a year. 1 more doesn’t state pay.')
  expect(titlesOf(await ask('jobs paying at least £100k'))).toEqual([])
  expect(titlesOf(await ask('jobs paying at least €6,000 a month'))).toEqual(['Senior Data Analyst'])
})

test('a count is exact and the only number', async () => {
  expect(textOf(await ask('how many data analyst jobs are there in Germany?'))).toBe(
    '3 open roles: data analyst, Germany.',
  )
  expect(textOf(await ask('how many nurse jobs are there in Texas?'))).toBe('0 open roles: nurse, Texas.')
  expect(textOf(await ask('number of jobs paying over €60k?'))).toBe(
    '1 open role: from €60,000 a year. Roles that don’t state their pay are not counted.',
  )
})

test('pay is ranked within each currency, each amount on its quote, with how many state pay', async () => {
  const answer = await ask('which roles pay the most?')
  const amounts = answer.statements.filter(({ citations }) => citations.length > 0)
  expect(amounts.map(({ text }) => text)).toEqual([
    '€70,000–€85,000 a year: Senior Data Analyst, Bellbird.',
    '£34,000–£41,000 a year: Staff Nurse, St Brannoc Hospital.',
    '$120,000–$150,000 a year: Python Developer, Quillfish.',
  ])
  expect(amounts[0]?.citations[0]?.quote).toContain('€70,000 – €85,000')
  expect(textOf(answer)).toContain('4 of 6 open roles state pay.')
})

test('nothing fitting is said, with the nearest wish to drop as a hint and nothing shown', async () => {
  const answer = await ask('any nurse jobs in Munich?')
  expect(answer.status).toBe('no-match')
  expect(answer.postings).toEqual([])
  expect(textOf(answer)).toBe('No open role fits: nurse, Munich. Only a hint: without “Munich” there is 1.')
})

test('words that no filter understands must stand in the posting', async () => {
  expect(titlesOf(await ask('any tea jobs?'))).toEqual(['Data Analyst (m/f/d)'])
  expect((await ask('any spacecraft jobs?')).status).toBe('no-match')
})

test('a closed role is found no more', async () => {
  const id = await publish({
    ...ROLES[3]!,
    title: 'Midwife',
    text: ROLES[3]!.text.replace('a surgical ward', 'our ward'),
  })
  expect(titlesOf(await ask('any midwife jobs?'))).toEqual(['Midwife'])
  await closePosting(
    { database: opened.database, now: () => new Date('2026-03-03T09:00:00Z') },
    { organizationId: organization, posting: id },
  )
  expect((await ask('any midwife jobs?')).status).toBe('no-match')
})
