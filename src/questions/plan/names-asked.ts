import { allMatches } from '../../all-matches.ts'
import { foldText } from '../../postings/facts/fold-source.ts'
import { SEARCH_EMPTY_WORDS } from '../search/search-empty-words.ts'
import { type Word, wordsOf } from '../words.ts'
import { EMPTY_WORDS } from './empty-words.ts'
import { isOccupation } from './occupations.ts'
import { isTopical } from './topical-words.ts'

/** A role or an employer that a question calls by name, whether there is one or not. */
export interface NameAsked {
  kind: 'role' | 'organization'
  /** As the question writes it: "night baker". */
  name: string
  words: Word[]
  /** The word that makes the trade, "baker"; of an employer the first of its name. */
  head: Word
  /** The sentence calls it a role ("what does the … earn?"), or it only stands there ("night baker salary"). */
  by: 'sentence' | 'words'
}

/** The names by which a question asks about roles and employers. */
export function namesAsked(text: string): NameAsked[] {
  const isNoName = (word: Word) => EMPTY_WORDS.has(word.folded) || GENERIC.has(word.folded)
  const isEmpty = (word: Word) => isTopical(word) || isNoName(word)
  const organizations = organizationsAsked(text, isEmpty)
  const ofOrganizations = new Set(organizations.flatMap(({ words }) => words.map(({ start }) => start)))
  const besides = (isOne: IsWord) => (word: Word) => isOne(word) || ofOrganizations.has(word.start)
  return [...rolesAsked(text, { name: besides(isNoName), ask: besides(isEmpty) }), ...organizations]
}

/** What words call a role, as titles are looked up by it. */
export function nameOf(words: readonly Word[]): string {
  return words.map(({ text }) => text.toLowerCase()).join(' ')
}

const NAME = "((?:[\\p{L}\\p{N}+#][\\p{L}\\p{N}+#&:*'’/-]* ){0,3}?[\\p{L}\\p{N}+#][\\p{L}\\p{N}+#&:*'’/-]*)"
const ROLE = 'role|job|position|post|posting|vacancy|opening|gig'

/** What can only be said of somebody in a role, with a word on either side of the name. */
const SAID_AROUND: readonly RegExp[] = [
  words(`(?:the|an?|your|this|that) ${NAME} (?:${ROLE})`),
  words(`(?:does|do|would|can|could|will|should) (?:the |an? |your )?${NAME} (?:earn|make|get paid)`),
]

/** The same before the name; `head` is where the word that makes the trade stands. */
const SAID_BEFORE: readonly { pattern: RegExp; head: 'first' | 'last' }[] = [
  { pattern: words(`(?:${ROLE}|work|working) (?:of|as|for) (?:the |an? )?${NAME}`), head: 'last' },
  { pattern: words(`(?:salary|pay|wages?|earnings) (?:of|for) (?:the|an?|your) ${NAME}`), head: 'last' },
  { pattern: words(`how much (?:do|does|would|will) \\p{L}+ pay (?:for )?(?:the|an?|your) ${NAME}`), head: 'last' },
  {
    pattern: words(`(?:verdient|verdienen|bekommt|kriegt) (?:man )?(?:als |denn )?(?:der |die |das |eine? )?${NAME}`),
    head: 'last',
  },
  {
    pattern: words(
      `(?:gehalt|lohn|verdienst|stelle) (?:der|des|als|vom|von|eines|einer|fur) (?:den |die |das |eine?n? )?${NAME}`,
    ),
    head: 'last',
  },
  { pattern: words(`gagne(?:-t-(?:il|elle|on))? (?:les? |la |l'|une? )?${NAME}`), head: 'first' },
  {
    pattern: words(`(?:salaire|poste|remuneration|metier) (?:du |de la |d'une? |de l'|d'|de )${NAME}`),
    head: 'first',
  },
  { pattern: words(`(?:gana|cobra)n? (?:el |la |una? )?${NAME}`), head: 'first' },
  {
    pattern: words(`(?:sueldo|salario|puesto|vacante) (?:del |de la |de una? |de |para (?:el |la |una? )?)${NAME}`),
    head: 'first',
  },
]

function rolesAsked(text: string, isEmpty: { name: IsWord; ask: IsWord }): NameAsked[] {
  const folded = foldText(text)
  for (const pattern of SAID_AROUND) {
    const match = pattern.exec(folded)
    const run = match ? runBefore(text, match.indices![1]![1], isEmpty.name) : []
    if (run.length > 0) return [named('role', text, { words: run, head: run.at(-1)!, by: 'sentence' })]
  }
  for (const { pattern, head } of SAID_BEFORE) {
    const match = pattern.exec(folded)
    if (!match) continue
    // What a pattern takes is its shortest; a name goes on as far as its words do.
    const run = runFrom(text, match.indices![1]![0], isEmpty.ask)
    if (run.length > 0) return [named('role', text, { words: run, head: headOf(run, head), by: 'sentence' })]
  }
  const isAsking = (word: Word) => isEmpty.ask(word) || SEARCH_EMPTY_WORDS.has(word.folded)
  return wordsOf(text)
    .filter(word => isOccupation(word.folded) && !isAsking(word))
    .map(trade => named('role', text, { words: runBefore(text, trade.end, isAsking), head: trade, by: 'words' }))
}

type IsWord = (word: Word) => boolean

function headOf(run: readonly Word[], at: 'first' | 'last'): Word {
  return run.find(({ folded }) => isOccupation(folded)) ?? (at === 'first' ? run[0]! : run.at(-1)!)
}

/** The words in a row up to `end` that can be a name. */
function runBefore(text: string, end: number, isEmpty: IsWord): Word[] {
  const run: Word[] = []
  for (const word of wordsOf(text)
    .filter(each => each.end <= end)
    .reverse()) {
    const next = run[0]
    const isApart = /[^\s:*/'’-]/u.test(text.slice(word.end, next?.start ?? end))
    if (isApart || isEmpty(word) || run.length === MOST_WORDS) break
    run.unshift(word)
  }
  return run
}

const MOST_WORDS = 4

/** The words in a row from `start` on that can be a name. */
function runFrom(text: string, start: number, isEmpty: (word: Word) => boolean): Word[] {
  const run: Word[] = []
  for (const word of wordsOf(text).filter(each => each.start >= start)) {
    const last = run.at(-1)
    if (last && !/^[\s:*/'’&-]*$/u.test(text.slice(last.end, word.start))) break
    if (isEmpty(word)) {
      if (last) break
      continue
    }
    run.push(word)
    if (run.length === MOST_WORDS) break
  }
  return run
}

const AT = /(?<![\p{L}\p{N}])(?:at|bei|chez|@)\s+(?:(?:the|der|dem|den|la|le)\s+)?(?=\p{L})/giu
const ACTS =
  /(?<![\p{L}\p{N}])(?:(?:[Dd](?:oes|o|id)|[Ww](?:ill|ould)|[Cc]an|[Ii]s|[Hh]as)\s+(?=\p{Lu}[^\s?!.,]*(?:\s+(?:\p{Lu}|&|and\b)[^\s?!.,]*){0,3}\s+(?:pay|offer|sponsor|provide|hir|recruit|have|give|allow|require|let|support|use))|(?:[Ww]as|[Ww]ie ?viel)\s+(?:be)?zahlt\s+(?=\p{Lu})|(?:[Cc]ombien|[Qq]ue)\s+(?:paie|paye|propose|offre)\s+(?=\p{Lu})|(?:[Cc]u[aá]nto|[Qq]u[eé])\s+(?:paga|ofrece)\s+(?=\p{Lu}))/gu

function organizationsAsked(text: string, isEmpty: (word: Word) => boolean): NameAsked[] {
  const starts = [...allMatches(text, AT), ...allMatches(text, ACTS)].map(({ index, 0: cue }) => index + cue.length)
  return starts.flatMap(start => {
    const run = runFrom(text, start, isEmpty)
    if (run[0]?.start !== start || NO_EMPLOYER.has(run[0].folded)) return []
    const capital = run.findIndex(({ text: word }) => !/^\p{Lu}|^\d/u.test(word))
    const name = capital === 0 ? run.slice(0, 1) : capital < 0 ? run : run.slice(0, capital)
    return [named('organization', text, { words: name, head: name[0]!, by: 'sentence' })]
  })
}

function named(kind: NameAsked['kind'], text: string, rest: Pick<NameAsked, 'words' | 'head' | 'by'>): NameAsked {
  return { kind, name: text.slice(rest.words[0]!.start, rest.words.at(-1)!.end), ...rest }
}

function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'du')
}

/** What stands where a role or an employer could and is neither. */
const GENERIC: ReadonlySet<string> = new Set(
  `actual boss business day dream entry everyone full hardest hiring main manager managers new next old other owner
  person salary senior supervisor team typical usual whole worker workers year
  chef chefin firma team unternehmen arbeitgeber mitarbeiter man person leute
  entreprise equipe patron personne salarie salaries employe employes
  empresa equipo jefe persona personas empleado empleados`
    .split(/\s+/u)
    .filter(word => word !== 'chef' && word !== 'senior'),
)

/** "At night", "bei Nacht". */
const NO_EMPLOYER: ReadonlySet<string> = new Set(
  `christmas dawn dusk earliest easter first home last latest least soonest lunch midnight most night nights noon once present school times
  university weekend weekends work
  bedarf eignung euch ihnen interesse krankheit nacht tag teilzeit uns vollzeit euch ihm ihr
  elle elles eux lui moi nous soi toi vous`.split(/\s+/u),
)
