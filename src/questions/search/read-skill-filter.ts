import { allMatches } from '../../all-matches.ts'
import { findSkills } from '../../postings/skills/find-skills.ts'
import { skillIndex } from '../../postings/skills/skill-index.ts'
import { EMPTY_WORDS } from '../plan/empty-words.ts'
import type { Found } from './read-kind-filters.ts'
import { SEARCH_EMPTY_WORDS } from './search-empty-words.ts'

/**
 * The skills that a question asks for, alternatives together: "dbt and Go or Rust" is dbt, and Go or Rust. A name that the
 * vocabulary lacks counts behind words that ask for a skill ("mention Zorbo"). `text` has other filters blanked out.
 */
export function readSkillFilter(text: string): Found<string[]>[] {
  const named = findSkills(text, 'question').map(({ name, start, end }) => ({ value: [name], label: name, start, end }))
  const unknown = readUnknown(text).filter(
    ({ start, end }) => !named.some(other => start < other.end && end > other.start),
  )
  const found = [...named, ...unknown].sort((a, b) => a.start - b.start)
  const groups: Found<string[]>[] = []
  for (const next of found) {
    const last = groups.at(-1)
    if (last && /^\s*(?:,?\s*or|oder|ou|o)\s*$/iu.test(text.slice(last.end, next.start))) {
      const label = `${last.label} or ${next.label}`
      groups.splice(-1, 1, { value: [...last.value, ...next.value], label, start: last.start, end: next.end })
    } else groups.push(next)
  }
  return groups
}

/** Every name by which a posting's fact proves the skill: the skill itself and the narrower ones that imply it. */
export function namesProving(skill: string): string[] {
  const narrower = [...skillIndex().wider].filter(([, wider]) => wider === skill).map(([name]) => name)
  return [skill, ...narrower]
}

/** Whether the vocabulary has it, so that facts decide; else only its exact words in the text can. */
export function isKnownSkill(skill: string): boolean {
  return skillIndex().skills.has(skill)
}

const ASKED =
  /\b(?:ask(?:s|ing)? for|mention(?:s|ing)?|require(?:s|d|ing)?|want(?:s|ing)?|need(?:s|ing)?|us(?:e|es|ing)|know|know how to use|skilled in|experienced? (?:in|with)|experience (?:in|with|of)|work(?:s|ing)? with|proficient in|fluent in)\s+((?:[\p{L}\p{N}][\p{L}\p{N}.+#/-]*)(?: [\p{Lu}\p{N}][\p{L}\p{N}.+#/-]*){0,2})/gu

function readUnknown(text: string): Found<string[]>[] {
  return allMatches(text, ASKED).flatMap(match => {
    const name = match[1]!.replace(/[.,/-]+$/u, '')
    const folded = name.toLowerCase()
    if (folded.length < 2 || /^\d+$/.test(folded) || EMPTY_WORDS.has(folded) || SEARCH_EMPTY_WORDS.has(folded))
      return []
    const start = match.index + match[0].length - match[1]!.length
    return [{ value: [name], label: name, start, end: start + name.length }]
  })
}
