import type { Logger } from 'pino'
import type { Conditions } from './conditions.ts'
import { AppError } from './errors.ts'
import type { Database } from './store/database.ts'

export interface Readiness {
  /** What keeps this core from working: no request should be sent to it. */
  problems: string[]
  /** What it works without. */
  degraded: string[]
}

/** Each sentence says what is wrong and what to do; none of them holds a secret. */
export async function findProblems(deps: {
  database: Database
  conditions: Conditions
  logger: Logger
}): Promise<Readiness> {
  try {
    await deps.database.check()
    const { missing, newer } = await deps.database.compareSchema()
    const problems = missing.length > 0 ? [behind(missing)] : []
    return {
      problems,
      degraded: [...(newer.length > 0 ? [ahead(newer)] : []), ...deps.database.warnings, ...deps.conditions.list()],
    }
  } catch (error) {
    deps.logger.error({ err: error }, 'not ready')
    const sentence = error instanceof AppError ? error.message : 'The database does not answer: look at the log.'
    return { problems: [sentence], degraded: deps.conditions.list() }
  }
}

function behind(missing: string[]): string {
  return `The database lacks ${missing.join(', ')}: run "npm run migrate", or start this core again.`
}

/** In an upgrade without downtime the old cores serve on while the new ones start. */
function ahead(newer: string[]): string {
  return `The database is from a newer version of Rolecall (it has ${newer.join(', ')}): upgrade this core.`
}
