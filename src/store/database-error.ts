import { AppError } from '../errors.ts'

/**
 * What to do about a database that cannot be used, by PostgreSQL's SQLSTATE, Node's error code or the pool's own words.
 * Never the error's own text alone: a connection error may repeat the address with its password.
 */
const advice: Record<string, string> = {
  ECONNREFUSED: 'No database server answers at DATABASE_URL. Check that it runs and that host and port are right.',
  ENOTFOUND: "The host in DATABASE_URL cannot be found. Check its spelling and this machine's network.",
  EAI_AGAIN: "The host in DATABASE_URL cannot be found. Check its spelling and this machine's network.",
  EHOSTUNREACH: 'The host in DATABASE_URL cannot be reached. Check the network and its firewall.',
  ENETUNREACH: 'The host in DATABASE_URL cannot be reached. Check the network and its firewall.',
  ETIMEDOUT: 'The database server did not answer in time. Check the network and its firewall.',
  ECONNRESET: 'The database server closed the connection. Check that it runs; then try again.',
  '28P01': 'The database server refuses the user or password in DATABASE_URL. Correct them.',
  '28000': 'The database server refuses this user or this way of connecting. Check DATABASE_URL and pg_hba.conf.',
  '3D000': 'The database named in DATABASE_URL does not exist. Create it, or correct the name.',
  '53300': 'The database server has no connection left. Raise max_connections, or run fewer processes.',
  '57P01': 'The database server is shutting down. Try again when it is back.',
  '57P02': 'The database server has crashed. Try again when it is back.',
  '57P03': 'The database server is still starting. Try again in a moment.',
  '08006': 'The connection to the database was lost. Check that it runs; then try again.',
  '0A000': 'This PostgreSQL lacks pgvector. Install the extension, or use the pgvector/pgvector image.',
  '58P01': 'This PostgreSQL lacks pgvector. Install the extension, or use the pgvector/pgvector image.',
  '42501': 'The database user may not do that. Run migrations as the owner of the database.',
  '53100': 'The disk of the database is full. Free some space.',
}

/** `error` as a `database-unavailable` AppError when that is what it is, otherwise `error` itself. */
export function toDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error
  const known = advice[codeOf(error)]
  if (known !== undefined) return unavailable(known, error)
  if (/timeout exceeded when trying to connect|Connection terminated/i.test(error.message)) {
    return unavailable('The database did not answer in time. Check that it runs and is not overloaded.', error)
  }
  return error
}

function unavailable(message: string, cause: Error): AppError {
  return new AppError('database-unavailable', message, { cause })
}

/** A refused connection to a host with several addresses is an AggregateError that carries the code. */
function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}
