import type { ClientBase } from 'pg'
import { getConstructionPlans, getMigrationPlans } from 'pg-boss'
import packageJson from 'pg-boss/package.json' with { type: 'json' }
import { createBoss, queueSchema } from './boss.ts'

const version = packageJson.pgboss.schema

/** Whether pg-boss's tables are there and of this version, or of a newer one. */
export async function isQueueInstalled(client: ClientBase): Promise<boolean> {
  return ((await installedVersion(client)) ?? 0) >= version
}

/**
 * Makes pg-boss's tables or brings them to its version, and lets `rolecall_system` use them: that role alone, because
 * they hold every organization's jobs. Several processes may do so at once: the others wait.
 */
export async function installQueue(client: ClientBase): Promise<void> {
  await client.query(`select pg_advisory_lock(hashtext('rolecall install queue'))`)
  try {
    const installed = await installedVersion(client)
    if (installed === null) await client.query(getConstructionPlans(queueSchema))
    else if (installed < version) await client.query(getMigrationPlans(queueSchema, installed))
    await client.query(`
      grant usage on schema ${queueSchema} to rolecall_system;
      grant select, insert, update, delete on all tables in schema ${queueSchema} to rolecall_system`)
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('rolecall install queue'))`)
  }
}

/** Asked as whoever connects: a login that may not even see the schema gets the advice to migrate as the owner. */
async function installedVersion(client: ClientBase): Promise<number | null> {
  const boss = createBoss(async (text, values) => client.query(text, values))
  return (await boss.isInstalled()) ? boss.schemaVersion() : null
}
