import { foldText } from '../../postings/facts/fold-source.ts'

// What people try on any assistant; none of it is about a role.
const NOT_ABOUT_ROLES: readonly RegExp[] = [
  /\bweather|forecast for (?:today|tomorrow)|wetter\b/u,
  // “Do I have to write a cover letter?” asks what an application needs.
  /(?<!\b(?:need|have|got|required|expected|supposed|asked|necessary|mandatory) to )(?<!\b(?:should|must|can|shall) i )\b(?:write|generate|fix|debug|explain|give) (?:me )?(?:a |an |some |the |this |my )?(?:\w+ )?(?:code|function|script|program|regex|sql query|poem|song|essay|story|haiku|joke|cover letter|email to)\b/u,
  /\btell (?:me )?a (?:joke|story)\b/u,
  /\b(?:who (?:is|won|was)|what is) the (?:president|prime minister|capital|world cup|meaning of life|time)\b/u,
  /\b(?:recipe|football score|stock price|bitcoin|lottery|horoscope|translate|movie|netflix)\b/u,
  /\b(?:are you (?:a |an )?(?:human|robot|bot|ai|real|stupid|dumb)|who (?:made|built|are) you|what are you|your (?:system )?prompt|what model)\b/u,
  /\b(?:fuck|shit|idiot|stupid bot|moron|useless bot|asshole|dumb bot|you suck)\b/u,
  /^\W*(?:hi|hello|hey|hallo|hola|ciao|bonjour|good (?:morning|evening|afternoon)|thanks?(?: you)?(?: so much)?|thx|cheers|ok(?:ay)?|bye|lol|test|yo|sup|how are you)\W*$/u,
  /\bwhat(?:'s| is) \d+ ?[+*x/-] ?\d+/u,
]

/** Small talk, insults, and tasks that have nothing to do with roles; also a question without any word. */
export function isOutOfScope(text: string): boolean {
  const folded = foldText(text)
  return !/[\p{L}\p{N}]/u.test(folded) || NOT_ABOUT_ROLES.some(pattern => pattern.test(folded))
}
