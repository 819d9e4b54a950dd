import { type Word, wordsOf } from '../words.ts'

// Legal forms say nothing about which organization is meant.
const LEGAL_FORMS = new Set(
  'gmbh ag kg se ug inc llc ltd limited plc corp corporation co company sa sas sarl srl spa bv nv oy oyj ab as a/s aps pte pty kk llp lp the and of'.split(
    ' ',
  ),
)

/** Words that say what an organization does rather than which one it is; people leave them out. */
export const BUSINESS_WORDS: ReadonlySet<string> = new Set(
  `academy agency analytics associates bank bureau capital clinic college consultancy consulting corporate data design
  development digital energy engineering enterprises entertainment finance financial foundation fund global group health
  healthcare holding holdings hospital hotels industries institute insurance international investments labs limited loan
  logistics management marketing media medical mutual network networks partner partners pharma products recruiting
  recruitment research resources retail school schools security service services shop software solution solutions
  studio studios system systems talent team tech technologies technology trading transport travel trust university
  ventures works`.split(/\s+/u),
)

/**
 * The ways in which people write an organization's name: the whole, what stands before and inside brackets, each side
 * of a slash, and initials of three words or more ("Business Integration Partners" → "BIP"). Each as words.
 */
export function organizationAliases(name: string | null): Word[][] {
  if (!name) return []
  const variants = new Set([name, ...name.split(/[()/|]|\s[-–—]\s|\bvia\b|\bby\b/u)])
  const aliases: Word[][] = []
  for (const variant of variants) {
    const words = wordsOf(variant).filter(word => !LEGAL_FORMS.has(word.folded))
    if (words.length === 0) continue
    aliases.push(words)
    if (words.length >= 3) aliases.push(wordsOf(words.map(word => word.text[0]?.toUpperCase() ?? '').join('')))
  }
  return aliases
}
