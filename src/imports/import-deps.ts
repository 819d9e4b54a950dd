import type { FetchPublic } from '../postings/fetching/fetch-public.ts'
import type { PublishDeps } from '../postings/publish-posting.ts'

/** What reading an address into roles stands on. */
export interface ImportDeps extends PublishDeps {
  fetchPublic: FetchPublic
}
