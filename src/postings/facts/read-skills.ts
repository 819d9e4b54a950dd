import type { Passage, SectionKind } from '../passage.ts'
import { findSkills } from '../skills/find-skills.ts'
import type { FactOf } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { quoteAt } from './quote-at.ts'
import { type NecessityReading, readNecessity } from './read-necessity.ts'

/**
 * The skills that a posting asks for, each with the passage that decides whether it is required. A skill named in
 * several places is stated once, where the posting says it most plainly; twice only if it contradicts itself there.
 */
export function readSkills(source: FactSource): FactOf<'skill'>[] {
  const best = new Map<string, StatedSkill[]>()
  for (const stated of statedSkills(source)) {
    const known = best.get(stated.fact.value.name)
    if (known === undefined || stated.weight > known[0]!.weight) best.set(stated.fact.value.name, [stated])
    else if (stated.weight === known[0]!.weight && !known.some(other => sameNecessity(other, stated)))
      known.push(stated)
  }
  return [...best.values()]
    .flat()
    .map(stated => stated.fact)
    .sort((a, b) => a.start - b.start)
}

interface StatedSkill {
  fact: FactOf<'skill'>
  weight: number
}

function* statedSkills(source: FactSource): Generator<StatedSkill> {
  let at = 0
  for (const mention of findSkills(source.text, 'posting')) {
    while (at < source.passages.length - 1 && source.passages[at]!.end <= mention.start) at++
    const passage = source.passages[at]
    if (passage === undefined || mention.start < passage.start || mention.end > passage.end) continue
    if (SILENT_SECTIONS.has(passage.section)) continue
    const reading = readNecessity(source, passage, mention)
    const value = { name: mention.name, necessity: reading.necessity }
    yield {
      fact: { field: 'skill', value, ...quoteAt(source.text, passage) },
      weight: weigh(reading, passage),
    }
  }
}

// What these name is not asked of anybody.
const SILENT_SECTIONS: ReadonlySet<SectionKind> = new Set([
  'legal',
  'benefits',
  'pay',
  'location',
  'interview',
  'application',
])

const SECTION_WEIGHTS: Readonly<Partial<Record<SectionKind, number>>> = {
  requirements: 3,
  preferred: 3,
  skills: 2,
  header: 0,
  'about-organization': 0,
}

function weigh({ by }: NecessityReading, { section }: Passage): number {
  return by === 'words' || by === 'lead-in' ? 3 : (SECTION_WEIGHTS[section] ?? 1)
}

function sameNecessity(a: StatedSkill, b: StatedSkill): boolean {
  return a.fact.value.necessity === b.fact.value.necessity
}
