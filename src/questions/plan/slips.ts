import { distance } from 'fastest-levenshtein'
import { isOccupation } from './occupations.ts'

const SHORTEST = 5
const LONG = 8

/** Whether a word is a name's word misspelt. Two trades may differ in one letter: a painter is no misspelt printer. */
export function isSlipOf(word: string, name: string): boolean {
  if (word.length < SHORTEST || word[0] !== name[0] || isOccupation(word)) return false
  return distance(word, name) <= (word.length < LONG ? 1 : 2) || isSwapped(word, name)
}

/** Two neighbouring letters changed places, the commonest slip of thumbs. */
export function isSwapped(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false
  const differing = [...word].flatMap((letter, i) => (letter === candidate[i] ? [] : [i]))
  const [first = 0, second = 0] = differing
  return (
    differing.length === 2 &&
    second === first + 1 &&
    word[first] === candidate[second] &&
    word[second] === candidate[first]
  )
}
