import { randomUUID } from 'node:crypto'
import type { CallerClient } from '../../../bots/client.ts'
import type { Identity } from '../../../src/people/identity.ts'
import { queueSchema } from '../../../src/store/boss.ts'
import { openTestDatabase } from '../../support/database.ts'
import { admin, bot, candidate } from '../../support/identities.ts'
import { bakerRole, glazierRole } from '../../support/role-texts.ts'
import { type RunningCore, runCore } from '../../support/running-core.ts'

/** What a procedure is called about: something of every kind that a space of an organization has. */
export interface Target {
  title: string
  posting: string
  draft: string
  closed: string
  question: string
  message: string
  delivery: string
  imported: string
  user: string
  granted: string
  space: string
  requestKey: string
  /** Says that it is the posting, by its external id. */
  document: typeof bakerRole & { externalId: string }
}

export interface HostileWorld extends RunningCore {
  /** A new target in a space; its question is the asker's. */
  targetIn(space: string, asker: Identity): Promise<Target>
  /** Everything that a space's organization has, as one value that changes with any of it. */
  fingerprint(space: string): Promise<string>
}

export const victim = 'T-VICTIM'
/** Stands in every text and token of the victim's, and in nothing that a stranger sends. */
export const secretWord = 'Quillfeather'

/** The role that the victim posts: nothing of it may reach anybody else. */
const victimRole = {
  ...glazierRole,
  hiringOrganization: `${secretWord} Windows`,
  text: glazierRole.text.replace('shops', `shops for ${secretWord}`),
}

export async function openHostileWorld(): Promise<HostileWorld> {
  const opened = await openTestDatabase()
  const settings = { ROLECALL_ENCRYPTION_KEY: 'ab'.repeat(32) }
  const running = await runCore({ settings, database: opened.database })
  const tables = await opened.asOwner<{ name: string }>(
    `select relname as name from pg_attribute join pg_class on pg_class.oid = attrelid
     where attname = 'organization_id' and relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`,
  )
  const rowsOf = tables.map(
    ({ name }) =>
      `select '${name} ' || md5(coalesce(string_agg(each::text, '|' order by each::text), '')) as print
       from ${name} each where organization_id = (select organization_id from spaces where platform = 'slack' and external_id = $1)`,
  )
  // The queue's own tables know no organization: a space's jobs are those in its queue.
  rowsOf.push(
    `select 'jobs ' || md5(coalesce(string_agg(concat_ws(' ', id, state, retry_count), '|' order by id), '')) as print
     from ${queueSchema}.job where name = 'deliveries/' || (
       select space_id from spaces where platform = 'slack' and external_id = $1)`,
  )
  return {
    ...running,
    targetIn: (space, asker) => makeTarget(running, { space, asker }),
    async fingerprint(space) {
      const rows = await opened.asOwner<{ print: string }>(rowsOf.join(' union all '), [space])
      return rows.map(({ print }) => print).join('\n')
    },
  }
}

let references = 0

async function makeTarget({ remote }: RunningCore, at: { space: string; asker: Identity }): Promise<Target> {
  const { space, asker } = at
  const owner = remote.as(admin(space))
  const role = space === victim ? victimRole : bakerRole
  const publish = async (state: 'draft' | 'open', externalId = `feed ${randomUUID()}`) => {
    references += 1
    // Another text each time; a random one could say now and then what is read as pay.
    const text = `${role.text}\n- Reference ${references}`
    const given = { ...role, text, state, externalId, requestKey: randomUUID() }
    return (await owner.postings.publish.mutate(given)).posting.id
  }
  const externalId = `feed ${randomUUID()}`
  const [posting, announced, draft, closed] = [
    await publish('open', externalId),
    await publish('draft'),
    await publish('draft'),
    await publish('open'),
  ]
  await owner.postings.close.mutate({ id: closed, requestKey: randomUUID() })
  const message = `M-${randomUUID()}`
  await owner.postings.open.mutate({ id: announced, announceIn: 'C-JOBS', requestKey: randomUUID() })
  await settleNext(remote.as(bot(space)), message)
  await owner.postings.close.mutate({ id: announced, requestKey: randomUUID() })
  const [delivery] = await remote.as(bot(space)).deliveries.claim.mutate({ requestKey: randomUUID(), limit: 1 })
  await owner.postings.reopen.mutate({ id: announced, requestKey: randomUUID() })
  const granted = `U-${randomUUID()}`
  const grantee = { kind: 'user' as const, user: granted }
  await owner.recruiters.grant.mutate({ grantee, role: 'recruiter', requestKey: randomUUID() })
  const token = `${space === victim ? secretWord : 'own'} token`
  await remote.as(bot(space)).installations.keep.mutate({ installation: token, requestKey: randomUUID() })
  const address = `https://feeds.example/${space === victim ? secretWord : 'own'}/${randomUUID()}`
  const { id: imported } = await owner.imports.start.mutate({ address, requestKey: randomUUID() })
  const question = await askOne(remote.as(asker.isBot ? candidate(space) : asker), role.title)
  const [own] = (await owner.spaces.list.query()).filter(({ isOwn }) => isOwn)
  return {
    imported,
    ...{ title: role.title, posting, draft, closed, question, message, delivery: delivery!.id, granted },
    ...{ user: `U-${randomUUID()}`, space: own!.id, requestKey: question },
    document: { ...bakerRole, externalId },
  }
}

async function settleNext(client: CallerClient, message: string): Promise<void> {
  const claimed = await client.deliveries.claim.mutate({ requestKey: randomUUID(), limit: 100 })
  for (const { id, kind, attempt } of claimed) {
    const settled = { id, attempt, outcome: 'delivered' as const, requestKey: randomUUID() }
    await client.deliveries.settle.mutate({ ...settled, message: kind === 'announce' ? message : null })
  }
}

async function askOne(client: CallerClient, title: string): Promise<string> {
  const asked = { text: `What does the ${title} earn?`, conversation: randomUUID(), requestKey: randomUUID() }
  for await (const event of await client.questions.ask.mutate(asked)) if (event.type === 'done') return event.questionId
  throw new Error('an answer ended without its last event')
}
