import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { SourceDocument } from '../postings/reading/source-document.ts'

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform(value => value || null)

/** A date ("2026-11-30") or a moment ("2026-11-30T17:00:00Z"). */
const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], { error: 'expected a date such as 2026-11-30' })
  .nullish()
  .transform(value => value ?? null)

/** A posting as a recruiter gives it: the text, and whatever stands beside it in a form or a file. */
export const documentSchema = z.object({
  text: z.string().max(1_000_000),
  title: line(300),
  hiringOrganization: line(300),
  location: line(300),
  url: z
    .url({ protocol: /^https?$/, error: 'expected an http:// or https:// address' })
    .max(2_000)
    .nullish()
    .transform(value => value ?? null),
  datePosted: moment,
  validThrough: moment,
  externalId: line(300),
  kind: z
    .enum(['posting', 'guide'])
    .nullish()
    .transform(value => value ?? null),
}) satisfies z.ZodType<SourceDocument, unknown>

export const postingIdSchema = z.object({ id: z.uuid() })

/** A text over the limit is refused with the limit named, which a schema's message would not carry to the bots. */
export function refuseTooLong(text: string, limit: number): void {
  if (text.length <= limit) return
  throw new AppError('too-large', `That has ${text.length} characters; ${limit} is the most.`, {
    details: { limit, unit: 'characters' },
  })
}
