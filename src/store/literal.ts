import pg from 'pg'

/**
 * A value as SQL, for statements that travel together: the protocol takes parameters with a single one only. All others
 * carry parameters. Throws on U+0000, which PostgreSQL stores nowhere and which would end the statement.
 */
export function literal(value: string): string {
  if (value.includes('\0')) throw new Error('a value for SQL holds U+0000')
  return pg.escapeLiteral(value)
}
