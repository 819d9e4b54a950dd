import { sql } from 'kysely'
import type { Tx } from './database.ts'

/**
 * Reserves millionths of a dollar out of a day's limit; false when they would go beyond it. One statement, so that two
 * calls at once cannot both take the last of it. `day` is an ISO date.
 */
export async function reserveSpending(
  tx: Tx,
  { day, amount, limit }: { day: string; amount: number; limit: number },
): Promise<boolean> {
  if (amount > limit) return false
  const { rows } = await sql`
    insert into model_spending as spent (day, micro_dollars) values (${day}::date, ${amount}::bigint)
    on conflict (organization_id, day) do update set micro_dollars = spent.micro_dollars + excluded.micro_dollars
      where spent.micro_dollars + excluded.micro_dollars <= ${limit}::bigint
    returning day`.execute(tx)
  return rows.length === 1
}

/** Corrects a reservation by what the call did or did not use beyond it. */
export async function settleSpending(tx: Tx, { day, difference }: { day: string; difference: number }): Promise<void> {
  await sql`
    update model_spending set micro_dollars = greatest(0, micro_dollars + ${difference}::bigint)
    where day = ${day}::date`.execute(tx)
}

/** `reserveSpending` for one person of the organization. */
export async function reservePersonSpending(
  tx: Tx,
  personId: string,
  { day, amount, limit }: { day: string; amount: number; limit: number },
): Promise<boolean> {
  if (amount > limit) return false
  const { rows } = await sql`
    insert into person_spending as spent (person_id, day, micro_dollars)
    values (${personId}, ${day}::date, ${amount}::bigint)
    on conflict (organization_id, person_id, day) do update
      set micro_dollars = spent.micro_dollars + excluded.micro_dollars
      where spent.micro_dollars + excluded.micro_dollars <= ${limit}::bigint
    returning day`.execute(tx)
  return rows.length === 1
}

/** `settleSpending` for one person of the organization. */
export async function settlePersonSpending(
  tx: Tx,
  personId: string,
  { day, difference }: { day: string; difference: number },
): Promise<void> {
  await sql`
    update person_spending set micro_dollars = greatest(0, micro_dollars + ${difference}::bigint)
    where person_id = ${personId} and day = ${day}::date`.execute(tx)
}
