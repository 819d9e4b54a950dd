/** What kind of answer a question wants. */
export type AskForm = 'fact' | 'yes-no' | 'list' | 'explain' | 'summary'

const SUMMARY =
  /\b(?:tell me (?:more )?about (?:it|the|this|that)?|tell me more|what(?:'s| is|s) (?:it|the \w+|this|that)?[^?]{0,40}(?<!\b(?:special|unique|different|great|good|nice|interesting|attractive|hard|difficult) )\babout\b|overview|summar\w+|tl;?dr|rundown of the (?:role|job)|more about it|what is the (?:role|job|position)\b)/u
const YES_NO =
  /^(?:\W*(?:\w+\W+){0,6}?)?\b(?:is|are|do|does|did|can|could|would|will|should|must|have|has|am|was|were|may|need i|enough|gibt es|gibt.?s|ist|sind|(?:muss|kann|darf|soll|sollte|brauche|brauch) (?:ich|man)|reicht|genugt|habt ihr|bietet ihr|sponsert|est-ce que?|c.est(?! (?:ou|quoi|combien|quand|qui|quel\w*|comment|paye)\b)|faut-il|il faut|puis-je|peut-on|dois-je|on peut|y a.?t.?il|il y a|avez-vous|suffit|es|hay|puedo|tengo que|hace falta|se necesita|vale|sirve|tienen|dan|devo|posso|si puo|bisogna|c.e|ci sono|e possibile|preciso|e preciso|tenho de|moet ik|kan ik|is er|zijn er)\b/u
const WH =
  /\b(?:who|whom|whose|what|whats|what's|which|when|where|why|how|hows|whos|quel\w*|combien|comment|pourquoi|cual\w*|cuant\w*|donde|quien|quando|quanto|quale|quali|cosa|come|wie|wer|wen|wem|wo|wann|warum|welche\w*|quand|quoi|quien\w*|cuando|chi|quantos?|onde|quem|hoeveel|wat|waar|wanneer|minimum|name|names|list|give|main|perks|benefits)\b/u
const LIST =
  /\b(?:which|what)\s+(?:\w+\s+){0,3}(?!(?:does|is|happens|means|was|has|as|this|his|us|its|yours|theirs|less|process|class|business)\b)(?:\w+s|stack|tech|tools\/\w+)\b|\blist\b|\b(?:duties|perks|benefits|responsib\w+|responsab\w+|tasks|skills|requirements|must[- ]haves|nice[- ]to[- ]haves|tools|examples|documents|steps|how (?:does|do|is) (?:the |your |their )?(?:hiring|recruit\w+|selection|interview(?:ing)?|application)(?: process)? (?:work|go|look|run)|what (?:would|will|do|does) (?:i|you|they|he|she|one|someone|somebody) (?:\w+ ){0,3}do(?: all| every| day)|red flags|bonus points|to-do|stack|aufgaben|anforderungen|vorteile|leistungen|missions|taches|exigences|avantages|funciones|tareas|requisitos|beneficios|mansioni|requisiti|vantaggi)\b/u
// What a role needs, gives or has somebody do is several things: "what do I need", "what does Acme offer its bakers".
const SEVERAL_THINGS = [
  /\bwhat (?:is|are|s|would be) (?:\w+ )?(?:essential|required|needed|necessary|mandatory|desirable|preferred|optional|on offer|offered|expected)\b/u,
  /\bwhat (?:do|does|must|should|would|will) (?:[^?.,]{1,60}? )?(?:need|needs|have|bring|require|requires|offer|offers|provide|provides|give|gives|expect|expects|want|wants|ask for|asks for|look for|looks for|looking for)\b/u,
  /\bwhat (?:do|does|would|will) [^?.,]{1,60} (?:actually )?(?:be )?(?:do|doing|expected to do)\W*$/u,
  /\bwhat.?s in it\b|\bwhat (?:bieten?|bringt|brauche?|braucht|muss|erwartet)\b/u,
]
const EXPLAIN =
  /\b(?:why|how (?:do|does|is|are|would|can|come|will|should|did|the|it|this|they|your|their)|explain|describe|what (?:kind|sort) of|what makes|what (?:is|are|s|would) [^?]{1,60} (?:be )?like|what.?s [^?]{1,60} like|what [^?]{1,60} looks? like|special about|in what way|in plain words|purpose|there for|point of (?:the|this|that|your)|supposed to (?:achieve|do|deliver)|what the heck|meaning|mean|warum|wieso|wie (?:wird|werden|lauft|funktioniert|sieht|ist|sind)|pourquoi|comment|por que|como (?:es|son|se|funciona)|perche|come (?:funziona|si))\b/u

// "Was sind die Aufgaben?" asks for what is, not for what was.
const GERMAN_WHAT =
  /\bwas (?=(?:ist|sind|macht|machen|zahlt|verdient|kostet|bietet|bieten|bringt|brauche|braucht|muss|soll|sollte|wird|werden|erwartet)\b)/gu

// "Could you tell me how …" asks how.
const ASKS_POLITELY =
  /\b(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody) (?:please |maybe |kindly )?(?:tell|explain|describe|say|clarify|share)(?: to)?(?: me| us)?(?: about)?(?= (?:what|which|who|where|when|why|how)\b)/gu

/** The form of the folded asking sentences. */
export function formOf(folded: string): AskForm {
  const asking = folded.replace(GERMAN_WHAT, 'what ').replace(ASKS_POLITELY, '')
  if (SUMMARY.test(asking)) return 'summary'
  const yesNo = YES_NO.exec(asking)
  const wh = WH.exec(asking)
  const startsWithVerb =
    /^\W*(?:(?:and|so|but|also|ok|okay|hi|hey|hello|well|then|now)\W+)*(?:is|are|do|does|did|can|could|would|will|should|must|have|has|am|was|were|any|may|so)\b/u.test(
      asking,
    )
  if (startsWithVerb && (!wh || wh.index > 12)) return 'yes-no'
  if (yesNo && !wh) return 'yes-no'
  if (LIST.test(asking) || SEVERAL_THINGS.some(way => way.test(asking))) return 'list'
  if (EXPLAIN.test(asking)) return 'explain'
  return 'fact'
}
