import { countMoving, listSpaces, type MovingRows } from '../store/linked-spaces.ts'
import { type CodeAttempt, checkLinkCode } from './check-link-code.ts'
import type { LinkingDeps, LinkRefusal } from './linking.ts'

export type LinkPreview =
  | ({ state: 'ready'; spaces: { platform: string; externalId: string }[] } & MovingRows)
  | { state: LinkRefusal }

/** What `linkSpace` with this code would do: which spaces are joined, and how much moves along. */
export async function previewLink(deps: LinkingDeps, attempt: CodeAttempt): Promise<LinkPreview> {
  const checked = await checkLinkCode(deps, attempt)
  if (checked.state !== 'good') return { state: checked.state }
  const from = attempt.by.organizationId
  const to = checked.organizationId
  const moving = await deps.database.withOrganizations({ from, to }, tx => countMoving(tx, { from, to }))
  const spaces = await deps.database.withOrganization(to, tx => listSpaces(tx, to))
  return {
    state: 'ready',
    spaces: spaces.map(({ platform, externalId }) => ({ platform, externalId })),
    ...moving,
  }
}
