/**
 * How long a question takes over many roles of one organization, by its kind and by step, through the client, as it is
 * asked: plan, retrieval by meaning and by words, fusion, cards, and everything stored.
 *
 *   node bench/questions-at-scale.ts [--roles 10000] [--questions 40] [--database URL] [--titles FILE] [--plans]
 *
 * --questions is of each kind. The database is an embedded one in memory unless an empty server database is named, which
 * keeps the roles for another run. 500 roles are published as ever, the rest are copies of them under other names.
 * FILE has a title a line. With --plans questions are planned and not answered. At the end roles are published between questions, to see what that costs the next. "least" is
 * what a busy machine leaves to see of an idle one.
 */
import { parseArgs } from 'node:util'
import { createClient } from '../bots/client.ts'
import { postDocuments } from '../src/commands/post-documents.ts'
import { readConfig } from '../src/config.ts'
import { createCore } from '../src/core.ts'
import { candidate, recruiter } from '../src/evaluation/evaluation-identities.ts'
import { withoutQuestionLimits } from '../src/evaluation/without-question-limits.ts'
import { createLogger } from '../src/logger.ts'
import { identifyMember } from '../src/people/identify-member.ts'
import { answerPlan } from '../src/questions/answer-plan.ts'
import { planInConversation } from '../src/questions/plan-in-conversation.ts'
import { openDatabase } from '../src/store/database.ts'
import { countListed } from '../src/store/postings.ts'
import { copiedRole, copyRoles, readTitles } from './many-roles.ts'
import { variedPostings } from './varied-postings.ts'

const { values } = parseArgs({
  options: {
    roles: { type: 'string', default: '10000' },
    questions: { type: 'string', default: '40' },
    database: { type: 'string' },
    titles: { type: 'string' },
    plans: { type: 'boolean', default: false },
  },
})
const roles = Number(values.roles)
const titles = readTitles(values.titles)
const PUBLISHED = 500
const askableEvery = Math.max(1, Math.floor(roles / 2_000))

const core = await createCore({
  config: withoutQuestionLimits(readConfig()),
  logger: createLogger({ level: 'error', file: null }),
  database: await openDatabase({ url: values.database ?? null, folder: null }),
})
const { services } = core
const client = createClient({ api: core.api })
const [recruiters, candidates] = [client.as(recruiter), client.as(candidate)]
await seed()

const taken = new Map<string, number[]>()
const unanswered = new Map<string, number>()
const cold = performance.now()
await (await services.directories.of((await identifyMember(services, candidate)).organizationId)).size()
process.stdout.write(`names read when first asked for: ${(performance.now() - cold).toFixed(0)} ms\n`)
const kinds = questionsByKind()
// The first of each kind makes the runtime warm, as the questions of any running server have.
for (const [kind, questions] of kinds) for (const turns of questions.slice(0, 3)) await ask(kind, turns, 'warming up')
for (const [kind, questions] of kinds) for (const turns of questions.slice(3)) await ask(kind, turns, 'measured')
if (!values.plans) {
  await measureLists()
  await measureAfterPublishing()
}
print()
await core.close()

async function seed(): Promise<void> {
  const { organizationId } = await identifyMember(services, recruiter)
  const count = () => services.database.withOrganization(organizationId, tx => countListed(tx, { state: 'open' }))
  if ((await count()) < PUBLISHED) {
    const documents = [...variedPostings(PUBLISHED)].map((document, n) => ({ document, where: `posting ${n + 1}` }))
    await postDocuments({ client: recruiters, signal: new AbortController().signal }, toAsync(documents), () => {})
  }
  const began = performance.now()
  if ((await count()) < roles) {
    await copyRoles(services.database, { organizationId, embedder: services.embedder, roles, titles, askableEvery })
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  process.stdout.write(`${await count()} open roles, copied in ${seconds} s\n`)
}

/** Conversations of one or two turns; the last turn is what is measured. */
function questionsByKind(): Map<string, string[][]> {
  const each = Array.from({ length: Number(values.questions) + 3 }, (_, index) => index)
  const roleAt = (index: number) => {
    const n = PUBLISHED - (PUBLISHED % askableEvery) + askableEvery * (1 + index * 7)
    return copiedRole(n % roles, titles)
  }
  const of = (...forms: ((index: number) => string[])[]) => each.map(index => forms[index % forms.length]!(index))
  const town = (index: number) => roleAt(index).location.split(',')[0]!
  const trade = (index: number) => ['data engineer', 'nurse', 'backend developer', 'accountant', 'engineer'][index % 5]!
  const skill = (index: number) => ['SQL', 'Python', 'Kubernetes', 'Figma', 'Salesforce'][index % 5]!
  const search = of(
    n => [`remote ${trade(n)} jobs in ${town(n)} from 60k`],
    n => [`senior ${trade(n)} jobs in ${town(n)} with ${skill(n)}`],
    n => [`any ${trade(n)} roles with ${skill(n)}?`],
    n => [`Which roles in ${town(n)} ask for ${skill(n)}?`],
    n => [`hybrid or remote ${trade(n)} jobs at ${roleAt(n).organization}`],
  )
  return new Map([
    [
      'one role, named',
      of(
        n => [`What does the ${roleAt(n).title} at ${roleAt(n).organization} pay?`],
        n => [`Is the ${roleAt(n).title} role at ${roleAt(n).organization} in ${town(n)} remote?`],
        n => [`which skills do i need for ${roleAt(n).title} at ${roleAt(n).organization.toLowerCase()}`],
      ),
    ],
    [
      'one role, described or in doubt',
      of(
        n => [`How many days of holiday does the ${roleAt(n).title} in ${town(n)} get?`],
        n => [`What does ${roleAt(n).organization} pay?`],
        n => [`Do I need a degree to work as ${trade(n)} in the team that reports to the head of its department?`],
        () => ['What does it pay?'],
      ),
    ],
    ['search', search],
    [
      'search, broad',
      of(
        n => [`${trade(n)} jobs`],
        () => ['remote jobs'],
        n => [`jobs in ${town(n)}`],
        () => ['all roles'],
      ),
    ],
    [
      'search, none fits',
      of(
        n => [`remote ${trade(n)} jobs in Reykjavik from 200k with ${skill(n)}`],
        n => [`nurse jobs with Kubernetes in ${town(n)}`],
      ),
    ],
    [
      'count',
      of(
        n => [`How many ${trade(n)} roles are there in ${town(n)}?`],
        n => [`how many jobs ask for ${skill(n)}?`],
      ),
    ],
    [
      'newest, best paid',
      of(
        n => [`newest ${trade(n)} jobs`],
        n => [`Which ${trade(n)} role in ${town(n)} pays most?`],
      ),
    ],
    [
      'follow-up',
      of(
        n => [`What does the ${roleAt(n).title} at ${roleAt(n).organization} pay?`, 'Does it need a degree?'],
        n => [`${trade(n)} jobs in ${town(n)}`, 'only remote ones'],
      ),
    ],
    [
      'compare',
      of(n => {
        const [a, b] = [roleAt(n), roleAt(n + 1)]
        return [`Compare pay and holidays: ${a.title} at ${a.organization} or ${b.title} at ${b.organization}`]
      }),
    ],
  ])
}

async function ask(kind: string, turns: readonly string[], as: 'measured' | 'warming up'): Promise<void> {
  const key = `bench-${performance.now()}-${Math.random()}`
  for (const [turn, text] of turns.entries()) {
    const isLast = turn === turns.length - 1
    if (isLast && (as === 'measured' || values.plans)) await measureSteps(as === 'measured' ? kind : as, text, key)
    if (values.plans) continue
    const began = performance.now()
    const events = await candidates.questions.ask.mutate({ text, conversation: key, requestKey: `${key}-${turn}` })
    let status = 'none'
    for await (const event of events) if (event.type === 'done') status = event.answer.status
    if (isLast && as === 'measured') {
      note(`${kind} · whole`, performance.now() - began)
      if (status === 'out-of-scope' || status === 'none') unanswered.set(kind, (unanswered.get(kind) ?? 0) + 1)
    }
  }
}

/** The same two steps that `askQuestion` takes, once more and apart. */
async function measureSteps(kind: string, text: string, conversationKey: string): Promise<void> {
  const { organizationId, spaceId: space, personId } = await identifyMember(services, candidate)
  const input = { organizationId, space, personId, conversationKey, text, posting: null }
  const began = performance.now()
  const planned = await planInConversation(services, input)
  const plannedAt = performance.now()
  note(`${kind} · plan`, plannedAt - began)
  if (values.plans) return
  await answerPlan(services, input, planned)
  note(`${kind} · retrieve, answer, cards`, performance.now() - plannedAt)
}

async function measureLists(): Promise<void> {
  for (let n = 0; n < Number(values.questions); n++) {
    await timed('list of open roles', () => candidates.postings.list.query({ limit: 20 }))
    const words = ['', 'remote nurse', 'data engineer in Berlin', 'python in Leeds from 60k'][n % 4]!
    await timed('browse, by words', () => candidates.postings.browse.query({ words, offset: (n % 3) * 10, limit: 10 }))
  }
}

/** What a role that was just published costs the next question, which has to know of it. */
async function measureAfterPublishing(): Promise<void> {
  const documents = [...variedPostings(PUBLISHED + 20)].slice(PUBLISHED)
  for (const [n, { title, hiringOrganization, location, text }] of documents.entries()) {
    const role = { title: `${title} ${n}`, hiringOrganization, location, text: `${text}\n\nOpened once more.` }
    await recruiters.postings.publish.mutate({ ...role, requestKey: `bench-${performance.now()}` })
    await ask('after a role was published', [`What does the ${role.title} at ${hiringOrganization} pay?`], 'measured')
  }
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now()
  await work()
  note(what, performance.now() - began)
}

function note(what: string, ms: number): void {
  taken.set(what, [...(taken.get(what) ?? []), ms])
}

function print(): void {
  process.stdout.write(`\n${'ms'.padEnd(62)}   least     p50     p95     p99\n`)
  for (const [what, times] of taken) {
    const sorted = times.toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1)
    process.stdout.write(`${what.padEnd(62)}${[0, 0.5, 0.95, 0.99].map(share => at(share).padStart(8)).join('')}\n`)
  }
  for (const [kind, count] of unanswered) process.stdout.write(`${kind}: ${count} not understood\n`)
  const { rss, heapUsed } = process.memoryUsage()
  process.stdout.write(`memory: ${(rss / 2 ** 20).toFixed(0)} MiB, heap ${(heapUsed / 2 ** 20).toFixed(0)} MiB\n`)
}

async function* toAsync<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}
