import type { Pool } from 'pg'
import { AppError } from '../errors.ts'

const roles = ['rolecall_app', 'rolecall_system', 'rolecall_linker']

/**
 * What is risky about the user that connects to a server: every transaction takes on a role that row-level security binds,
 * and whatever ran outside one would run as this user. Rejects with 'misconfigured' when it may not take on those roles.
 */
export async function reviewLogin(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ passes: boolean; owns: boolean; missing: string[] }>(
    `select rolsuper or rolbypassrls as passes,
            pg_has_role(current_user, (select relowner from pg_class where oid = 'postings'::regclass), 'USAGE') as owns,
            array(select name from unnest($1::text[]) as name where not pg_has_role(current_user, name, 'SET')) as missing
     from pg_roles where rolname = current_user`,
    [roles],
  )
  const { passes, owns, missing } = rows[0]!
  if (missing.length > 0) {
    throw new AppError(
      'misconfigured',
      `The user in DATABASE_URL may not take on ${missing.join(', ')}. As the owner of the database: grant ${missing.join(', ')} to that user.`,
    )
  }
  if (!passes && !owns) return []
  const why = passes ? 'is not bound by row-level security' : "owns Rolecall's tables"
  return [
    `The user in DATABASE_URL ${why}. Run "migrate" as that user and connect the core as one that may only take on ${roles.join(', ')}: see docs/operations.md.`,
  ]
}
