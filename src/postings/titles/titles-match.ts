import { titleAlternatives } from './title-alternatives.ts'
import { type TitleRole, titleRoles } from './title-roles.ts'
import { fieldOfNoun, impliedWords, softwareWords, tradeWords } from './title-words.ts'

/**
 * Whether a posting's title is one of the roles wanted: "analytics engineer" is met by "Senior Analytics Engineer" and
 * "Analytics Engineering Lead", not by "Data Engineer". Rank, order and further words of the title do not matter.
 */
export function titlesMatch(wanted: string, title: string): boolean {
  const offered = rolesOf(title)
  return titleAlternatives(wanted)
    .flatMap(rolesOf)
    .some(want => offered.some(offer => roleMatches(want, offer)))
}

// A search asks for one wanted title over many postings; both sides repeat.
const read = new Map<string, TitleRole[]>()
const LIMIT = 5000

function rolesOf(title: string): TitleRole[] {
  let roles = read.get(title)
  if (roles === undefined) {
    roles = titleRoles(title)
    if (read.size >= LIMIT) read.clear()
    read.set(title, roles)
  }
  return roles
}

/** Whether one role that a title names is the one wanted. */
export function roleMatches(want: TitleRole, offer: TitleRole): boolean {
  const words = offeredWords(offer)
  const wanted = [...want.about, ...want.beside]
  if (want.noun === '') return wanted.every(word => words.has(word))
  if (want.noun !== offer.noun) return wanted.length === 0 && offer.about.includes(fieldOfNoun[want.noun] ?? '')
  if (wanted.every(word => offer.about.includes(word))) return true
  return isSameTrade(want, offer) && wanted.every(word => words.has(word) || (word === 'software' && isSoftware(offer)))
}

/** Every word by which the role may be wanted, what its words imply included. */
export function offeredWords({ noun, about, beside }: TitleRole): Set<string> {
  const words = new Set([...about, ...beside])
  for (const word of words) for (const implied of impliedWords[word] ?? []) words.add(implied)
  if (noun === 'analyst') words.add('analytics')
  return words.add(noun)
}

function isSoftware({ noun, about, beside }: TitleRole): boolean {
  return noun === 'engineer' && [...about, ...beside].some(word => softwareWords.includes(word))
}

// "Software Engineer – Data Platform" is no data engineer: the trade right before the noun holds, not what stands beside.
function isSameTrade(want: TitleRole, offer: TitleRole): boolean {
  const trades = tradeWords[want.noun] ?? []
  const wantedTrade = tradeOf(want, trades)
  const offeredTrade = tradeOf({ ...offer, beside: [] }, trades)
  if (wantedTrade === undefined || offeredTrade === undefined || wantedTrade === offeredTrade) return true
  if (wantedTrade === 'software' && isSoftware(offer)) return true
  return false
}

function tradeOf({ about, beside }: TitleRole, trades: readonly string[]): string | undefined {
  return about.findLast(word => trades.includes(word)) ?? beside.findLast(word => trades.includes(word))
}
