import type { RoleName } from '../../store/role-names.ts'
import { type Word, wordsOf } from '../words.ts'
import type { NameQuestion } from './name-question.ts'
import { isSlipOf } from './slips.ts'
import { titleWords } from './title-words.ts'

/** Whether a role is called by this word, or its text says it: then the word may describe it. */
export function isSaidBy(role: RoleName, word: Word, { postingsByStem }: NameQuestion): boolean {
  const name = [role.title, role.hiringOrganization, role.location].filter(part => part !== null).join(' ')
  return isSaidIn(name, word) || postingsByStem.get(word.stem)?.has(role.id) === true
}

const PART = 4
const COMPOUNDED = 5

/** "Physio" in "Physiotherapist", "Fahrer" in "Straßenbahnfahrer", "dev" in "Developer", "florsit" in "Florist". */
export function isSaidIn(name: string, word: Word): boolean {
  const names = wordsOf(name)
  const stems = new Set(titleWords(names).map(({ stem }) => stem))
  if (titleWords([word]).some(({ stem }) => stems.has(stem))) return true
  return names.some(
    ({ folded }) =>
      (word.folded.length >= PART &&
        folded.length >= PART &&
        (folded.startsWith(word.folded) || word.folded.startsWith(folded))) ||
      startsAlike(word.folded, folded) ||
      (word.folded.length >= COMPOUNDED && folded.endsWith(word.folded)) ||
      isSlipOf(word.folded, folded),
  )
}

/** "Maths" and "Mathematics": all but the last letter. */
function startsAlike(word: string, name: string): boolean {
  const most = Math.max(PART, word.length - 1)
  return word.slice(0, most) === name.slice(0, most) && name.length >= most
}
