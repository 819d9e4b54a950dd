import { z } from 'zod'
import { htmlToMarkdown } from '../html-to-markdown.ts'
import { type SourceDocument, sourceDocument } from '../source-document.ts'
import { readJsonDate, readJsonText } from './read-json-text.ts'
import { withFields } from './render-fields.ts'

/** A job of Greenhouse's public board: boards-api.greenhouse.io/v1/boards/{board}/jobs?content=true. */
export function isGreenhouseRecord(record: Record<string, unknown>): boolean {
  return typeof record.absolute_url === 'string' && 'content' in record
}

/** Greenhouse escapes its HTML once more; pay ranges come beside it, in cents. Throws ZodError on another shape. */
export function readGreenhouseRecord(record: Record<string, unknown>): SourceDocument {
  const job = GreenhouseJob.parse(record)
  const salary = job.pay_input_ranges?.map(range => {
    const pay = { currency: range.currency_type, minValue: range.min_cents / 100, maxValue: range.max_cents / 100 }
    return range.title ? { ...pay, name: range.title } : pay
  })
  const text = withFields(htmlToMarkdown(job.content), {
    baseSalary: salary,
    department: job.departments,
    deadline: readJsonDate(job.application_deadline)?.slice(0, 10),
  })
  return sourceDocument(text, {
    externalId: readJsonText(job.id),
    title: readJsonText(job.title),
    hiringOrganization: readJsonText(job.company_name),
    location: readJsonText(job.location),
    url: job.absolute_url,
    datePosted: readJsonDate(job.first_published),
    validThrough: readJsonDate(job.application_deadline),
  })
}

const GreenhouseJob = z.object({
  id: z.union([z.number(), z.string()]),
  title: z.string(),
  company_name: z.string().nullish(),
  absolute_url: z.string(),
  location: z.object({ name: z.string().nullish() }).nullish(),
  content: z.string(),
  first_published: z.string().nullish(),
  application_deadline: z.string().nullish(),
  departments: z.array(z.object({ name: z.string() })).nullish(),
  pay_input_ranges: z
    .array(
      z.object({
        min_cents: z.number(),
        max_cents: z.number(),
        currency_type: z.string(),
        title: z.string().nullish(),
      }),
    )
    .nullish(),
})
