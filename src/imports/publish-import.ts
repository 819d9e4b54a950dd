import { updateAnnouncements } from '../deliveries/announce-posting.ts'
import type { StateDeps } from '../postings/close-posting.ts'
import { listPostingsOf } from '../store/import-items.ts'
import { findImport } from '../store/imports.ts'
import { setPostingState } from '../store/posting-changes.ts'
import type { ImportInput } from './get-import.ts'
import { noSuchImport } from './start-import.ts'

/** Opens every draft that the last reading found; returns how many there were. Rejects with 'not-found'. */
export function publishImport(
  { database, now }: StateDeps,
  { organizationId, id }: ImportInput,
): Promise<{ opened: number }> {
  return database.withOrganization(organizationId, async tx => {
    const found = await findImport(tx, id)
    if (!found) throw noSuchImport(id)
    const drafts = await listPostingsOf(tx, found, 'draft')
    const at = now()
    for (const postingId of drafts) {
      await setPostingState(tx, postingId, { state: 'open', at })
      await updateAnnouncements(tx, { postingId, change: 'open', at })
    }
    return { opened: drafts.length }
  })
}
