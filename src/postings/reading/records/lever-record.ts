import { z } from 'zod'
import { htmlToMarkdown } from '../html-to-markdown.ts'
import { type SourceDocument, sourceDocument } from '../source-document.ts'
import { readJsonDate, readJsonText } from './read-json-text.ts'
import { withFields } from './render-fields.ts'

/** A posting of Lever's public API: api.lever.co/v0/postings/{board}?mode=json. */
export function isLeverRecord(record: Record<string, unknown>): boolean {
  return typeof record.hostedUrl === 'string' && 'categories' in record
}

/** Lever keeps the title in `text` and cuts the description into an opening, titled lists and a closing. */
export function readLeverRecord(record: Record<string, unknown>): SourceDocument {
  const posting = LeverPosting.parse(record)
  const lists = posting.lists?.map(list => `<h3>${list.text}</h3><ul>${list.content}</ul>`) ?? []
  const parts = [posting.description ?? '', ...lists, posting.additional ?? '', posting.salaryDescription ?? '']
  const { salaryRange: pay, categories } = posting
  const text = withFields(
    parts
      .map(htmlToMarkdown)
      .filter(part => part !== '')
      .join('\n\n'),
    {
      baseSalary: pay && { currency: pay.currency, minValue: pay.min, maxValue: pay.max, unitText: pay.interval },
      employmentType: categories.commitment,
      workplace: posting.workplaceType,
      department: [categories.department, categories.team],
    },
  )
  const locations = categories.allLocations?.join('; ')
  return sourceDocument(text, {
    externalId: posting.id,
    title: readJsonText(posting.text),
    location: readJsonText(locations || categories.location),
    url: posting.hostedUrl,
    datePosted: readJsonDate(posting.createdAt),
  })
}

const LeverPosting = z.object({
  id: z.string(),
  text: z.string(),
  hostedUrl: z.string(),
  createdAt: z.number().nullish(),
  categories: z.object({
    location: z.string().nullish(),
    allLocations: z.array(z.string()).nullish(),
    commitment: z.string().nullish(),
    department: z.string().nullish(),
    team: z.string().nullish(),
  }),
  description: z.string().nullish(),
  lists: z.array(z.object({ text: z.string(), content: z.string() })).nullish(),
  additional: z.string().nullish(),
  workplaceType: z.string().nullish(),
  salaryDescription: z.string().nullish(),
  salaryRange: z
    .object({
      min: z.number().nullish(),
      max: z.number().nullish(),
      currency: z.string(),
      interval: z.string().nullish(),
    })
    .nullish(),
})
