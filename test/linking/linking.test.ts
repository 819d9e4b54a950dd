import { randomUUID } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { type CallerClient, readFailure } from '../../bots/client.ts'
import type { Identity } from '../../src/people/identity.ts'
import { lockForJoining } from '../../src/store/linked-spaces.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { admin, bot, candidate, recruiter } from '../support/identities.ts'
import { bakerRole, glazierRole } from '../support/role-texts.ts'
import { type RunningCore, runCore } from '../support/running-core.ts'

vi.setConfig({ testTimeout: 30_000 })
afterEach(() => {
  vi.useRealTimers()
})

const settings = { ROLECALL_ENCRYPTION_KEY: 'ab'.repeat(32) }
const slackAdmin = admin('T-NORTH')
const discordAdmin: Identity = { ...admin('G-SOUTH'), platform: 'discord', user: 'D-ADA' }
const discordCandidate: Identity = { ...candidate('G-SOUTH'), platform: 'discord', user: 'D-CAM' }
const discordRecruiter: Identity = { ...recruiter('G-SOUTH'), platform: 'discord', user: 'D-RAY' }
const discordBot: Identity = { ...bot('G-SOUTH'), platform: 'discord' }

interface World extends RunningCore {
  opened: TestDatabase
  slack: CallerClient
  discord: CallerClient
}

/** A glazier in Slack's organization, a baker in Discord's, and something in every corner of the latter. */
async function openWorld(): Promise<World> {
  const opened = await openTestDatabase()
  const running = await runCore({ settings, database: opened.database })
  const [slack, discord] = [running.remote.as(slackAdmin), running.remote.as(discordAdmin)]
  await slack.postings.publish.mutate({ ...glazierRole, externalId: 'shared-1', requestKey: 'a' })
  const baker = { ...bakerRole, externalId: 'shared-1', state: 'draft' as const, requestKey: 'a' }
  const { posting } = await discord.postings.publish.mutate(baker)
  await discord.postings.open.mutate({ id: posting.id, announceIn: 'C-JOBS', requestKey: 'b' })
  const talent = { kind: 'role' as const, roleId: 'S-TALENT' }
  await discord.recruiters.grant.mutate({ grantee: talent, role: 'recruiter', requestKey: 'c' })
  await running.remote.as(discordBot).installations.keep.mutate({ installation: 'their token', requestKey: 'd' })
  await ask(running.remote.as(discordCandidate), 'What does the baker earn?', 'e')
  return { ...running, opened, slack, discord }
}

test('two spaces apart become one organization’s: what either posted answers in both', async () => {
  await using world = await openWorld()
  const { slack, discord, remote } = world
  expect(await ask(remote.as(discordCandidate), 'What does the glazier earn?', 'f')).not.toContain('32,000')

  const code = await codeFrom(slack)
  expect(await discord.spaces.previewLink.query({ code })).toEqual({
    state: 'ready',
    spaces: [{ platform: 'slack', externalId: 'T-NORTH' }],
    ...{ roles: 1, people: 2, sharedExternalIds: 1 },
  })
  expect(await discord.spaces.link.mutate({ code, requestKey: 'link' })).toEqual({ state: 'linked', roles: 1 })

  expect(await ask(remote.as(discordCandidate), 'What does the glazier earn?', 'g')).toContain('32,000')
  expect(await ask(remote.as(candidate('T-NORTH')), 'What does the night baker earn?', 'h')).toContain('2,900')
  expect(await organizationOf(discord)).toBe(await organizationOf(slack))
})

test('everything that the organization had moves along, and nothing is lost', async () => {
  await using world = await openWorld()
  const before = await countRows(world.opened)
  const code = await codeFrom(world.slack)
  await world.discord.spaces.link.mutate({ code, requestKey: 'link' })
  const after = await countRows(world.opened)
  const changed = Object.keys(before).filter(table => before[table] !== after[table])
  // The two issued requests are kept, the code is used up, and one organization is no more.
  expect(changed.sort()).toEqual(['organizations', 'request_counts', 'request_keys'])
  expect(after.organizations).toBe(1)
  expect(after.request_keys).toBe(before.request_keys! + 2)

  const { remote, discord } = world
  expect(await remote.as(discordBot).installations.read.query()).toBe('their token')
  expect(await remote.as(discordBot).deliveries.claim.mutate({ requestKey: 'z' })).toHaveLength(1)
  expect((await remote.as(discordRecruiter).people.whoAmI.query()).role).toBe('recruiter')
  expect((await remote.as(discordCandidate).people.exportMine.query()).questions).toHaveLength(1)
  const roles = (await discord.postings.list.query({})).postings
  expect(roles.map(({ title }) => title).sort()).toEqual(['Glazier', 'Night Baker'])
  const again = await discord.postings.publish.mutate({ ...glazierRole, externalId: 'shared-1', requestKey: 'again' })
  expect(again).toMatchObject({ change: 'unchanged', posting: { title: 'Glazier' } })
})

test('an address that both read is one import afterwards; a space that leaves again leaves the imports there', async () => {
  await using world = await openWorld()
  const { slack, discord } = world
  const start = (as: CallerClient, address: string) => as.imports.start.mutate({ address, requestKey: address })
  const addresses = async (as: CallerClient) => (await as.imports.list.query()).map(({ address }) => address).sort()
  const both = ['https://both.example/', 'https://discord.example/']
  await start(slack, both[0]!)
  for (const address of both) await start(discord, address)
  await discord.spaces.link.mutate({ code: await codeFrom(slack), requestKey: 'link' })
  expect(await addresses(discord)).toEqual(both)
  const own = (await discord.spaces.list.query()).find(({ isOwn }) => isOwn)!
  await discord.spaces.unlink.mutate({ space: own.id, requestKey: 'leave' })
  expect(await addresses(slack)).toEqual(both)
  expect(await addresses(discord)).toEqual([])
})

test('a grant holds in its own space: who recruits in Discord is a candidate in Slack', async () => {
  await using world = await openWorld()
  await world.discord.spaces.link.mutate({ code: await codeFrom(world.slack), requestKey: 'link' })
  expect((await world.remote.as(recruiter('T-NORTH')).people.whoAmI.query()).role).toBe('candidate')
})

test('a code is good once, however it is typed, and a repeat of its redemption is the same redemption', async () => {
  await using world = await openWorld()
  const code = await codeFrom(world.slack)
  const third = world.remote.as(admin('T-THIRD'))
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
  const linked = { state: 'linked', roles: 1 }
  expect(await world.discord.spaces.link.mutate({ code: typed, requestKey: 'link' })).toEqual(linked)
  expect(await world.discord.spaces.link.mutate({ code: typed, requestKey: 'link' })).toEqual(linked)
  expect(await third.spaces.link.mutate({ code, requestKey: 'link' })).toEqual({ state: 'unknown-code' })
})

test('of two spaces that redeem one code at once, one is linked', async () => {
  await using world = await openWorld()
  const code = await codeFrom(world.slack)
  const third = world.remote.as(admin('T-THIRD'))
  const outcomes = await Promise.all([
    world.discord.spaces.link.mutate({ code, requestKey: 'link' }),
    third.spaces.link.mutate({ code, requestKey: 'link' }),
  ])
  expect(outcomes.map(({ state }) => state).sort()).toEqual(['linked', 'unknown-code'])
})

test('a link that meets what was stored there a moment ago is tried again', async () => {
  await using world = await openWorld()
  const { asOwner } = world.opened
  await asOwner('create sequence tried')
  await asOwner(`
    create function meet() returns trigger language plpgsql security definer as $$
    begin
      if nextval('tried') = 1 then raise unique_violation; end if;
      return new;
    end $$`)
  await asOwner('create trigger met before update of organization_id on postings for each row execute function meet()')
  const code = await codeFrom(world.slack)
  expect(await world.discord.spaces.link.mutate({ code, requestKey: 'link' })).toEqual({ state: 'linked', roles: 1 })
})

// An embedded database has one connection: there everybody waits.
test.runIf(process.env.TEST_DATABASE_URL)(
  'while an organization moves, who writes in it is told so before long, and the one that it joins goes on',
  async () => {
    await using world = await openWorld()
    const [from, to] = [await organizationOf(world.discord), await organizationOf(world.slack)]
    const locked = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const moving = world.opened.database.withOrganizations({ from, to }, async tx => {
      await lockForJoining(tx, { from, to })
      locked.resolve()
      await goOn.promise
    })
    await locked.promise
    const meanwhile = { ...bakerRole, title: 'Day Baker', requestKey: 'meanwhile' }
    expect(await world.slack.postings.publish.mutate(meanwhile)).toMatchObject({ change: 'created' })
    const refused = await world.discord.postings.publish.mutate(meanwhile).catch(readFailure)
    expect(refused).toMatchObject({ code: 'database-unavailable' })
    expect(await world.discord.postings.list.query({})).toMatchObject({ total: 1 })
    goOn.resolve()
    await moving
    expect(await world.discord.postings.publish.mutate(meanwhile)).toMatchObject({ change: 'created' })
  },
)

test('a code ends after ten minutes, and when a newer one is issued', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await using world = await openWorld()
  const first = await codeFrom(world.slack, 'first')
  const second = await codeFrom(world.slack, 'second')
  const { spaces } = world.discord
  expect(await spaces.previewLink.query({ code: first })).toEqual({ state: 'unknown-code' })
  expect(await spaces.previewLink.query({ code: second })).toMatchObject({ state: 'ready' })
  vi.setSystemTime(Date.now() + 10 * 60_000 + 1)
  expect(await spaces.link.mutate({ code: second, requestKey: 'link' })).toEqual({ state: 'unknown-code' })
})

test('guessing ends after ten attempts, also of a good code', async () => {
  await using world = await openWorld()
  const { spaces } = world.discord
  for (let guess = 0; guess < 10; guess++) await spaces.previewLink.query({ code: `GUESS${guess}` })
  const code = await codeFrom(world.slack)
  expect(await spaces.previewLink.query({ code })).toEqual({ state: 'too-many-attempts' })
  expect(await spaces.link.mutate({ code, requestKey: 'link' })).toEqual({ state: 'too-many-attempts' })
})

test('a code is shown once, and stored as a hash alone', async () => {
  await using world = await openWorld()
  const code = await codeFrom(world.slack, 'once')
  expect(await world.slack.spaces.issueCode.mutate({ requestKey: 'once' })).toEqual({ state: 'repeat' })
  const tables = await tablesOf(world.opened)
  const stored = await Promise.all(tables.map(table => world.opened.asOwner(`select * from ${table}`)))
  expect(JSON.stringify(stored)).not.toContain(code)
  expect(JSON.stringify(stored)).not.toContain(code.replaceAll('-', ''))
})

test('a space whose organization has others does not take them along', async () => {
  await using world = await openWorld()
  await world.discord.spaces.link.mutate({ code: await codeFrom(world.slack), requestKey: 'link' })
  const third = world.remote.as(admin('T-THIRD'))
  const code = await codeFrom(third)
  for (const one of [world.slack, world.discord]) {
    expect(await one.spaces.link.mutate({ code, requestKey: 'join' })).toEqual({ state: 'hosts-others' })
  }
  const own = await codeFrom(world.slack, 'own')
  expect(await world.discord.spaces.link.mutate({ code: own, requestKey: 'own' })).toEqual({ state: 'already-linked' })
})

test('a space that leaves keeps its people’s rights and its token; roles stay, and its questions are forgotten', async () => {
  await using world = await openWorld()
  const { slack, discord, remote } = world
  await discord.spaces.link.mutate({ code: await codeFrom(slack), requestKey: 'link' })
  await ask(remote.as(discordCandidate), 'What does the glazier earn?', 'i')
  const own = (await discord.spaces.list.query()).find(({ isOwn }) => isOwn)!
  expect(own).toMatchObject({ platform: 'discord', externalId: 'G-SOUTH', mayLeave: true })

  const left = { state: 'unlinked', questions: 2 }
  expect(await discord.spaces.unlink.mutate({ space: own.id, requestKey: 'leave' })).toEqual(left)
  expect(await discord.spaces.unlink.mutate({ space: own.id, requestKey: 'leave' })).toEqual(left)

  expect(await organizationOf(discord)).not.toBe(await organizationOf(slack))
  expect((await discord.postings.list.query({})).total).toBe(0)
  expect((await slack.postings.list.query({})).total).toBe(2)
  expect((await remote.as(discordRecruiter).people.whoAmI.query()).role).toBe('recruiter')
  expect(await remote.as(discordBot).installations.read.query()).toBe('their token')
  expect((await remote.as(discordCandidate).people.exportMine.query()).questions).toEqual([])
  expect(await ask(remote.as(discordCandidate), 'What does the glazier earn?', 'j')).not.toContain('32,000')
  expect(await discord.spaces.link.mutate({ code: await codeFrom(slack, 'anew'), requestKey: 'anew' })).toEqual({
    ...{ state: 'linked', roles: 0 },
  })
})

test('who joined leaves by itself or is sent away; who began the organization stays', async () => {
  await using world = await openWorld()
  const { slack, discord, remote } = world
  const third = remote.as(admin('T-THIRD'))
  await discord.spaces.link.mutate({ code: await codeFrom(slack, 'a'), requestKey: 'link' })
  await third.spaces.link.mutate({ code: await codeFrom(discord, 'b'), requestKey: 'link' })
  const [host, joined, last] = await slack.spaces.list.query()
  expect([host, joined, last].map(space => [space?.externalId, space?.mayLeave])).toEqual([
    ['T-NORTH', false],
    ['G-SOUTH', true],
    ['T-THIRD', true],
  ])
  const leave = (as: CallerClient, space: string) => as.spaces.unlink.mutate({ space, requestKey: `leave ${space}` })
  expect(await leave(third, host!.id)).toEqual({ state: 'not-joined' })
  expect(await leave(third, joined!.id)).toEqual({ state: 'not-yours' })
  expect(await leave(slack, host!.id)).toEqual({ state: 'not-joined' })
  expect(await leave(slack, last!.id)).toMatchObject({ state: 'unlinked' })
  expect(await leave(slack, randomUUID())).toEqual({ state: 'not-found' })
  expect(await organizationOf(third)).not.toBe(await organizationOf(slack))
})

test('a table that was left out of isolation stops the move, which then has moved nothing', async () => {
  await using world = await openWorld()
  await world.opened.asOwner(`create table strays as select organization_id from organizations`)
  const before = await countRows(world.opened)
  const code = await codeFrom(world.slack)
  const linking = world.discord.spaces.link.mutate({ code, requestKey: 'link' })
  expect(await linking.catch(error => readFailure(error).code)).toBe('internal')
  expect(await countRows(world.opened)).toMatchObject({ postings: before.postings, organizations: 2 })
  expect((await world.discord.postings.list.query({})).postings.map(({ title }) => title)).toEqual(['Night Baker'])
  await world.opened.asOwner('drop table strays')
  expect(await world.discord.spaces.link.mutate({ code, requestKey: 'link' })).toMatchObject({ state: 'linked' })
})

test('where all spaces belong to one organization there is nothing to link', async () => {
  await using running = await runCore({ settings: { ROLECALL_ORGANIZATIONS: 'one' } })
  const { spaces } = running.remote.as(slackAdmin)
  expect(await spaces.issueCode.mutate({ requestKey: 'a' })).toEqual({ state: 'one-organization' })
  expect(await spaces.previewLink.query({ code: 'ANY' })).toEqual({ state: 'one-organization' })
  expect(await spaces.link.mutate({ code: 'ANY', requestKey: 'b' })).toEqual({ state: 'one-organization' })
  expect(await spaces.list.query()).toEqual([])
})

async function codeFrom(client: CallerClient, requestKey = 'code'): Promise<string> {
  const issued = await client.spaces.issueCode.mutate({ requestKey })
  if (issued.state !== 'issued') throw new Error(`no code, but ${issued.state}`)
  return issued.code
}

async function organizationOf(client: CallerClient): Promise<string> {
  return (await client.people.whoAmI.query()).organizationId
}

async function ask(client: CallerClient, text: string, requestKey: string): Promise<string> {
  const events = await client.questions.ask.mutate({ text, conversation: requestKey, requestKey })
  return JSON.stringify(await Array.fromAsync(events))
}

async function tablesOf(opened: TestDatabase): Promise<string[]> {
  const rows = await opened.asOwner<{ name: string }>(
    `select relname as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migrations'`,
  )
  return rows.map(({ name }) => name)
}

async function countRows(opened: TestDatabase): Promise<Record<string, number>> {
  const counts = (await tablesOf(opened)).map(async table => {
    const [row] = await opened.asOwner<{ count: number }>(`select count(*)::int as count from ${table}`)
    return [table, row?.count ?? 0] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}
