import { type Executor, queueSchema } from './boss.ts'
import { deadLetterQueue } from './queues.ts'

export interface QueueCount {
  queue: string
  /** For their turn, or for another try. */
  waiting: number
  running: number
  /** Given up, and neither run again nor dropped since. */
  dead: number
}

/** How many jobs there are, by queue; those of all spaces' deliveries together. */
export async function countJobs(executeSql: Executor): Promise<QueueCount[]> {
  const { rows } = await executeSql(
    `select split_part(case when name = $1 then coalesce(source_name, name) else name end, '/', 1) as queue,
            count(*) filter (where name <> $1 and state in ('created', 'retry'))::int as waiting,
            count(*) filter (where name <> $1 and state = 'active')::int as running,
            count(*) filter (where name = $1)::int as dead
     from ${queueSchema}.job where name not like '\\_\\_pgboss%' group by 1 order by 1`,
    [deadLetterQueue],
  )
  return rows as QueueCount[]
}
