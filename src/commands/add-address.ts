import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CallerClient } from '../../bots/client.ts'
import { describeImport, describeItemFailure } from '../../bots/describe-import.ts'
import { importWordingFor } from '../../bots/import-wording.ts'
import { printableText } from '../../bots/terminal/printable-text.ts'
import { fitLines, type Screen } from '../../bots/terminal/screen.ts'
import type { StatusLine } from '../../bots/terminal/status-line.ts'
import { importedLines, outcomeOf } from '../../bots/terminal/views/import-view.ts'
import { hasEnded } from '../../bots/watch-import.ts'
import type { Wording } from '../../bots/wording.ts'
import type { ImportView, ViewedItem } from '../imports/view-import.ts'

export interface AddressPlace {
  client: CallerClient
  signal: AbortSignal
  screen: Screen
  wording: Wording
  status: StatusLine
  print: (lines: string[]) => void
}

export interface AddedAddress {
  address: string
  draft?: boolean
  daily?: boolean
  once?: boolean
}

const pageSize = 50
const pauseMs = 300

/**
 * Has an address read into roles and prints each as it comes; 3 when some of it could not be read, 1 when nothing could.
 * Whoever stops watching does not stop the reading: it goes on, here or where the core runs.
 */
export async function addAddress(place: AddressPlace, { address, draft, daily, once }: AddedAddress): Promise<number> {
  const { client, signal, status } = place
  const started = await client.imports.start.mutate({
    ...{ address, publishAs: draft ? 'draft' : 'open', requestKey: randomUUID() },
    repeats: daily ? 'daily' : once ? 'never' : null,
  })
  let printed = 0
  for (;;) {
    const view = await client.imports.get.query({ id: started.id, offset: printed, limit: pageSize })
    status.clear()
    for (const item of view.items) place.print(itemLines(item, place))
    printed += view.items.length
    const isLast = hasEnded(view) && view.items.length < pageSize
    if (isLast) return tellEnd(place, view)
    status.show(describeImport(view, place.wording).heading)
    if (view.items.length < pageSize) await sleep(pauseMs, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return 3
  }
}

function itemLines(item: ViewedItem, { screen, wording }: AddressPlace): string[] {
  const { outcome, posting, place } = item
  if (outcome === 'failed' || posting === null) {
    const why = describeItemFailure({ ...item, place: null }, wording)
    return importedLines({ outcome: 'failed', where: place ?? '', why }, { screen, wording })
  }
  return importedLines({ ...posting, outcome: outcomeOf[outcome] }, { screen, wording })
}

function tellEnd({ print, screen, wording }: AddressPlace, view: ImportView): number {
  const { heading, gone, notes } = describeImport(view, wording)
  const said = (text: string) => fitLines(screen, { text: printableText(text), first: '', rest: '' })
  const lines = said(heading)
  if (gone.length > 0) lines.push(...said(importWordingFor(wording).gone))
  for (const { name } of gone) lines.push(...fitLines(screen, { text: printableText(name), first: '· ', rest: '  ' }))
  print([...lines, ...notes.flatMap(said)])
  if (view.state === 'failed') return 1
  return view.counts.failed === 0 ? 0 : 3
}
