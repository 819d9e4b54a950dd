import { allMatches } from '../../all-matches.ts'
import { wordPattern } from './word-pattern.ts'

/** How texts about a kind of role, or about hiring in general, speak. */
const GENERIC = wordPattern([
  ...[
    'jobs represent',
    'jobs are',
    'jobs offer',
    'jobs involve',
    'roles represent',
    'roles are',
    'roles typically',
    'roles often',
    'these experts',
    'these professionals',
    'these roles',
    'these engineers',
    'these jobs',
    'such roles',
  ],
  ...[
    'typical responsibilities',
    'typically',
    'professionals in this',
    'for these roles',
    'candidates will find',
    'when searching for',
    'common requirements',
    'is a standard requirement',
    'often require',
    'employers look for',
    'employers often',
    'most employers',
    'career path',
    'career progression',
    'job outlook',
    'average salary',
    'in this field',
    'people in this role',
    'day in the life',
    'how to become',
    'what does a',
    'what is a',
    'generally',
    'usually',
  ],
  ...[
    'in der regel',
    'typische aufgaben',
    'berufsbild',
    'fiche métier',
    'le métier de',
    'généralement',
    'perfil profesional',
    'por lo general',
    'di solito',
    'figura professionale',
  ],
])
/** How an organization speaks of its own opening. */
const OWN = wordPattern([
  ...[
    'we',
    'our',
    'us',
    "we're",
    'you will',
    "you'll",
    'you have',
    'your',
    'apply now',
    'to apply',
    'join',
    'this role',
    'this position',
    'the successful candidate',
  ],
  ...[
    'wir',
    'unser*',
    'dein*',
    'ihre aufgaben',
    'nous',
    'notre',
    'nos',
    'vous',
    'vos',
    'nosotros',
    'nuestr*',
    'buscamos',
    'noi',
    'nostr*',
    'cerchiamo',
    'nós',
    'nossa',
    'wij',
    'onze',
    'ons',
    'jouw',
    'nasz*',
    'szukamy',
    'vi',
    'vår*',
    'vores',
    'meidän',
    'etsimme',
    'chúng tôi',
  ],
])
const GUIDE_TITLE =
  /\b(?:role guide|career guide|interview guide|hiring guide|guide to|guide for (?:candidates|applicants|job ?seekers)|how hiring works|role description guide|how we hire|our hiring process|hiring process|interview process|recruitment process|what does an? .+ do|how to become|job profile|career profile|berufsbild|fiche métier)\b/i

/**
 * Whether a text describes a kind of role, or hiring in general, rather than one opening: it speaks of "these roles" and
 * "typically", names no organization, and nobody in it says "we" or "you".
 */
export function isGuide(text: string, heading: { title: string; hiringOrganization: string | null }): boolean {
  if (GUIDE_TITLE.test(heading.title)) return true
  if (heading.hiringOrganization !== null) return false
  const words = Math.max(1, text.match(/\S+/g)?.length ?? 0)
  const generic = allMatches(text, GENERIC).length
  const own = allMatches(text, OWN).length
  return generic >= 3 && own * 2 <= generic && own / words < 0.005
}
