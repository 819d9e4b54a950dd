import { currentRequestId } from '../request-id.ts'
import { literal } from './literal.ts'

export interface Role {
  name: 'rolecall_app' | 'rolecall_system' | 'rolecall_linker'
  organization: string
  /** The other organization that a linker sees. */
  linked?: string
}

/**
 * A statement that is `set local role`, written as function calls so that one has all of it. The request's id goes along
 * as the application's name: PostgreSQL shows it in pg_stat_activity and, by `%a` in log_line_prefix, in its log.
 */
export function takeRole({ name, organization, linked = '' }: Role): string {
  const requestId = currentRequestId()
  const application = requestId === undefined ? APPLICATION : `${APPLICATION} ${requestId}`.slice(0, LONGEST_NAME)
  return `select set_config('role', ${literal(name)}, true),
    set_config('rolecall.organization', ${literal(organization)}, true),
    set_config('rolecall.linked_organization', ${literal(linked)}, true),
    set_config('lock_timeout', ${literal(name === 'rolecall_linker' ? LINKER_WAITS : OTHERS_WAIT)}, true),
    set_config('application_name', ${literal(application)}, true)`
}

/**
 * A transaction that waits for another one's rows holds a connection, and while a large organization moves to another all
 * who write in it wait: they fail rather than take every connection from everybody else.
 */
const OTHERS_WAIT = '5s'
const LINKER_WAITS = '60s'

const APPLICATION = 'rolecall'
/** PostgreSQL cuts names off behind this many bytes. */
const LONGEST_NAME = 63
