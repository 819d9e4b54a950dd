import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { expect } from 'vitest'
import { type CallerClient, createClient } from '../../../bots/client.ts'
import { readConfig } from '../../../src/config.ts'
import { createCore } from '../../../src/core.ts'
import { withoutQuestionLimits } from '../../../src/evaluation/without-question-limits.ts'
import { readSources } from '../../../src/postings/reading/read-sources.ts'
import type { SourceDocument } from '../../../src/postings/reading/source-document.ts'
import type { Answer } from '../../../src/questions/answer.ts'
import { converse } from '../../support/converse.ts'
import { openTestDatabase } from '../../support/database.ts'
import { admin, candidate } from '../../support/identities.ts'
import type { AskedCase } from './asked-case.ts'

type Posted = Awaited<ReturnType<CallerClient['postings']['get']['query']>>

/** Roles that are posted and can be asked about, by the names that the cases call them. */
export interface AskedWorld {
  asker: CallerClient
  idOf: ReadonlyMap<string, string>
  posted: ReadonlyMap<string, Posted>
  close(): Promise<void>
}

export interface RolesToPost {
  samples?: Readonly<Record<string, string>>
  documents: Readonly<Record<string, SourceDocument>>
  draft?: string
  closed?: string
}

/** Posts the roles the way a recruiter would, into a database of their own. */
export async function openAskedWorld(roles: RolesToPost): Promise<AskedWorld> {
  const { database } = await openTestDatabase()
  const core = await createCore({
    config: withoutQuestionLimits(readConfig({ ROLECALL_ORGANIZATIONS: 'many' }, import.meta.dirname)),
    logger: pino({ level: 'silent' }),
    database,
    now: () => new Date('2026-12-01T09:00:00Z'),
  })
  const client = createClient({ api: core.api })
  const recruiter = client.as(admin())
  const idOf = new Map<string, string>()
  const posted = new Map<string, Posted>()
  for (const [key, document] of [...(await readSamples(roles.samples ?? {})), ...Object.entries(roles.documents)]) {
    const state = key === roles.draft ? 'draft' : 'open'
    const { posting } = await recruiter.postings.publish.mutate({ ...document, state, requestKey: randomUUID() })
    idOf.set(key, posting.id)
  }
  const closed = roles.closed === undefined ? undefined : idOf.get(roles.closed)
  if (closed) await recruiter.postings.close.mutate({ id: closed, requestKey: randomUUID() })
  for (const id of idOf.values()) posted.set(id, await recruiter.postings.get.query({ id }))
  return { asker: client.as(candidate()), idOf, posted, close: () => core.close() }
}

async function readSamples(samples: Readonly<Record<string, string>>): Promise<[string, SourceDocument][]> {
  const documents: [string, SourceDocument][] = []
  for (const [key, name] of Object.entries(samples)) {
    const path = new URL(`../../../samples/${name}`, import.meta.url).pathname
    for await (const result of readSources([path], process.stdin)) {
      if ('document' in result) documents.push([key, result.document])
    }
  }
  return documents
}

/** Asks a case's question and expects what it says, and what holds for every answer. */
export async function expectAnswer(world: AskedWorld, one: AskedCase): Promise<void> {
  const answer = await converse(world.asker, one.ask)
  expect({ status: answer.status, text: textOf(answer) }).toMatchObject({ status: one.status })
  expectWords(one, answer)
  expectRoles(world, one, answer)
  expectInvariants(world, one, answer)
}

export function lastTurn({ ask }: AskedCase): string {
  return [ask].flat().at(-1) ?? ''
}

function expectWords(one: AskedCase, answer: Answer): void {
  const text = textOf(answer)
  for (const pattern of one.says ?? []) expect(text).toMatch(pattern)
  if (one.closedAt !== undefined) expect(answer.statements[0]).toMatchObject({ closedAt: one.closedAt })
  for (const pattern of one.never ?? []) expect(text).not.toMatch(pattern)
  const quoted = answer.statements.flatMap(({ citations }) => citations.map(({ quote }) => quote)).join('\n')
  for (const fragment of one.quotes ?? []) expect(quoted).toContain(fragment)
  if (one.opens === 'neither') expect(text).not.toMatch(/^(?:Yes|No)\b/)
  else if (one.opens) expect(text.startsWith(`${one.opens},`), text).toBe(true)
  if (one.count !== undefined) expect(text.match(/^\d+/)?.[0]).toBe(String(one.count))
}

function expectRoles(world: AskedWorld, one: AskedCase, answer: Answer): void {
  const shown = answer.postings.map(({ id }) => keyOf(world, id))
  if (one.about) expect([...shown].sort()).toEqual([...one.about].sort())
  if (one.first) expect(shown[0]).toBe(one.first)
  if (one.choices)
    expect(answer.choices.map(({ posting }) => keyOf(world, posting)).sort()).toEqual([...one.choices].sort())
}

/** What holds for every answer, whatever was asked. */
function expectInvariants({ posted }: AskedWorld, one: AskedCase, answer: Answer): void {
  const cited = answer.statements.flatMap(({ citations }) => citations)
  for (const { posting, revision, quote, start, end } of [
    ...cited,
    ...answer.postings.flatMap(({ matched }) => matched),
  ]) {
    const source = posted.get(posting)
    expect(source?.revision).toBe(revision)
    expect(source?.text.slice(start, end)).toBe(quote)
  }
  for (const { text, citations } of answer.statements.filter(statement => statement.citations.length > 0)) {
    const headings = citations.map(({ posting }) => headingOf(posted.get(posting)))
    const ground = [...citations.map(({ quote }) => quote), ...headings, ...[one.ask].flat()].join('\n')
    for (const number of numbersIn(text)) expect(numbersIn(ground), text).toContain(number)
  }
  expect(textOf(answer).split(/\s+/).length, textOf(answer)).toBeLessThanOrEqual(90)
  for (const card of answer.postings) expect(card.state).toBe(posted.get(card.id)?.state)
  const states = cited.map(({ posting }) => posted.get(posting)?.state)
  expect(states).not.toContain('draft')
  if (answer.status !== 'closed') expect(states).not.toContain('closed')
}

/** Digits as they are meant: "80k", "80,000" and "80.000" are one. Written apart from the product's own reading. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d+(?:[.,]\d+)*k?/gi)].map(([number]) =>
    number
      .toLowerCase()
      .replace(/[.,](?=\d{3})/g, '')
      .replace('k', '000')
      .replace(/[.,]0+$/, '')
      .replace(/([.,]\d)0$/, '$1'),
  )
}

function textOf({ statements }: Answer): string {
  return statements.map(({ text }) => text).join(' ')
}

function headingOf(source: Posted | undefined): string {
  return [source?.title, source?.hiringOrganization, source?.location].join('\n')
}

function keyOf({ idOf }: AskedWorld, id: string): string | undefined {
  return [...idOf].find(([, known]) => known === id)?.[0]
}
