import { isNoSlip, replaceWords } from '../plan/correct-spelling.ts'
import { isSlipOf } from '../plan/slips.ts'
import { TOPICS } from '../plan/topics.ts'
import type { Word } from '../words.ts'
import type { TitleNames } from './title-names.ts'

/** A question with misspelt words of titles as they are spelt: "florsit" → "florist", "Apothekerin" → "apotheker". */
export function correctTitles(text: string, titles: TitleNames, isKnown: (word: Word) => boolean): string {
  return replaceWords(text, word => {
    if (isNoSlip(word, isKnown) || TOPICS.some(({ asked }) => asked.test(word.folded))) return null
    const isForm = (stem: string) => word.folded.startsWith(stem) && isFormOf(word.folded, titles.wordOf(stem) ?? stem)
    const stem = titles.stemLike(known => isSlipOf(word.stem, known) || isForm(known))
    return stem === null ? null : titles.wordOf(stem)
  })
}

const SHORTEST = 5
const ENDINGS = /^(?:in|innen|nen|en|e|s|n)$/u

/** "Apothekerin" where the title says "Apotheker:in". */
function isFormOf(word: string, name: string): boolean {
  return name.length >= SHORTEST && word.startsWith(name) && ENDINGS.test(word.slice(name.length))
}
