import type { Fact } from '../../src/postings/facts/fact.ts'
import type { Answer, Statement } from '../../src/questions/answer.ts'

/** A posting as it stands in the database, fetched through the API. */
export interface JudgedPosting {
  title: string
  hiringOrganization: string | null
  location: string | null
  text: string
  facts: Fact[]
  revision: number
  state: string
}

/**
 * Why a statement that a model wrote claims more than its quotes say; null when it does not. Shares no code with what the
 * product checks by: letters, digits and lists of words only.
 */
export function unsupported(
  { text, citations }: Statement,
  { postings, roles }: { postings: ReadonlyMap<string, JudgedPosting>; roles: ReadonlySet<string> },
): string | null {
  if (citations.length === 0) return 'cites nothing'
  const names: string[] = []
  for (const { posting, revision, quote, start, end } of citations) {
    const source = postings.get(posting)
    if (!source || source.revision !== revision) return 'cites no current posting'
    if (source.text.slice(start, end) !== quote || quote === '') return 'quote is not verbatim'
    if (!roles.has(posting)) return 'about another role than was asked for'
    names.push(source.title, source.hiringOrganization ?? '', source.location ?? '')
  }
  const quotes = citations.map(({ quote }) => quote).join(' \n ')
  const ground = `${quotes} \n ${names.join(' ')}`
  return (
    missing('number', numbers(text), numbers(ground)) ??
    missing('currency', currencies(text), currencies(ground)) ??
    missing('period', words(text).filter(isPeriod), words(ground)) ??
    missing('modality', words(text).filter(isModal), words(quotes)) ??
    missing('left-out limit', words(quotes).filter(isLimit), words(text)) ??
    missing(
      'word',
      words(text).filter(word => !SMALL.has(word)),
      words(ground),
    ) ??
    swapped(text, ground)
  )
}

/** Whether a question that the rules answer is left without that answer. */
export function isLeftUnanswered(answer: Answer | null, byRules: Answer): string | null {
  if (answer === null) return 'no answer at all'
  if (answer.status !== byRules.status && !(byRules.status === 'not-stated' && answer.status === 'answered'))
    return `${answer.status} instead of ${byRules.status}`
  if (byRules.status !== 'answered' && byRules.status !== 'closed') return null
  const decisive = byRules.statements.find(({ citations }) => citations.length > 0)?.citations[0]
  const cited = answer.statements.flatMap(({ citations }) => citations)
  const isKept =
    !decisive ||
    cited.some(
      ({ posting, start, end }) => posting === decisive.posting && start < decisive.end && end > decisive.start,
    )
  return isKept ? null : 'the decisive quote is lost'
}

function missing(what: string, said: readonly string[], grounds: readonly string[]): string | null {
  const known = new Set(grounds)
  const lacks = said.find(word => !known.has(word))
  return lacks === undefined ? null : `${what} without ground: ${lacks}`
}

/** Two numbers of a statement stand in the order of the quotes. */
function swapped(text: string, ground: string): string | null {
  let rest = numbers(ground)
  for (const number of numbers(text)) {
    const at = rest.indexOf(number)
    if (at < 0) return `numbers in another order: ${number}`
    rest = rest.slice(at + 1)
  }
  return null
}

/** A long id is compared as it is written: as a number it would equal its neighbours. */
function numbers(text: string): string[] {
  return [...text.matchAll(/(\d+(?:[.,’' ]\d{3})*(?:[.,]\d+)?)(\s?k\b)?/giu)].map(([, digits = '', thousands]) => {
    const plain = digits.replace(/[.,’' ](?=\d{3})/gu, '').replace(',', '.')
    return plain.length > 15 ? plain : String(Number(plain) * (thousands ? 1_000 : 1))
  })
}

function currencies(text: string): string[] {
  return text.match(/\p{Sc}|\b(?:EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK|INR|JPY|CAD|AUD|euros?|dollars?|pounds?)\b/gu) ?? []
}

function words(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu) ?? []).filter(word => word !== 'k')
}

function isPeriod(word: string): boolean {
  return /^(?:hour|day|week|month|year)s?$|^(?:hourly|daily|weekly|monthly|yearly|annual|annually|annum)$/u.test(word)
}

function isModal(word: string): boolean {
  return /^(?:required?|requires|must|mandatory|essential|plus|preferred|optional|desirable|not|no|never|yes)$/u.test(
    word,
  )
}

function isLimit(word: string): boolean {
  return /^(?:not|never|preferred|optional|unless)$|n['’]t$/u.test(word)
}

const SMALL = new Set(
  'a an the of for in on at with as by to and is are be was it this that role posting job'.split(' '),
)
