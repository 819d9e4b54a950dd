import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ImportView, ViewedItem } from '../src/imports/view-import.ts'
import { type CallerClient, readFailure } from './client.ts'

export interface Watch {
  id: string
  /** Which reading is waited for. */
  reading: number
  /** Between two looks, once it takes longer. */
  pauseMs: number
  /** After this long it is watched no more; who asked is told of the end privately. */
  patienceMs: number
  /** Which items are looked at; what is new to an organization unless given. */
  outcomes?: readonly ViewedItem['outcome'][]
}

/** Most files are read within a second. */
const firstPauseMs = 50
/** The core goes on with it when it is back. */
const passing = ['unreachable', 'database-unavailable']

/** What a chat shows of an import: what is new there comes first. */
const shownOutcomes = ['created', 'revised', 'failed'] as const
const shownItems = 10

/**
 * Looks until a reading has ended and returns what came of it, calling `report` whenever it got on meanwhile; null when it
 * takes longer than anybody's patience.
 */
export async function watchImport(
  api: CallerClient,
  { id, reading, pauseMs, patienceMs, outcomes = shownOutcomes }: Watch,
  report: (view: ImportView) => Promise<void>,
): Promise<ImportView | null> {
  const deadline = performance.now() + patienceMs
  let last = ''
  for (let pause = firstPauseMs; performance.now() < deadline; pause = Math.min(pause * 1.5, pauseMs)) {
    const view = await api.imports.get.query({ id, outcomes: [...outcomes], limit: shownItems }).catch(ifPassing)
    if (view !== null) {
      if (hasEnded(view) || view.reading !== reading) return view
      const at = JSON.stringify([doneOf(view), view.found, view.failure?.reason])
      if (at !== last) await report(view)
      last = at
    }
    await sleep(pause)
  }
  return null
}

function ifPassing(error: unknown): null {
  if (passing.includes(readFailure(error).code)) return null
  throw error
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
