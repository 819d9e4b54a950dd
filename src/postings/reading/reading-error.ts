import { AppError } from '../../errors.ts'
import { READING_LIMITS } from './reading-limits.ts'

/** Whatever a parser threw, as the sentence that its user can act on. */
export function asReadingError(cause: unknown, name: string): AppError {
  if (cause instanceof AppError) return cause
  return new AppError('unreadable-document', `${name} cannot be read: it seems to be damaged. Export it again.`, {
    cause,
  })
}

/** The refusal of a file of `size` bytes. */
export function tooLarge(name: string, size: number): AppError {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  const limit = READING_LIMITS.documentBytes
  return new AppError(
    'too-large',
    `${name} has ${megabytes(size)} MB; one document may have ${megabytes(limit)} MB. ` +
      'Send the job description alone, or many postings as JSON Lines (.jsonl).',
    { details: { limit } },
  )
}
