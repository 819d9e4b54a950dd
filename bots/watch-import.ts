import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ImportView } from '../src/imports/view-import.ts'
import type { CallerClient } from './client.ts'

export interface Watch {
  id: string
  /** Which reading is waited for. */
  reading: number
  /** Between two looks. */
  pauseMs: number
  /** After this long it is watched no more; who asked is told of the end privately. */
  patienceMs: number
}

/** What a chat shows of an import: what is new there comes first. */
const shownOutcomes = ['created', 'revised', 'failed'] as const
export const shownItems = 10

/**
 * Looks until a reading has ended and returns what came of it, calling `report` whenever it got on meanwhile; null when it
 * takes longer than anybody's patience.
 */
export async function watchImport(
  api: CallerClient,
  { id, reading, pauseMs, patienceMs }: Watch,
  report: (view: ImportView) => Promise<void>,
): Promise<ImportView | null> {
  const deadline = performance.now() + patienceMs
  let last = ''
  while (performance.now() < deadline) {
    const view = await api.imports.get.query({ id, outcomes: [...shownOutcomes], limit: shownItems })
    if (hasEnded(view) || view.reading !== reading) return view
    const at = JSON.stringify([doneOf(view), view.found, view.failure?.reason])
    if (at !== last) await report(view)
    last = at
    await sleep(pauseMs)
  }
  return null
}

/** Tells the core that this person saw it end; false when a message about it is on its way to them already. */
export async function tellSeen(api: CallerClient, { id, reading }: ImportView): Promise<boolean> {
  return (await api.imports.seen.mutate({ id, reading, requestKey: randomUUID() })).isNews
}

export function hasEnded({ state }: ImportView): boolean {
  return state === 'done' || state === 'failed'
}

export function doneOf({ counts }: ImportView): number {
  return counts.created + counts.revised + counts.unchanged + counts.failed
}
