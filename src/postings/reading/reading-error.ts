import { AppError } from '../../errors.ts'
import { READING_LIMITS } from './reading-limits.ts'

/** Whatever a parser threw, as a sentence that names the file (or the line of it) and says what to do. */
export function asReadingError(cause: unknown, name: string): AppError {
  if (!(cause instanceof AppError)) {
    const message = `${name} cannot be read: it seems to be damaged. Export it again.`
    return new AppError('unreadable-document', message, { cause })
  }
  if (cause.message.startsWith(name)) return cause
  return new AppError(cause.code, `${name}: ${cause.message}`, { cause, details: { ...cause.details } })
}

/** The refusal of a file of `size` bytes. */
export function tooLarge(name: string, size: number, limit: number = READING_LIMITS.documentBytes): AppError {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  return new AppError(
    'too-large',
    `${name} has ${megabytes(size)} MB; one document may have ${megabytes(limit)} MB. ` +
      'Send the job description alone, or many postings as JSON Lines (.jsonl).',
    { details: { limit } },
  )
}
