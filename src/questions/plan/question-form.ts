/** What kind of answer a question wants. */
export type AskForm = 'fact' | 'yes-no' | 'list' | 'explain' | 'summary'

const SUMMARY =
  /\b(?:tell me (?:more )?about (?:it|the|this|that)?|tell me more|what(?:'s| is|s) (?:it|the \w+|this|that)?[^?]{0,40}\babout\b|overview|summar\w+|tl;?dr|rundown of the (?:role|job)|more about it|what is the (?:role|job|position)\b)/u
const YES_NO =
  /^(?:\W*(?:\w+\W+){0,6}?)?\b(?:is|are|do|does|did|can|could|would|will|should|must|have|has|am|was|were|may|need i|gibt es|ist|sind|muss ich|kann ich|est-ce que|faut-il|puis-je|es|hay|puedo|devo|posso)\b/u
const WH =
  /\b(?:who|whom|whose|what|whats|what's|which|when|where|why|how|hows|whos|quel\w*|combien|comment|pourquoi|cual\w*|cuant\w*|donde|quien|quando|quanto|quale|quali|cosa|come|wie|wer|wo|wann|warum|welche\w*|minimum|name|names|list|give|main|perks|benefits)\b/u
const LIST =
  /\b(?:which|what)\s+(?:\w+\s+){0,3}(?!(?:does|is|was|has|as|this|his|us|its|yours|theirs|less|process|class|business)\b)(?:\w+s|stack|tech|tools\/\w+)\b|\blist\b|\b(?:duties|perks|benefits|responsib\w+|responsab\w+|tasks|skills|requirements|must[- ]haves|nice[- ]to[- ]haves|tools|examples|documents|steps|how (?:does|do|is) (?:the |your |their )?(?:hiring|recruit\w+|selection|interview(?:ing)?|application)(?: process)? (?:work|go|look|run)|what (?:would|will|do|does) (?:i|you|they|he|she|one|someone|somebody) (?:\w+ ){0,3}do(?: all| every| day)|red flags|bonus points|to-do|stack|aufgaben|missions)\b/u
const EXPLAIN =
  /\b(?:why|how (?:do|does|is|are|would|can|come)|explain|what kind of|in plain words|purpose|what the heck|meaning|mean)\b/u

/** The form of the folded asking sentences. */
export function formOf(asking: string): AskForm {
  if (SUMMARY.test(asking)) return 'summary'
  const yesNo = YES_NO.exec(asking)
  const wh = WH.exec(asking)
  const startsWithVerb =
    /^\W*(?:(?:and|so|but|also|ok|okay|hi|hey|hello|well|then|now)\W+)*(?:is|are|do|does|did|can|could|would|will|should|must|have|has|am|was|were|any|may|so)\b/u.test(
      asking,
    )
  if (startsWithVerb && (!wh || wh.index > 12)) return 'yes-no'
  if (yesNo && !wh) return 'yes-no'
  if (LIST.test(asking)) return 'list'
  if (EXPLAIN.test(asking)) return 'explain'
  return 'fact'
}
