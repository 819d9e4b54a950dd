import { AppError } from '../errors.ts'

/**
 * What to do about a database that cannot be used, by PostgreSQL's SQLSTATE, Node's error code or the pool's own words.
 * The error's own text is left to its cause: one about a connection may repeat the address.
 */
const unreachable: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'No database server answers at DATABASE_URL. Check that it runs and that host and port are right.',
  ENOTFOUND: "The host in DATABASE_URL cannot be found. Check its spelling and this machine's network.",
  EAI_AGAIN: "The host in DATABASE_URL cannot be found. Check its spelling and this machine's network.",
  EHOSTUNREACH: 'The host in DATABASE_URL cannot be reached. Check the network and its firewall.',
  ENETUNREACH: 'The host in DATABASE_URL cannot be reached. Check the network and its firewall.',
  ETIMEDOUT: 'The database server did not answer in time. Check the network and its firewall.',
  ECONNRESET: 'The database server closed the connection. Check that it runs; then try again.',
  EPIPE: 'The database server closed the connection. Check that it runs; then try again.',
  '28P01': 'The database server refuses the user or password in DATABASE_URL. Correct them.',
  '28000': 'The database server refuses this user or this way of connecting. Check DATABASE_URL and pg_hba.conf.',
  '3D000': 'The database named in DATABASE_URL does not exist. Create it, or correct the name.',
  '53100': 'The disk of the database is full. Free some space.',
  '53300': 'The database server has no connection left. Raise max_connections, or run fewer processes.',
  '55P03': 'Somebody else is changing the same rows for long. Nothing was changed; try again in a minute.',
  '57P01': 'The database server is shutting down. Try again when it is back.',
  '57P02': 'The database server has crashed. Try again when it is back.',
  '57P03': 'The database server is still starting. Try again in a moment.',
}

/** What keeps a database from being brought to this version. */
const unfit: Readonly<Record<string, string>> = {
  '0A000': 'This PostgreSQL lacks pgvector. Install the extension, or use the pgvector/pgvector image.',
  '58P01': 'This PostgreSQL lacks pgvector. Install the extension, or use the pgvector/pgvector image.',
  '42501':
    'The user in DATABASE_URL may not create what Rolecall needs. Run "migrate" once as the owner of the database.',
}

const noAnswer = 'The database did not answer in time. Check that it runs and is not overloaded.'

/** `error` as a `database-unavailable` AppError when the database went away, otherwise as it is. */
export function toDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error
  const advice = unreachable[codeOf(error)] ?? (isConnectionLost(error) ? noAnswer : undefined)
  return advice === undefined ? error : new AppError('database-unavailable', advice, { cause: error })
}

/** Whether the database takes these very values for impossible: malformed, or over one of its limits. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && /^(22|54)/.test(codeOf(error))
}

/** Whether somebody else has stored what may be there once. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && codeOf(error) === '23505'
}

/** `error` as a `database-unavailable` AppError, whatever kept the database from opening. */
export function toOpeningError(error: unknown): AppError {
  const known = toDatabaseError(error)
  if (known instanceof AppError) return known
  const advice = error instanceof Error ? unfit[isForbidden(error) ? '42501' : codeOf(error)] : undefined
  const message = advice ?? 'The database cannot be brought to this version. Nothing was changed; the cause says why.'
  return new AppError('database-unavailable', message, { cause: error })
}

/** node-pg-migrate keeps PostgreSQL's words and drops its code where it cannot make its own table. */
function isForbidden(error: Error): boolean {
  return error.message.includes('permission denied')
}

/** The pool's and the protocol's own errors carry no code. */
function isConnectionLost(error: Error): boolean {
  return /timeout exceeded when trying to connect|timeout expired|Connection terminated/i.test(error.message)
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}
