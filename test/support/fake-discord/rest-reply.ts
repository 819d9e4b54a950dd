import { type BodyKind, bodyProblems } from './check-body.ts'
import type { HeldInteraction, Refusal } from './held-interactions.ts'
import type { Json, World } from './world.ts'

export interface RestOptions {
  world: World
  token: string
  held: Map<string, HeldInteraction>
  baseUrl: () => string
  /** What the test is failed with. */
  problems: string[]
  peer: 'whole' | 'minimal'
  dispatch(event: string, data: Json, guild: string | null): void
}

export type Reply = { status: number; body: unknown } | { refusal: Refusal }

/** Notes and refuses what Discord would refuse; null when it would take it. */
export function refuseBody(
  { problems }: Pick<RestOptions, 'problems'>,
  { kind, body, flagsBefore, route }: { kind: BodyKind; body: unknown; flagsBefore: number; route: string },
): { refusal: Refusal } | null {
  const found = bodyProblems(kind, body, flagsBefore)
  if (found.length === 0) return null
  problems.push(`${route}: ${found.join('; ')}`)
  return { refusal: { status: 400, code: 50_035, message: 'Invalid Form Body' } }
}

export function ok(body: unknown): Reply {
  return { status: 200, body }
}
