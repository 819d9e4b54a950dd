import { createHash } from 'node:crypto'
import { AppError } from '../../src/errors.ts'
import type { ReadPosting } from '../../src/postings/posting.ts'
import { readPosting } from '../../src/postings/read-posting.ts'
import type { SourceDocument } from '../../src/postings/reading/source-document.ts'
import type { NewReading } from '../../src/postings/write-reading.ts'

// Beyond what search reads, a copy is not kept whole: a hundred thousand times fifty passages would be measured by no line.
const PASSAGES_KEPT = 2
const FIELDS_KEPT = new Set(['title', 'skill', 'workplace', 'jobLocation', 'seniority', 'employmentType', 'baseSalary'])

export interface SeededReading extends NewReading {
  /** What its vector is of. */
  described: string
}

/** What documents are read as; those that are no job descriptions are left out. */
export function readOriginals(documents: readonly SourceDocument[], at: Date): ReadPosting[] {
  return documents.flatMap(document => {
    try {
      return readPosting(document, at)
    } catch (error) {
      if (error instanceof AppError) return []
      throw error
    }
  })
}

/**
 * `count` readings, the same at each call: the originals, then altered copies of them. A copy has its original's title and
 * facts, lost about a third of its passages, and took about as many from another one, so that no two vectors are the same.
 */
export function* alteredReadings(originals: readonly ReadPosting[], count: number): Generator<SeededReading> {
  const random = randomFrom(7)
  for (let n = 0; n < count; n++) {
    const original = originals[n % originals.length]!
    const isCopy = n >= originals.length
    const other = originals[Math.floor(random() * originals.length)]!
    const kept = original.passages.filter(() => random() < 2 / 3)
    const taken = other.passages.filter(() => random() < 1 / 3)
    const passages = isCopy ? [...kept, ...taken] : original.passages
    const text = isCopy ? passages.map(passage => passage.text).join('\n') : original.text
    const searched = isCopy ? `${original.title}\n${text}` : original.text
    const read = {
      ...original,
      text: searched,
      passages: passages.slice(0, PASSAGES_KEPT).map((passage, ordinal) => ({ ...passage, ordinal })),
      facts: original.facts.filter(({ field }) => FIELDS_KEPT.has(field)),
    }
    const { title, hiringOrganization, location, url, datePosted, validThrough, kind } = original
    const document = { title, hiringOrganization, location, url, datePosted, validThrough, kind, text: searched }
    const sha = createHash('sha256').update(`${n}\n${searched}`).digest()
    yield {
      ...{ document: { ...document, externalId: `scale-${n}` }, posting: null, known: null },
      ...{
        read,
        sourceSha256: sha,
        textSha256: sha,
        described: [title, hiringOrganization, location, text].join('\n'),
      },
    }
  }
}

/** The same numbers everywhere: a linear congruential generator with the constants of Numerical Recipes. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
