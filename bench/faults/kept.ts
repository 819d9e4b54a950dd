import { standingRoles } from './roles.ts'
import { brokenFiles } from './sent-files.ts'
import type { Query } from './storage.ts'
import type { World } from './world.ts'

interface KeptPosting {
  id: string
  title: string
  state: string
  external_id: string | null
  text: string | null
  passages: { ordinal: number; text: string; start: number; end: number }[]
  facts: { quote: string; start: number; end: number }[]
  vectors: number
  own_vectors: number
}

/** What the database holds and should not. */
export async function findBroken(query: Query, world: World): Promise<string[]> {
  const postings = await query<KeptPosting>(`
    select p.posting_id as id, p.title, p.state, p.external_id, r.text,
      coalesce((select jsonb_agg(jsonb_build_object('ordinal', ordinal, 'text', g.text, 'start', start_offset, 'end', end_offset)
        order by ordinal) from passages g where g.posting_id = p.posting_id), '[]') as passages,
      coalesce((select jsonb_agg(jsonb_build_object('quote', quote, 'start', start_offset, 'end', end_offset))
        from facts f where f.posting_id = p.posting_id), '[]') as facts,
      (select count(*)::int from passage_embeddings e where e.posting_id = p.posting_id) as vectors,
      (select count(*)::int from posting_embeddings e where e.posting_id = p.posting_id) as own_vectors
    from postings p left join revisions r on r.posting_id = p.posting_id and r.revision = p.revision`)
  return [
    ...postings.flatMap(brokenPosting),
    ...wrongCounts(postings, world),
    ...(await brokenFiles(query, world)),
    ...(await brokenAnswers(query)),
    ...(await leftWork(query)),
  ]
}

function brokenPosting({ title, text, passages, facts, vectors, own_vectors }: KeptPosting): string[] {
  if (text === null) return [`${title} lacks its current revision`]
  const broken: string[] = []
  if (passages.length === 0) broken.push(`${title} has no passages`)
  passages.forEach(({ ordinal, start, end, text: passage }, index) => {
    if (ordinal !== index) broken.push(`${title} lacks passage ${index}`)
    if (text.slice(start, end) !== passage) broken.push(`${title}: passage ${ordinal} is not what stands there`)
  })
  for (const { quote, start, end } of facts) {
    if (text.slice(start, end) !== quote) broken.push(`${title}: a fact quotes what does not stand there: ${quote}`)
  }
  if (vectors !== passages.length || own_vectors !== 1) {
    broken.push(
      `${title} has ${passages.length} passages, ${vectors} vectors of passages and ${own_vectors} of its own`,
    )
  }
  return broken
}

function wrongCounts(postings: readonly KeptPosting[], world: World): string[] {
  const count = (title: string) => postings.filter(one => one.title === title).length
  const expected = [
    ...standingRoles.map(({ title }) => ({ title, least: 1 })),
    ...world.roles.map(({ title, state }) => ({ title, least: state === null ? 0 : 1 })),
    ...world.imports.flatMap(({ titles, isWhole }) => titles.map(title => ({ title, least: isWhole ? 1 : 0 }))),
  ]
  const wrong = expected.filter(({ title, least }) => count(title) < least || count(title) > 1)
  const states = world.roles.flatMap(({ title, state, isSure }) => {
    const kept = postings.find(one => one.title === title)
    return isSure && kept && kept.state !== state ? [`${title} is ${kept.state}, and was confirmed as ${state}`] : []
  })
  return [...wrong.map(({ title }) => `${title} is there ${count(title)} times`), ...states]
}

/** Every citation of every answer, whether it was shown or not, is verbatim. */
async function brokenAnswers(query: Query): Promise<string[]> {
  const rows = await query<{ quote: string; start: number; end: number; text: string }>(`
    select c.quote, c.start_offset as start, c.end_offset as end, r.text
    from citations c join revisions r on r.posting_id = c.posting_id and r.revision = c.revision`)
  return rows
    .filter(({ quote, start, end, text }) => text.slice(start, end) !== quote)
    .map(({ quote }) => `an answer quotes what does not stand there: ${quote}`)
}

/** The request keys of the questions and forms that the core was given. */
export async function acceptedQuestions(query: Query): Promise<ReadonlySet<string>> {
  const rows = await query<{ key: string }>(
    `select request_key as key from request_keys where procedure = 'questions.ask'
     union all select split_part(delivery_key, ':', 3) from deliveries where kind = 'unfinished-form'`,
  )
  return new Set(rows.map(({ key }) => key))
}

export async function leftWork(query: Query): Promise<string[]> {
  const jobs = await query<{ name: string; state: string; data: unknown }>(`
    select name, state, data from pgboss.job
    where state in ('created', 'retry', 'active') and (name like 'deliveries/%' or name in ('embed-postings', 'read-uploads', 'dead-letter'))`)
  const words = await query<{ payload: unknown }>(`select payload from deliveries where person_id is not null`)
  return [
    ...jobs.map(({ name, state, data }) => `left to do: ${name} ${state} ${JSON.stringify(data)}`),
    ...words.map(({ payload }) => `left words: ${JSON.stringify(payload)}`),
  ]
}
