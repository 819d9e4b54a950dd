import { z } from 'zod'
import { requestKeySchema } from './procedures.ts'

/** One file in a multipart form; it travels outside the batch link, which carries JSON alone. */
export const fileSchema = z.instanceof(FormData).transform((form, ctx) => {
  const file = form.get('file')
  if (file instanceof File) return file
  ctx.addIssue({ code: 'custom', message: 'send the document as the form field "file"' })
  return z.NEVER
})

const line = z.string().trim().max(300).nullish()

/** What is said about a file that is to be kept and read. */
const optionsSchema = requestKeySchema.extend({
  /** What a role that is new here becomes. */
  publishAs: z.enum(['draft', 'open']).default('draft'),
  /** In which the caller is told of it. */
  language: z.string().trim().min(2).max(20).nullable().default(null),
  /** Typed beside the file: stands before what the file says of its first role. */
  beside: z.object({ title: line, hiringOrganization: line, location: line }).transform(withoutEmpty).default({}),
  /**
   * Where what comes of it belongs, in the bot's own words, for whoever brings it if the caller ends before: with the
   * person alone unless given.
   */
  replyTo: z.record(z.string().max(40), z.string().max(1_000)).nullable().default(null),
})

export type UploadOptions = z.input<typeof optionsSchema>

/** A file, and beside it the form field "options": what is said about it, as JSON. */
export const uploadSchema = z.instanceof(FormData).transform((form, ctx) => {
  const file = fileSchema.safeParse(form)
  const options = optionsSchema.safeParse(parseOptions(form.get('options')))
  if (file.success && options.success) return { file: file.data, ...options.data }
  for (const { error } of [file, options]) for (const issue of error?.issues ?? []) ctx.addIssue({ ...issue } as never)
  return z.NEVER
})

function parseOptions(given: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(given))
  } catch {
    return null
  }
}

function withoutEmpty<T extends object>(given: T): { [Field in keyof T]?: string } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as { [Field in keyof T]?: string }
}
