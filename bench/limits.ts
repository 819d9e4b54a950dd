import { limitQuestions } from '../src/questions/limit-questions.ts'
import { openDatabase } from '../src/store/database.ts'
import { connectSpace, createOrganization } from '../src/store/organizations.ts'
import { rememberPerson } from '../src/store/people.ts'

// What counting a question costs beside answering it: node bench/limits.ts [COUNT] [DATABASE_URL]
const [count = '1000', url = null] = process.argv.slice(2)
const database = await openDatabase({ url, folder: null })
const { id: organizationId } = await database.withSystem(tx => createOrganization(tx, 'bench'))
const space = { platform: 'slack', externalId: `bench ${organizationId}`, organizationId }
const { id: spaceId } = await database.withSystem(tx => connectSpace(tx, space))
const personId = await database.withOrganization(organizationId, tx =>
  rememberPerson(tx, { spaceId, user: 'U-1', displayName: null }),
)
const most = 1_000_000_000
const limits = { personQuestions: most, organizationQuestions: most, personStoredBytes: most }

const took: number[] = []
for (let asked = 0; asked < Number(count); asked++) {
  const began = performance.now()
  await limitQuestions({ database, limits }, { organizationId, personId, text: 'Is it remote?' })
  took.push(performance.now() - began)
}
await database.close()
took.sort((a, b) => a - b)
const at = (share: number) => took[Math.floor(took.length * share)]?.toFixed(2)
process.stdout.write(`counting a question: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${count} questions)\n`)
