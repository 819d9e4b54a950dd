import { z } from 'zod'
import type { Passage } from '../../postings/passage.ts'
import { cite } from '../answer/cite.ts'
import type { ReadablePosting } from '../answer/rank-passages.ts'
import type { Citation, Statement } from '../answer.ts'

const LONGEST = { text: 600, quote: 1_500 }

const lineSchema = z.union([
  z.object({
    text: z.string().trim().min(1).max(LONGEST.text),
    citations: z
      .array(z.object({ passage: z.number().int().nonnegative(), quote: z.string().trim().min(1).max(LONGEST.quote) }))
      .min(1)
      .max(4),
  }),
  z.object({ notStated: z.literal(true) }),
])

export type WrittenLine = z.infer<typeof lineSchema>

/** One line of a model's answer; null for one that is none, such as prose or half of an object. */
export function readLine(line: string): WrittenLine | null {
  const trimmed = line.trim().replace(/,$/u, '')
  if (!trimmed.startsWith('{')) return null
  try {
    return lineSchema.safeParse(JSON.parse(trimmed)).data ?? null
  } catch {
    return null
  }
}

/**
 * A written line as a statement about the posting; null when one of its quotes does not stand in its passage word for
 * word. Whole passages are cited: "Kubernetes" cut out of "Kubernetes is a plus" would say something else.
 */
export function toStatement(
  { text, citations }: Extract<WrittenLine, { text: string }>,
  posting: ReadablePosting,
  shown: readonly Passage[],
): Statement | null {
  const cited: Citation[] = []
  for (const { passage: number, quote } of citations) {
    const passage = shown.find(({ ordinal }) => ordinal === number)
    if (!passage?.text.includes(quote.normalize('NFC'))) return null
    if (!cited.some(({ start }) => start === passage.start)) cited.push(cite(posting, passage))
  }
  return { text: text.replace(/\s+/gu, ' '), citations: cited }
}
