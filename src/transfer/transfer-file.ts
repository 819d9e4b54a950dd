import { z } from 'zod'

/** Raised when a reader of the version before could not read what is written now. */
export const fileVersion = 1

/** The first line: what this is, and which tables and columns it may hold. */
export const headerSchema = z.object({
  rolecall: z.literal('export'),
  version: z.number().int(),
  migrations: z.array(z.string()),
  exportedAt: z.string(),
})

const organizationIdSchema = z.guid()

/**
 * Every other line: a row is an array of what PostgreSQL writes as text, and belongs to the organization and the table
 * last named. The last line counts the rows and has the SHA-256 of all bytes before it.
 */
export const lineSchema = z.union([
  z.array(z.string().nullable()),
  z.strictObject({ model: z.string(), dimensions: z.number().int() }),
  z.strictObject({ organization: organizationIdSchema }),
  z.strictObject({ table: z.string(), columns: z.array(z.string()) }),
  z.strictObject({ end: z.object({ rows: z.number().int(), sha256: z.string() }) }),
])

export type TransferLine = z.infer<typeof lineSchema>

/** What was moved, for whoever waits for it. */
export interface Transferred {
  organizations: number
  rows: number
}
