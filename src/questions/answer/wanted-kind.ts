import { allMatches } from '../../all-matches.ts'
import { foldText } from '../../postings/facts/fold-source.ts'
import { languageOf } from '../wording/language-of.ts'
import { fold } from '../words.ts'

const WHY =
  /\b(?:why|how come|what for|for what reason|warum|wieso|weshalb|wozu|pourquoi|por que|para que|perche|come mai|waarom)\b/u
const REASON =
  /\b(?:because|as a result|so that|that is why|which is why|the reason|due to|in order to|weil|denn|damit|deshalb|deswegen|parce qu\w*|car|afin|c'est pourquoi|porque|ya que|para que|asi|perche|poiche|omdat|zodat)\b/u

/** Whether a "why" is asked and the passage, or the heading that leads it in, gives a reason. */
export function givesReasonAsked(folded: string, text: string): boolean {
  return WHY.test(folded) && REASON.test(foldText(text))
}

const HOW_LONG = /\b(?:how long|wie lange?|combien de temps|cuanto (?:tiempo|dura)|quanto (?:tempo|dura)|hoe lang)\b/u
const DURATION =
  /\b(?:minutes?|hours?|days?|weeks?|months?|quarters?|seasons?|years?|terms?|permanent\w*|open-ended|indefinite\w*|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|unbefristet\w*|jours?|semaines?|mois|ans|annees?|heures?|minutos?|horas?|dias?|semanas?|mes(?:es)?|anos?|indefinid\w+|ore|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|dagen|weken|maanden|jaar|jaren|veckor?|manad\w*|uger?|maned\w*|viikko\w*|kuukau\w*|vuo\w+|tygod\w*|miesi\w*|lat|tuan|thang|nam)\b/u

const PERCENT_ASKED =
  /(?<!\d ?)%|(?<!\d )\b(?:per ?cent\w*|proportion|(?:what|which) share|prozent\w*|pourcentage|porcentaje|percentuale|procent)\b/u
const PERCENT =
  /\d ?%|\b(?:per ?cent|prozent|pour cent|por ciento|percento|procent)\b|\d ?\/ ?\d|\b(?:half|third|thirds|quarter|quarters|halb\w*|halfte|moitie|tiers|mitad|meta|\w+ (?:out of|in) (?:\d+|two|three|four|five|ten))\b/u

const WHEN =
  /\b(?:when (?:is|are|was|were|will|would|does|do|did|can|could|should|exactly)|(?:until|till|by|since|from) when|(?:seit|bis|ab) wann|wann|quand|cuando|quando|wanneer)\b/u
const TIME =
  /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|spring|summer|autumn|fall|winter|easter|christmas|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|immediate\w*|asap|now|soon\w*|today|tomorrow|currently|always|never|once|twice|daily|weekly|fortnightly|monthly|quarterly|annual\w*|yearly|every|each|after|before|within|until|till|from|at the (?:start|end|beginning)|start|end|upon|during|early|late|later|first (?:day|week|month|year)|next|upcoming|minutes?|hours?|days?|weeks?|months?|quarters?|years?|terms?|morning|mornings|evening|evenings|night|nights|noon|permanent\w*|flexib\w*|negotia\w*|agreement|january|february|march|april|june|july|august|september|october|november|december|sofort|ab|bis|seit|nach|vor|tag\w*|woche\w*|monat\w*|jahr\w*|jederzeit|vereinbarung|des|apres|avant|jour\w*|semaine\w*|mois|an\w*|immediatement|convenir|desde|hasta|despues|antes|dia\w*|semana\w*|mes\w*|inmediat\w*|subito|entro|dopo|prima|giorn\w+|vanaf|direct|na|voor|dag\w*|week|maand\w*)\b/u

const NAME_ASKED =
  /\b(?:(?:whats?|what is|what s|which|the|exact|give me the) (?:\w+ ){0,3}names? (?:of|is|are|for)|names? of (?:the|their|its|that|this|your)|(?:what|how) (?:is|are|was|were) [^?.]{1,80} (?:called|named)|whats [^?.]{1,80} (?:called|named)|who (?:is|are) (?:the |their |its |your )?(?:end )?(?:clients?|customers?|investors?|partners?)|which (?:\w+ ){0,2}(?:company|companies|brands?) (?:is|are|am|do|does|would|will)|wie hei(?:ss|ß)\w*|comment s.appel\w+|como se llam\w+|come si chiam\w+)\b/u

/** A question's wording, folded, and the words by which the posting itself is called. */
export interface Wanted {
  folded: string
  ownNames: ReadonlySet<string>
}

/**
 * Whether a text holds the kind of thing that a question wants: a stretch of time ("how long?"), a share ("what
 * percentage?"), a point in time ("when will …?"), a name ("what is the client called?"). Without it the text only speaks
 * of the same matter.
 */
export function isOfKindAsked({ folded, ownNames }: Wanted, text: string): boolean {
  const said = foldText(text)
  if (HOW_LONG.test(folded) && !DURATION.test(said)) return false
  if (PERCENT_ASKED.test(folded) && !PERCENT.test(said)) return false
  if (WHEN.test(folded) && !TIME.test(said)) return false
  return !NAME_ASKED.test(folded) || namesSomething(text, ownNames)
}

/** A name stands out by its capital where no sentence begins; German writes every noun so. */
function namesSomething(text: string, ownNames: ReadonlySet<string>): boolean {
  if (languageOf(text) === 'de') return true
  return allMatches(text, /(?<=[\p{Ll}\p{N},;)&] )[(“"']?(\p{Lu}[\p{L}\p{N}]*)/gu).some(
    ([, word]) => !ownNames.has(fold(word!)) && !RANKS.has(fold(word!)),
  )
}

/** What titles are written with besides their own words. */
const RANKS: ReadonlySet<string> = new Set(
  'i a an the and or of for in with entry junior mid middle senior lead level staff principal experienced full part time'.split(
    ' ',
  ),
)

// Also what stands where a number would: pay that depends, or is agreed.
const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|eighty|hundreds?|thousands?|dozens?|several|few|half|unlimited|uncapped|daily|weekly|monthly|quarterly|yearly|annually|negotiable)\b|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|due|tre|quattro|cinque|twee|drie|vijf|halb|hälfte|moitié|mitad|helft)\b|puolet|muutaman|unbegrenzt|illimit|\bd\.?o\.?e\b|\bcommensurate\b|\bdepend(?:s|ing|ent) (?:up)?on\b|\baccording to (?:your )?experience|\bselon\b|\bnach (?:vereinbarung|tarif)|\btarif\p{L}*|\ba convenir\b|\bsegún\b|\ba combinar\b/iu

export function hasNumber(text: string): boolean {
  return NUMBER.test(text)
}
