import { foldWord } from '../skills/tokenize-text.ts'
import { nounOf } from './title-roles.ts'

/** "python / django dev" asks for either: the titles that a wanted title stands for, itself if it has no choice. */
export function titleAlternatives(wanted: string): string[] {
  const choice = CHOICE.exec(wanted)
  if (choice === null) return [wanted]
  const { before = '', first = '', second = '', after = '' } = choice.groups!
  if (nounOf(foldWord(first)) !== undefined || nounOf(foldWord(second)) !== undefined) return [wanted]
  return [`${before}${first} ${after}`, ...titleAlternatives(`${before}${second} ${after}`)]
}

const CHOICE = /^(?<before>(?:[^/]*\s)?)(?<first>[^\s/]+)\s*(?:\/|\sor\s)\s*(?<second>[^\s/]+)\s*(?<after>.*)$/iu
