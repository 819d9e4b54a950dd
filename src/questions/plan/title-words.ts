import { stemOf, type Word, wordsOf } from '../words.ts'

// How people shorten titles in chat; each is the trade's own abbreviation.
const SHORT_FORMS: Readonly<Record<string, string>> = {
  dev: 'developer',
  devs: 'developer',
  developper: 'developer',
  programmer: 'developer',
  eng: 'engineer',
  swe: 'software engineer',
  sde: 'software engineer',
  sre: 'site reliability engineer',
  ae: 'analytics engineer',
  de: 'data engineer',
  ds: 'data scientist',
  da: 'data analyst',
  ba: 'business analyst',
  bi: 'business intelligence',
  ml: 'machine learning',
  qa: 'quality assurance',
  pm: 'product manager',
  hr: 'human resources',
  sr: 'senior',
  jr: 'junior',
  mgr: 'manager',
  mgmt: 'management',
  js: 'javascript',
  fe: 'frontend',
  be: 'backend',
  fullstack: 'full stack',
  frontend: 'front end',
  backend: 'back end',
  quant: 'quantitative',
}

// Two-letter forms that are everyday words in lower case ("would I be", "de Madrid").
const ONLY_UPPER_CASE = new Set(['be', 'da', 'de', 'fe'])

const EMPTY = new Set('a an the and or of for in to with m f d w x i ii iii role job position'.split(' '))

export interface TitleWord {
  stem: string
  /** The indexes of the words that it came from. */
  from: number[]
}

/** A title's words in their long forms: "Sr. BI dev" and "Senior Business Intelligence Developer" give the same. */
export function titleWords(words: readonly Word[]): TitleWord[] {
  return words.flatMap((word, index) => {
    if (EMPTY.has(word.folded)) return []
    const everyday = ONLY_UPPER_CASE.has(word.folded) && word.text !== word.text.toUpperCase()
    const long = everyday ? undefined : SHORT_FORMS[word.folded.replace(/\.$/, '')]
    const stems = long ? wordsOf(long).flatMap(expand) : expand(word)
    return stems.map(stem => ({ stem, from: [index] }))
  })
}

/** The title and the parts that its own separators cut it into; people ask by one of them. */
export function titleSegments(title: string): string[] {
  const parts = title.split(/\s[-–—|]\s|:\s|[()|,/]|\b(?:for|to join)\b/u).map(part => part.trim())
  return [title, ...parts.filter(part => part && part !== title)]
}

/** A long form may itself hold a short one: "frontend developer" → "front end developer". */
function expand(word: Word): string[] {
  const long = ONLY_UPPER_CASE.has(word.folded) ? undefined : SHORT_FORMS[word.folded]
  return long ? long.split(' ').map(stemOf) : [word.stem]
}
