import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createMetrics } from '../../src/metrics.ts'
import { type Budget, createBudgetedModel } from '../../src/models/budgeted-model.ts'
import type { MeteredModel, Usage } from '../../src/models/language-model.ts'
import { modelError, modelFailureOf } from '../../src/models/model-error.ts'
import { connectSpace } from '../../src/store/organizations.ts'
import { rememberPerson } from '../../src/store/people.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

// The 400 tokens that a plan may have cost $0.40; its prompt hardly anything.
const budget: Budget = { dailyDollars: 1, personDollars: 0.5, inputPrice: 1, outputPrice: 1_000 }
const schema = z.string()

let opened: TestDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
}, 60_000)
afterAll(() => opened[Symbol.asyncDispose]())

interface Played {
  usage: Usage
  now?: () => Date
  fails?: boolean
}

function modelThatUses({ usage, now = () => new Date('2027-02-01T10:00:00Z'), fails = false }: Played) {
  const failures: string[] = []
  const model: MeteredModel = {
    async complete(request) {
      request.onUsage(usage)
      if (fails) throw modelError('failed')
      return request.schema.parse('done')
    },
    async *streamLines(request) {
      request.onUsage(usage)
      yield 'a line'
      yield 'another'
    },
  }
  const onFailure = ({ reason }: { reason: string }) => void failures.push(reason)
  const budgeted = createBudgetedModel(
    { model, database: opened.database, now, metrics: createMetrics(), onFailure },
    budget,
  )
  const request = (organizationId: string, personId: string | null = null) => ({
    ...{ task: 'plan' as const, organizationId, personId, signal: new AbortController().signal },
    prompt: { instructions: 'Plan.', material: '{}' },
  })
  return {
    failures,
    stream: (organization: string) => budgeted.streamLines(request(organization)),
    complete: (organization: string, person: string | null = null) =>
      budgeted.complete({ ...request(organization, person), schema }).catch((error: unknown) => modelFailureOf(error)),
  }
}

const spent = async (organization: string) => {
  const rows = await opened.asOwner('select micro_dollars from model_spending where organization_id = $1', [
    organization,
  ])
  return rows.map(row => Number(row.micro_dollars))
}

test('calls are made until one might go beyond the limit of the day, and again on the next', async () => {
  const organization = await opened.addOrganization('Marram')
  let day = '2027-02-01'
  const now = () => new Date(`${day}T10:00:00Z`)
  const { complete, failures } = modelThatUses({ usage: { inputTokens: 0, outputTokens: 295 }, now })
  expect(await Promise.all([complete(organization), complete(organization)])).toEqual(['done', 'done'])
  expect(await spent(organization)).toEqual([590_000])
  expect(await complete(organization)).toBe('done')
  expect(await complete(organization)).toBe('over-budget')
  expect(failures).toEqual(['over-budget'])
  day = '2027-02-02'
  expect(await complete(organization)).toBe('done')
})

test('one organization does not spend what another has', async () => {
  const [poor, rich] = [await opened.addOrganization('Poor'), await opened.addOrganization('Rich')]
  const { complete } = modelThatUses({ usage: { inputTokens: 0, outputTokens: 900 } })
  await complete(poor)
  expect(await complete(poor)).toBe('over-budget')
  expect(await complete(rich)).toBe('done')
})

test('what was reserved and not used is given back, also by a call that failed or was left in the middle', async () => {
  const organization = await opened.addOrganization('Sedge')
  const used = { usage: { inputTokens: 500, outputTokens: 1 } }
  expect(await modelThatUses({ ...used, fails: true }).complete(organization)).toBe('failed')
  expect(await spent(organization)).toEqual([1_500])
  for await (const _ of modelThatUses(used).stream(organization)) break
  expect(await spent(organization)).toEqual([3_000])
})

test('a person has a part of the day to themselves, and what they are refused leaves the rest to the others', async () => {
  const organization = await opened.addOrganization('Sedgemoor')
  const key = { platform: 'slack', externalId: 'T-SEDGE', organizationId: organization }
  const { id: spaceId } = await opened.database.withSystem(tx => connectSpace(tx, key))
  const [eager, other] = await opened.database.withOrganization(organization, async tx => [
    await rememberPerson(tx, { spaceId, user: 'U-1', displayName: null }),
    await rememberPerson(tx, { spaceId, user: 'U-2', displayName: null }),
  ])
  const { complete } = modelThatUses({ usage: { inputTokens: 0, outputTokens: 300 } })
  expect(await complete(organization, eager)).toBe('done')
  expect(await complete(organization, eager)).toBe('over-budget')
  expect(await spent(organization)).toEqual([300_000])
  expect(await complete(organization, other)).toBe('done')
  expect(await spent(organization)).toEqual([600_000])
})
