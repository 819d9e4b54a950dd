import type { Turn } from './turn.ts'

/** The role that a thread was opened for, null when it was not: a thread has the id of the message that it began with. */
export async function shownPosting({ core }: Turn, thread: string): Promise<string | null> {
  return (await core.postings.announcedAs.query({ message: thread }))?.id ?? null
}
