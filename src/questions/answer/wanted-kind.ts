import { foldText } from '../../postings/facts/fold-source.ts'

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

/** "How long does a stone take?" is answered by a stretch of time, and by no other number. */
export function lacksDurationAsked(folded: string, text: string): boolean {
  return HOW_LONG.test(folded) && !DURATION.test(foldText(text))
}
