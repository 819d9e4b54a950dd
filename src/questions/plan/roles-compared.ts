import { foldText } from '../../postings/facts/fold-source.ts'
import type { MatchedQuestion } from './about-what.ts'
import { chooseRoles, NAMED } from './choose-roles.ts'
import { isTitleSaid } from './described-roles.ts'
import { matchesFor, type RoleMatch } from './resolve-roles.ts'

const COMPARES =
  /\b(?:vs\.?|versus|compar\w+|difference|differ|vergleich\w*|unterschied\w*|diferencia|differenza|vergelijk\w*|verschil)\b|\bbetween\b.*\band\b/u
const MAY_COMPARE = /\b(?:which (?:one|of)|who(?:se|m|'?d)?|both|either|or|and|than|more|fewer|less)\b/u
const NAMES_FOLLOW = /\b(?:at|and|or|than|for|from|with|by|in|of|between)\W+$|[@:,(]\W*$|^\W*$/u

/** The roles that a question compares: of each employer that it names one, or those of one employer, or by their titles. */
export function rolesCompared(question: MatchedQuestion): RoleMatch[] {
  const folded = foldText(question.text)
  if (COMPARES.test(folded)) {
    const roles = chooseRoles(question.matches, 'compares')
    if (roles.length > 1) return roles
    const ofOne = rolesOfOne(question.matches)
    if (ofOne.length > 1) return ofOne
    const byTitle = rolesByTitle(question.matches)
    return byTitle.length === 1 ? [...talkedOfBeside(byTitle[0]!, question), ...byTitle] : byTitle
  }
  if (!MAY_COMPARE.test(folded)) return []
  return chooseRoles(
    question.matches.filter(match => isCalledByName(match, question)),
    'may compare',
  )
}

/** "Compare it with the glazier": the one that was talked about, before the one that is named. */
function talkedOfBeside(named: RoleMatch, question: MatchedQuestion): RoleMatch[] {
  const { previous } = question
  const [only, ...others] = previous?.kind === 'posting' ? previous.postings : []
  if (only === undefined || others.length > 0 || only === named.role.id) return []
  return matchesFor(question, [only])
}

/** "Compare both Acme roles": the roles of the one organization that is named. */
function rolesOfOne(matches: readonly RoleMatch[]): RoleMatch[] {
  const [best] = matches
  if (!best || best.organization < NAMED) return []
  return matches.filter(({ role }) => role.hiringOrganization === best.role.hiringOrganization).slice(0, 4)
}

/** "Compare the night baker with the glazier": titles said whole, each by words of its own and of one role alone. */
function rolesByTitle(matches: readonly RoleMatch[]): RoleMatch[] {
  const whole = matches.filter(isTitleSaid)
  const alone = whole.filter(({ named, role }) =>
    whole.every(other => other.role.id === role.id || ![...named].some(index => other.named.has(index))),
  )
  return alone.slice(0, 4)
}

/** "Which google tools?" names a product; "at Google", "or Google" and "Google or" name an organization. */
function isCalledByName(match: RoleMatch, { text, words }: MatchedQuestion): boolean {
  const first = words[Math.min(...match.named)]
  if (!first) return false
  // Three letters in capitals may be anything: a contract (CDI), a degree (BSc), a tool (AWS).
  const isCapital = first.text !== first.text.toLowerCase() && (first.text.length > 3 || match.named.size > 1)
  const follows = first.text.length > 3 && NAMES_FOLLOW.test(foldText(text.slice(0, first.start)))
  return isCapital || follows || match.title > 0.5
}
