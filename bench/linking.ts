/**
 * How long linking takes when the organization that joins has many roles, and what others wait meanwhile.
 *
 *   node bench/linking.ts [--roles 20000] [--database URL] [--askable-every 1]
 *
 * The database is an embedded one in memory unless an empty server database is named. 200 roles are published as ever, the
 * rest are copies of them under other names, of which each nth has passages. Meanwhile a third organization, the one that
 * is joined and the one that moves publish a role and search, one after the other. Who writes in the one that moves is
 * refused; on an embedded database everybody waits.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type CallerClient, createClient, readFailure } from '../bots/client.ts'
import { postDocuments } from '../src/commands/post-documents.ts'
import { readConfig } from '../src/config.ts'
import { createCore } from '../src/core.ts'
import { withoutQuestionLimits } from '../src/evaluation/without-question-limits.ts'
import { createLogger } from '../src/logger.ts'
import { identifyMember } from '../src/people/identify-member.ts'
import type { Identity } from '../src/people/identity.ts'
import { openDatabase } from '../src/store/database.ts'
import { copyRoles } from './many-roles.ts'
import { variedPostings } from './varied-postings.ts'

const { values } = parseArgs({
  options: {
    roles: { type: 'string', default: '20000' },
    database: { type: 'string' },
    'askable-every': { type: 'string', default: '1' },
  },
})
const PUBLISHED = 200

const core = await createCore({
  config: { ...withoutQuestionLimits(readConfig()), organizations: 'many' },
  logger: createLogger({ level: 'silent', file: null }),
  database: await openDatabase({ url: values.database ?? null, folder: null }),
})
const client = createClient({ api: core.api })
const [joining, joined, third] = ['JOINING', 'JOINED', 'THIRD'].map(space => adminOf(space)) as [
  Identity,
  Identity,
  Identity,
]

await seed(joining, Number(values.roles))
for (const other of [joined, third]) await seed(other, PUBLISHED)

const waits = new Map<string, number[]>()
const failures = new Map<string, number>()
const done = new AbortController()
const bystanders = [joined, third, joining].flatMap(who => [
  keepOn(who, 'publish', publishOne),
  keepOn(who, 'search', search),
])
await sleep(3_000)
const before = new Map([...waits].map(([what, times]) => [what, Math.max(...times)]))
waits.clear()

const issued = await client.as(joined).spaces.issueCode.mutate({ requestKey: randomUUID() })
const code = issued.state === 'issued' ? issued.code : ''
const began = performance.now()
const outcome = await client.as(joining).spaces.link.mutate({ code, requestKey: randomUUID() })
const seconds = (performance.now() - began) / 1_000
await sleep(1_000)
done.abort()
await Promise.all(bystanders)

process.stdout.write(`${JSON.stringify(outcome)} in ${seconds.toFixed(1)} s\n`)
for (const [what, times] of waits) {
  const longest = (Math.max(...times) / 1_000).toFixed(2)
  const usual = ((before.get(what) ?? 0) / 1_000).toFixed(2)
  process.stdout.write(`${what.padEnd(16)} longest ${longest} s (before ${usual} s), ${times.length} times\n`)
}
for (const [failure, count] of failures) process.stdout.write(`${failure}: ${count}\n`)
await core.close()

function adminOf(space: string): Identity {
  return { platform: 'slack', space, user: 'U-ADA', isSpaceAdmin: true, roleIds: [], isBot: false }
}

async function seed(who: Identity, roles: number): Promise<void> {
  const { organizationId } = await identifyMember(core.services, who)
  const documents = [...variedPostings(PUBLISHED)].map((document, n) => ({ document, where: `posting ${n + 1}` }))
  await postDocuments({ client: client.as(who), signal: new AbortController().signal }, toAsync(documents), () => {})
  const { database, embedder } = core.services
  const askableEvery = Number(values['askable-every'])
  await copyRoles(database, { organizationId, embedder, roles, titles: [], askableEvery })
}

/** Does one thing over and over, as whoever uses Rolecall meanwhile does. */
async function keepOn(who: Identity, what: string, work: (api: CallerClient) => Promise<unknown>): Promise<void> {
  const name = `${who.space.toLowerCase()} ${what}`
  while (!done.signal.aborted) {
    const began = performance.now()
    await work(client.as(who)).catch(error => {
      const failure = `${name} ${readFailure(error).code}`
      failures.set(failure, (failures.get(failure) ?? 0) + 1)
    })
    waits.set(name, [...(waits.get(name) ?? []), performance.now() - began])
    await sleep(50)
  }
}

async function publishOne(api: CallerClient): Promise<void> {
  const [{ title, text } = { title: '', text: '' }] = variedPostings(1)
  await api.postings.publish.mutate({ title, text: `${text}\n\n${randomUUID()}`, requestKey: randomUUID() })
}

async function search(api: CallerClient): Promise<void> {
  await api.postings.browse.query({ words: 'remote engineer', offset: 0, limit: 10 })
}

async function* toAsync<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}
