import { z } from 'zod'
import { AppError } from '../../../errors.ts'
import { htmlToMarkdown } from '../html-to-markdown.ts'
import { type SourceDocument, sourceDocument } from '../source-document.ts'
import { hasType, isObject } from './list-records.ts'
import { readJsonDate, readJsonText } from './read-json-text.ts'
import { withFields } from './render-fields.ts'
import { renderPlaces, streetAddressOf } from './render-place.ts'

/** Whether a record is schema.org's JobPosting; https://schema.org/JobPosting. */
export function isJobPostingRecord(record: Record<string, unknown>): boolean {
  return hasType(record, 'JobPosting')
}

/**
 * A schema.org JobPosting as a document: its description as Markdown, with the structured fields that the
 * description lacks as labelled lines and sections. Throws `AppError` when title and description are both missing.
 */
export function readJobPostingRecord(record: Record<string, unknown>): SourceDocument {
  const posting = JobPosting.parse(record)
  const text = withFields(htmlToMarkdown(posting.description ?? ''), {
    ...record,
    applicantLocationRequirements: renderPlaces(record.applicantLocationRequirements),
    streetAddress: streetAddressOf(record.jobLocation),
  })
  if (posting.title === null && text === '') {
    throw new AppError(
      'unreadable-document',
      'the JobPosting has neither "title" nor "description". Add both, the description with the whole text of the posting.',
    )
  }
  const { title, hiringOrganization, datePosted, validThrough } = posting
  return sourceDocument(text, {
    externalId: posting.identifier,
    title,
    hiringOrganization,
    location: renderPlaces(record.jobLocation) ?? remoteLocation(record),
    url: [posting.url, posting.sameAs, posting['@id']].find(url => url !== null && /^https?:/.test(url)) ?? null,
    datePosted,
    validThrough,
  })
}

const text = z.unknown().optional().transform(readJsonText)
const date = z.unknown().optional().transform(readJsonDate)

/** Postings in the wild put a string, an object or a list in almost every field; each is read for what it says. */
const JobPosting = z
  .object({
    '@id': text,
    title: z.unknown().optional(),
    name: z.unknown().optional(),
    description: z
      .unknown()
      .optional()
      .optional()
      .transform(value => (typeof value === 'string' ? value : readJsonText(value))),
    hiringOrganization: z
      .unknown()
      .optional()
      .transform(value => readJsonText(isObject(value) ? (value.name ?? value.legalName) : value)),
    identifier: z
      .unknown()
      .optional()
      .transform(value => readJsonText(isObject(value) ? (value.value ?? value['@value']) : value)),
    url: text,
    sameAs: text,
    datePosted: date,
    validThrough: date,
  })
  .transform(({ name, title, ...rest }) => ({ ...rest, title: readJsonText(title) ?? readJsonText(name) }))

function remoteLocation(record: Record<string, unknown>): string | null {
  if (readJsonText(record.jobLocationType)?.toUpperCase() !== 'TELECOMMUTE') return null
  const within = renderPlaces(record.applicantLocationRequirements)
  return within === null ? 'Remote' : `Remote (${within})`
}
