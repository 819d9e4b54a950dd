import { afterAll, beforeAll } from 'vitest'
import { connectSpace, type Space } from '../../src/store/organizations.ts'
import { openTestDatabase, type TestDatabase } from './database.ts'

export interface UsedDatabase extends Omit<TestDatabase, typeof Symbol.asyncDispose> {
  /** A new space of an organization, on Slack unless said otherwise. */
  addSpace(space: { organizationId: string; externalId: string; platform?: string }): Promise<Space>
  /** Takes out every organization and what is queued for them. */
  empty(): Promise<void>
}

/** One database for all tests of a file: opened before the first, closed after the last, there in tests and hooks alone. */
export function useTestDatabase(): UsedDatabase {
  let opened: TestDatabase
  beforeAll(async () => {
    opened = await openTestDatabase()
  }, 60_000)
  afterAll(() => opened[Symbol.asyncDispose]())
  return {
    get database() {
      return opened.database
    },
    get connections() {
      return opened.connections
    },
    addOrganization: name => opened.addOrganization(name),
    asOwner: (sql, values) => opened.asOwner(sql, values),
    addSpace: space => opened.database.withSystem(tx => connectSpace(tx, { platform: 'slack', ...space })),
    async empty() {
      await opened.asOwner('truncate organizations cascade')
      await opened.asOwner('delete from pgboss.job')
    },
  }
}
