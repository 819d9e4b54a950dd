import { findSkills } from '../../postings/skills/find-skills.ts'
import { findTitles } from '../../postings/titles/find-titles.ts'
import { titleSeniority } from '../../postings/titles/read-title.ts'
import { titleRoles } from '../../postings/titles/title-roles.ts'
import { softwareWords } from '../../postings/titles/title-words.ts'
import type { Found } from './read-kind-filters.ts'

export interface TitleFilters {
  titles: Found<string>[]
  /** Skills said in front of a title that is one without them: "dbt analytics engineer". */
  skills: Found<string>[]
}

/** The titles and fields that a question asks for, as it spells them but for their rank: "data analyst", "marketing". */
export function readTitleFilter(question: string): TitleFilters {
  const found: TitleFilters = { titles: [], skills: [] }
  for (const mention of findTitles(question)) {
    const { start } = mention
    const written = closed(question.slice(start, mention.end + 1)) ?? question.slice(start, mention.end)
    const end = start + written.length
    const skills = skillsBeside(written).map(skill => ({
      ...skill,
      start: start + skill.start,
      end: start + skill.end,
    }))
    const title = withoutRank(
      skills.reduce((rest, skill) => blank(rest, skill.start - start, skill.end - start), written),
    )
    found.skills.push(...skills)
    if (title !== '') found.titles.push({ value: title, label: title, start, end })
  }
  return found
}

/**
 * "Python jobs" asks for a skill and no title, "QA jobs" for a field; in "SQL data analyst" the title is whole without it. In "Python developer"
 * it makes the title.
 */
function skillsBeside(written: string): Found<string>[] {
  const skills = findSkills(written, 'question').map(({ name, start, end }) => ({
    value: name,
    label: name,
    start,
    end,
  }))
  if (skills.length === 0) return []
  const rest = skills.reduce((text, { start, end }) => blank(text, start, end), written)
  if (!/[\p{L}\p{N}]/u.test(rest)) return isTechnology(written) ? skills : []
  const roles = titleRoles(rest.replace(/[/&,+]/g, ' '))
  const whole = roles.every(({ noun, about }) => noun !== '' && about.length > 0)
  return whole && skills.every(({ end }) => end < written.length) ? skills : []
}

/** "analyst (data)" with the bracket that closes it. */
function closed(written: string): string | null {
  return written.endsWith(')') && written.includes('(') ? written : null
}

function isTechnology(written: string): boolean {
  return titleRoles(written).every(({ noun, about, beside }) => noun === '' && [...about, ...beside].every(isSoftware))
}

const isSoftware = (word: string): boolean => softwareWords.includes(word)

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}

/** The rank is a filter of its own; one that makes the title ("account manager", "head of data") stays. */
function withoutRank(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/(?<=^\s*\p{L}+)[\s-]+level\b/u, '')
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ')
  while (words.length > 1 && RANKS.has(titleSeniority(words[0]!) ?? '')) words.shift()
  return words.join(' ').replace(/^[/&,\s-]+/, '')
}

const RANKS = new Set(['intern', 'junior', 'mid', 'senior', 'lead', 'staff'])
