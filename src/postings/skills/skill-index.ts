import { tokenizeText } from './tokenize-text.ts'
import { businessSkills } from './vocabulary/business-skills.ts'
import { dataSkills } from './vocabulary/data-skills.ts'
import { industrySkills } from './vocabulary/industry-skills.ts'
import { notSkills } from './vocabulary/not-skills.ts'
import { platformSkills } from './vocabulary/platform-skills.ts'
import { softwareSkills } from './vocabulary/software-skills.ts'

/**
 * How freely a name may be matched. The vocabularies mark it by the name's first sign:
 * none: any case; `=` spelled with these capitals ("Tableau", not French "tableau"); `?` capitals and a context of
 * tools ("Spark", "Rust"); `!` the same, and a question needs the context too ("Go", "Word", "Access").
 */
export type Care = 'free' | 'case' | 'context' | 'strict-context'

/** One way of writing a skill. `skill` is null for a phrase that only looks like one ("go to market"). */
export interface SkillName {
  skill: string | null
  spelling: string
  care: Care
}

export interface SkillNode {
  next: Map<string, SkillNode>
  names: SkillName[]
}

export interface SkillIndex {
  root: SkillNode
  isKnown: (word: string) => boolean
  /** Every skill's name. */
  skills: ReadonlySet<string>
  /** Skill → the wider skill that it proves: PySpark → Spark. */
  wider: ReadonlyMap<string, string>
}

let built: SkillIndex | undefined

/** The vocabulary as a trie over folded words: one pass over a text finds every name, the longest first. */
export function skillIndex(): SkillIndex {
  built ??= buildSkillIndex()
  return built
}

function buildSkillIndex(): SkillIndex {
  const root: SkillNode = { next: new Map(), names: [] }
  const wider = new Map<string, string>()
  const words = new Set<string>()
  const skills = new Set<string>()
  const isKnown = (word: string) => words.has(word)
  const add = (name: SkillName) => {
    let node = root
    for (const token of tokenizeText(name.spelling, () => true)) {
      words.add(token.folded)
      const next = node.next.get(token.folded) ?? { next: new Map(), names: [] }
      node.next.set(token.folded, next)
      node = next
    }
    if (!node.names.some(known => known.skill === name.skill && known.spelling === name.spelling)) node.names.push(name)
  }
  for (const table of [softwareSkills, dataSkills, platformSkills, businessSkills, industrySkills]) {
    for (const line of table.split('\n').filter(line => line !== '')) {
      const [first = '', ...aliases] = line.split(' | ')
      const [marked = '', widerSkill] = first.split(' > ')
      const skill = marked.replace(/^[=?!]/, '')
      skills.add(skill)
      if (widerSkill !== undefined) wider.set(skill, widerSkill)
      for (const name of [marked, ...aliases]) add(readName(skill, name))
    }
  }
  for (const phrase of notSkills.split('\n').filter(line => line !== ''))
    add({ skill: null, spelling: phrase, care: 'free' })
  return { root, isKnown, skills, wider }
}

const CARES: Readonly<Record<string, Care>> = { '=': 'case', '?': 'context', '!': 'strict-context' }

function readName(skill: string, marked: string): SkillName {
  const care = CARES[marked[0] ?? '']
  return care === undefined ? { skill, spelling: marked, care: 'free' } : { skill, spelling: marked.slice(1), care }
}
