import type { TestDatabase } from './database.ts'

/** A minute goes by: what was answered just now was answered before, and what is to be done later is due. */
export async function skipPause({ asOwner }: Pick<TestDatabase, 'asOwner'>): Promise<void> {
  await asOwner(`update request_keys set finished_at = finished_at - interval '1 minute'`)
  await makeDue({ asOwner })
}

export async function makeDue({ asOwner }: Pick<TestDatabase, 'asOwner'>): Promise<void> {
  await asOwner(`update pgboss.job set start_after = now() where state in ('created', 'retry')`)
}
