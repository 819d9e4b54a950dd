import { readTitle } from '../titles/read-title.ts'
import type { FactOf, Seniority } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { foldSource } from './fold-source.ts'
import { quoteAt } from './quote-at.ts'

/** How senior the role is: the title's word first, then a labelled line, then a sentence that says whom is sought. */
export function readSeniority(source: FactSource): FactOf<'seniority'>[] {
  const title = source.passages[0]
  if (title !== undefined) {
    const { seniority } = readTitle(title.text)
    if (seniority !== null && title.text.length < 120)
      return [{ field: 'seniority', value: seniority, ...quoteAt(source.text, title) }]
  }
  const text = foldSource(source)
  for (const passage of source.passages) {
    const words = text.slice(passage.start, passage.end)
    const stated = LABELLED.exec(words)?.[1] ?? SOUGHT.exec(words)?.[1]
    const value = stated === undefined ? undefined : WORDS.find(([pattern]) => pattern.test(stated))?.[1]
    if (value !== undefined) return [{ field: 'seniority', value, ...quoteAt(source.text, passage) }]
  }
  return []
}

const LABELLED =
  /^\W*(?:seniority|seniority level|experience level|career level|level|karrierestufe|niveau d'experience|livello|poziom)\b\W{0,4}:\W*(.{3,40})/u
const SOUGHT =
  /\b(?:looking for|seeking|hiring|searching for|suchen|recherchons|recherche|buscamos|cerchiamo|szukamy|soker|etsimme|zoeken)\s+(?:an?|the|our next|einen?|une?|un|en|een)?\s*((?:[\p{L}-]+\s){1,3})/u
const WORDS: readonly (readonly [RegExp, Seniority])[] = [
  [/\b(?:intern|internship|trainee|werkstudent|praktikant|stagiaire)\b/u, 'intern'],
  [/\b(?:executive|c-level|vice president|vp)\b/u, 'executive'],
  [/\bdirector\b/u, 'director'],
  [/\b(?:staff|principal)\b/u, 'staff'],
  [/\b(?:lead|team lead)\b/u, 'lead'],
  [/\b(?:mid-senior|senior|sr|erfahrene\p{L}*|confirme|sobh)\b/u, 'senior'],
  [/\b(?:mid|mid-level|medior|intermediate|regular|professional)\b/u, 'mid'],
  [/\b(?:entry|entry-level|junior|jr|graduate|beginner|associate|berufseinsteiger|debutant|einsteiger)\b/u, 'junior'],
  [/\bmanager\b/u, 'manager'],
]
