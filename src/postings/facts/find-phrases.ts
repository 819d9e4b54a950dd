import { allMatches } from '../../all-matches.ts'
import type { Passage, SectionKind } from '../passage.ts'
import type { FactSource } from './fact-source.ts'
import { foldSource } from './fold-source.ts'

/** A phrase met in a passage: `at` is its place in the whole text, `folded` the passage's folded words. */
export interface PhraseMatch {
  passage: Passage
  folded: string
  match: RegExpExecArray
  at: number
}

/** Where a global pattern over folded text meets a passage outside the sections named. */
export function* findPhrases(
  source: FactSource,
  pattern: RegExp,
  exceptIn: ReadonlySet<SectionKind>,
): Generator<PhraseMatch> {
  const text = foldSource(source)
  for (const passage of source.passages) {
    if (exceptIn.has(passage.section)) continue
    const folded = text.slice(passage.start, passage.end)
    for (const match of allMatches(folded, pattern)) yield { passage, folded, match, at: passage.start + match.index }
  }
}
