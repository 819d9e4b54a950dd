import { inSkillContext, isAskedFor } from './skill-context.ts'
import { type SkillName, type SkillNode, skillIndex } from './skill-index.ts'
import { type Token, tokenizeText } from './tokenize-text.ts'

/** A skill named in a text; `text.slice(start, end)` is how it is written there. */
export interface SkillMention {
  name: string
  start: number
  end: number
}

/** A mention whose name is also an everyday word or needs its capitals; kept only where the text around it agrees. */
export interface Candidate extends SkillMention {
  care: SkillName['care']
  /** Spelled with the capitals that the name has. */
  exact: boolean
}

/** `posting`: edited prose, capitals mean something. `question`: half-typed, mostly lower case. */
export type SkillTextMode = 'posting' | 'question'

/** Every skill of the vocabulary that a text names, in its order. One pass; overlapping names yield the longest. */
export function findSkills(text: string, mode: SkillTextMode): SkillMention[] {
  const candidates = findCandidates(text)
  return candidates
    .filter((candidate, at) =>
      mode === 'posting'
        ? isSure(candidate) || inSkillContext(text, candidates, at)
        : candidate.care !== 'strict-context' || isAskedFor(text, candidates, at),
    )
    .map(({ name, start, end }) => ({ name, start, end }))
}

/** Whether a posting that states `stated` satisfies who wants `wanted`: the same skill, or one that implies it. */
export function skillImplies(stated: string, wanted: string): boolean {
  return stated === wanted || skillIndex().wider.get(stated) === wanted
}

function isSure({ care, exact }: Candidate): boolean {
  return care === 'free' || (care === 'case' && exact)
}

function findCandidates(text: string): Candidate[] {
  const { root, isKnown } = skillIndex()
  const tokens = tokenizeText(withoutAddresses(text), isKnown)
  const candidates: Candidate[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = longestName(root, { text, tokens, at })
    if (found === null) at++
    else {
      const start = tokens[at]!.start
      const end = tokens[found.last]!.end
      const written = text.slice(start, end)
      const name = chooseName(found.names, written)
      if (name.skill !== null)
        candidates.push({ name: name.skill, start, end, care: name.care, exact: hasItsCapitals(name, written) })
      at = found.last + 1
    }
  }
  return candidates
}

// "https://…/python.html" names no skill. Blanked, not cut: offsets must hold.
function withoutAddresses(text: string): string {
  return text.replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+\.\w+/g, address => '\u0000'.repeat(address.length))
}

interface Position {
  text: string
  tokens: readonly Token[]
  at: number
}

function longestName(root: SkillNode, { text, tokens, at }: Position): { names: SkillName[]; last: number } | null {
  let node: SkillNode | undefined = root
  let best: { names: SkillName[]; last: number } | null = null
  for (let last = at; last < tokens.length; last++) {
    const token = tokens[last]!
    if (last > at && !joins(text.slice(tokens[last - 1]!.end, token.start))) break
    node = node.next.get(token.folded)
    if (node === undefined) break
    if (node.names.length > 0) best = { names: node.names, last }
  }
  return best
}

// What may stand between the words of one name: nothing ("SQLServer" split), a blank, a hyphen or slash; never ". ".
function joins(gap: string): boolean {
  return gap.length <= 3 && /^(?:[ \u00a0]{0,2}|[-‑–/._’'&,]|, | ?[&/–-] ?)$/.test(gap)
}

// "=JS" and "js" may end at the same node; the freest name that fits the spelling is meant.
function chooseName(names: readonly SkillName[], written: string): SkillName {
  return names.find(name => name.care === 'free') ?? names.find(name => hasItsCapitals(name, written)) ?? names[0]!
}

function hasItsCapitals(name: SkillName, written: string): boolean {
  return written === name.spelling || (written.length > 2 && written === name.spelling.toUpperCase())
}
