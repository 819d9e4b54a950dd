import { z } from 'zod'
import { htmlToMarkdown } from '../html-to-markdown.ts'
import { type SourceDocument, sourceDocument } from '../source-document.ts'
import { readJsonDate, readJsonText } from './read-json-text.ts'
import { withFields } from './render-fields.ts'

/** A job of Ashby's public API: api.ashbyhq.com/posting-api/job-board/{board}?includeCompensation=true. */
export function isAshbyRecord(record: Record<string, unknown>): boolean {
  return typeof record.jobUrl === 'string' && ('descriptionHtml' in record || 'descriptionPlain' in record)
}

/** Ashby sums pay up in a sentence of its own, which is kept word for word. */
export function readAshbyRecord(record: Record<string, unknown>): SourceDocument {
  const job = AshbyJob.parse(record)
  const text = withFields(htmlToMarkdown(job.descriptionHtml ?? job.descriptionPlain ?? ''), {
    salary: job.compensation?.compensationTierSummary ?? job.compensation?.scrapeableCompensationSalarySummary,
    employmentType: job.employmentType,
    workplace: job.workplaceType ?? (job.isRemote === true ? 'Remote' : null),
    department: [job.department, job.team],
  })
  const locations = [job.location, ...(job.secondaryLocations ?? []).map(({ location }) => location)]
  return sourceDocument(text, {
    externalId: job.id ?? null,
    title: readJsonText(job.title),
    location: readJsonText(locations.filter(Boolean).join('; ')),
    url: job.jobUrl,
    datePosted: readJsonDate(job.publishedAt),
  })
}

const AshbyJob = z.object({
  id: z.string().nullish(),
  title: z.string(),
  jobUrl: z.string(),
  location: z.string().nullish(),
  secondaryLocations: z.array(z.object({ location: z.string() })).nullish(),
  department: z.string().nullish(),
  team: z.string().nullish(),
  employmentType: z.string().nullish(),
  workplaceType: z.string().nullish(),
  isRemote: z.boolean().nullish(),
  publishedAt: z.string().nullish(),
  descriptionHtml: z.string().nullish(),
  descriptionPlain: z.string().nullish(),
  compensation: z
    .object({
      compensationTierSummary: z.string().nullish(),
      scrapeableCompensationSalarySummary: z.string().nullish(),
    })
    .nullish(),
})
