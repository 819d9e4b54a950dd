import {
  isMisspelt,
  joinedName,
  LEAST_SCORE,
  leastWeight,
  matchOrganization,
  partWeight,
} from '../plan/match-organization.ts'
import { type NameQuestion, undotted } from '../plan/name-question.ts'
import { organizationAliases } from '../plan/organization-aliases.ts'
import type { Word } from '../words.ts'
import { append } from './title-names.ts'

interface NamePart {
  word: Word
  undotted: string
  aliases: number[]
}

/** Every hiring organization once, found by the words of its names. */
export class OrganizationNames {
  readonly texts: string[] = []
  readonly aliases: Word[][][] = []
  private readonly indexes = new Map<string, number>()
  private readonly aliasOrganizations: number[] = []
  private readonly byJoined = new Map<string, number[]>()
  private readonly byFirstWord = new Map<string, number[]>()
  private readonly parts = new Map<string, NamePart>()
  private readonly byUndotted = new Map<string, NamePart[]>()
  private readonly byStem = new Map<string, NamePart[]>()
  private readonly byInitial = new Map<string, NamePart[]>()

  /** The number by which an organization is known here; a new one gets the next. */
  indexOf(name: string): number {
    const known = this.indexes.get(name)
    if (known !== undefined) return known
    const organization = this.texts.length
    this.indexes.set(name, organization)
    this.texts.push(name)
    const aliases = organizationAliases(name)
    this.aliases.push(aliases)
    for (const words of aliases) {
      const alias = this.aliasOrganizations.push(organization) - 1
      append(this.byJoined, joinedName(words), alias)
      append(this.byFirstWord, words[0]!.folded, organization)
      for (const word of words) this.partOf(word).aliases.push(alias)
    }
    return organization
  }

  /** What `matchOrganization` gives each organization, by index; only those that can reach its least score are tried. */
  scores(question: NameQuestion): Float64Array {
    const scores = new Float64Array(this.texts.length)
    for (const organization of this.possible(question)) {
      scores[organization] = matchOrganization(this.aliases[organization]!, question, new Set())
    }
    return scores
  }

  /** The organizations all of whose words, by one of their names, are among these folded ones. */
  spelledBy(words: ReadonlySet<string>): number[] {
    const candidates = new Set([...words].flatMap(word => this.byFirstWord.get(word) ?? []))
    return [...candidates].filter(organization =>
      this.aliases[organization]!.some(alias => alias.every(({ folded }) => words.has(folded))),
    )
  }

  private possible(question: NameQuestion): Set<number> {
    const weights = new Map<number, number>()
    for (const part of this.partsSaid(question)) {
      const weight = partWeight(part.word, question)
      for (const alias of part.aliases) weights.set(alias, (weights.get(alias) ?? 0) + weight)
    }
    // Sums in another order differ by a rounding.
    const least = leastWeight(LEAST_SCORE) - 1e-9
    const said = [...weights].filter(([, weight]) => weight >= least).map(([alias]) => alias)
    const written = [...question.pairs, ...question.words.map(word => joinedName([word]))]
    const joined = written.flatMap(name => this.byJoined.get(name) ?? [])
    return new Set([...said, ...joined].map(alias => this.aliasOrganizations[alias]!))
  }

  private partsSaid(question: NameQuestion): Set<NamePart> {
    const said = new Set<NamePart>()
    for (const [index, word] of question.words.entries()) {
      const plain = question.undotted[index]!
      for (const part of this.byUndotted.get(plain) ?? []) said.add(part)
      for (const part of this.byStem.get(word.stem) ?? []) said.add(part)
      if ((question.postingsByStem.get(word.stem)?.size ?? 0) > 0) continue
      for (const part of this.byInitial.get(plain[0] ?? '') ?? []) if (isMisspelt(part.word, word)) said.add(part)
    }
    return said
  }

  private partOf(word: Word): NamePart {
    const known = this.parts.get(word.folded)
    if (known) return known
    const part = { word, undotted: undotted(word.folded), aliases: [] }
    this.parts.set(word.folded, part)
    for (const [index, key] of [
      [this.byUndotted, part.undotted],
      [this.byStem, word.stem],
      [this.byInitial, part.undotted[0] ?? ''],
    ] as const) {
      const list = index.get(key)
      if (list) list.push(part)
      else index.set(key, [part])
    }
    return part
  }
}
