import type { ImportView, ViewedPosting } from '../src/imports/view-import.ts'
import { botWordingFor } from './bot-wording.ts'
import { describeImport, describeItemFailure } from './describe-import.ts'
import type { Wording } from './wording.ts'

/** What came of a file: its roles in their order, and what could not be read, a sentence each. */
export interface DescribedUpload {
  roles: ViewedPosting[]
  notes: string[]
}

export function describeUpload(view: ImportView, wording: Wording): DescribedUpload {
  const { notRead } = botWordingFor(wording)
  const notes = view.items.flatMap(item =>
    item.failure ? [notRead(item.place ?? view.host, describeItemFailure({ ...item, place: null }, wording))] : [],
  )
  return {
    roles: view.items.flatMap(({ posting }) => posting ?? []),
    notes: view.state === 'failed' ? [...notes, describeImport(view, wording).heading] : notes,
  }
}

/** A file of many roles is told of as a list, one of a single role by that role. */
export function isList({ state, found }: ImportView): boolean {
  return state === 'done' && found !== null && found > 1
}
