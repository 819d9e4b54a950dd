import { z } from 'zod'
import { AppError } from '../../../errors.ts'
import { htmlToMarkdown } from '../html-to-markdown.ts'
import { type SourceDocument, sourceDocument } from '../source-document.ts'
import { readJsonDate, readJsonText } from './read-json-text.ts'
import { withFields } from './render-fields.ts'
import { renderPlaces } from './render-place.ts'

/** Whether a record has Rolecall's own shape: an object with a text. */
export function isSimpleRecord(record: Record<string, unknown>): boolean {
  return ['text', 'description', 'title'].some(key => record[key] !== undefined)
}

/**
 * Rolecall's own record: `{ id?, title?, company? | hiringOrganization?, location?, url?, datePosted?, validThrough?,
 * kind?, text | description }`, and any of the labelled fields ("salary", "employmentType", …). `text` is kept as it
 * is; a `description` may be HTML. Throws `AppError` when there is no text or a field has the wrong form.
 */
export function readSimpleRecord(record: Record<string, unknown>): SourceDocument {
  const parsed = SimpleRecord.safeParse(record)
  if (!parsed.success) throw invalid(parsed.error)
  const given = parsed.data
  const description = given.text ?? htmlToMarkdown(given.description ?? '')
  if (description.trim() === '') {
    throw new AppError(
      'unreadable-document',
      'the record has no "text" (or "description"). Add the words of the posting.',
    )
  }
  return sourceDocument(withFields(description, record), {
    externalId: given.externalId ?? given.identifier ?? given.id,
    title: given.title,
    hiringOrganization: given.hiringOrganization ?? given.company ?? given.organization,
    location: given.location ?? given.jobLocation,
    url: given.url,
    datePosted: given.datePosted,
    validThrough: given.validThrough ?? given.deadline ?? given.applyBy,
    kind: given.kind ?? null,
  })
}

const text = z
  .union([z.string(), z.number()], 'must be text')
  .nullish()
  .transform(value => readJsonText(value))
const prose = z.string('must be text').nullish()
const date = z
  .unknown()
  .optional()
  .refine(value => value === undefined || value === null || value === '' || readJsonDate(value) !== null, {
    error: 'must be a date such as 2026-03-31',
  })
  .transform(readJsonDate)
const named = z.unknown().optional().transform(readJsonText)

const SimpleRecord = z.object({
  id: text,
  externalId: text,
  identifier: named,
  title: text,
  company: named,
  organization: named,
  hiringOrganization: named,
  location: z.unknown().optional().transform(renderPlaces),
  jobLocation: z.unknown().optional().transform(renderPlaces),
  url: text,
  datePosted: date,
  validThrough: date,
  deadline: z.unknown().optional().transform(readJsonDate),
  applyBy: z.unknown().optional().transform(readJsonDate),
  kind: z.enum(['posting', 'guide'], 'must be "posting" or "guide"').nullish(),
  text: prose,
  description: prose,
})

function invalid(error: z.ZodError): AppError {
  const problems = error.issues.map(issue => `"${issue.path.join('.')}" ${issue.message}`)
  return new AppError('unreadable-document', `the record cannot be read: ${problems.join('; ')}.`, { cause: error })
}
