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
    set_config('application_name', ${literal(application)}, true)`
}

const APPLICATION = 'rolecall'
/** PostgreSQL cuts names off behind this many bytes. */
const LONGEST_NAME = 63
