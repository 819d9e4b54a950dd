import { allMatches } from '../../all-matches.ts'
import { foldText } from '../../postings/facts/fold-source.ts'

export interface Span {
  start: number
  end: number
}

/** The sentences of a chat message; dots inside names and numbers do not end one. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  for (const match of allMatches(text, /[^.?!\n]+(?:[.?!]+(?=\s|$)|[.?!](?=\S)[^.?!\n]*)*[.?!]*/gu)) {
    if (/[\p{L}\p{N}]/u.test(match[0])) spans.push({ start: match.index, end: match.index + match[0].length })
  }
  return spans.length ? spans : [{ start: 0, end: text.length }]
}

const GREETING =
  'and|so|but|also|ok|okay|hi|hey|hello|good (?:morning|afternoon|evening)|cool|great|nice|hallo|moin|servus|guten (?:tag|morgen)|und|bonjour|bonsoir|salut|et|alors|hola|buenas|buenos dias|buenas tardes|y|entonces|ciao|salve|buongiorno|ola|oi|bom dia|boa tarde|hoi|goedendag|en'
const ASKING =
  "(?:for|in|at|to|from|on|since|until|by|with|about) (?:how|what|which|who|whom|when|where)|who|what|whats|which|when|where|why|how|hows|is|are|do|does|did|can|could|would|will|should|must|may|have|has|am|any|tell|give|list|compare|show|was|wie|wieviel|wer|wen|wem|wo|wann|warum|welche[rnsm]?|seit wann|ab wann|bis wann|gibt|gibts|kann|muss|darf|habt|hat|brauche|sponsert|quel\\w*|combien|comment|pourquoi|quand|qui|a qui|ou|depuis|est-ce|c'est|y a|il faut|faut|peut-on|puis-je|cual\\w*|cuant[oa]s?|cuando|donde|quien|a quien|que|como|por que|hay|puedo|tengo|desde cuando|hasta cuando|quant[oaie]|quando|dove|quale|quali|chi|come|perche|c'e|cosa|qual|quantos|quantas|onde|quem|hoeveel|wat|waar|wanneer|welke|hoe"
const INTERROGATIVE = new RegExp(`^(?:\\W*(?:${GREETING})\\W+)*(?:${ASKING})\\b`, 'u')

/** The sentences that ask; without any, the last one: on a phone people leave the question mark out. */
export function askingSentences(sentences: readonly Span[], text: string): Span[] {
  const asking = sentences.filter(({ start, end }) => {
    const sentence = text.slice(start, end)
    return /\?\W*$/u.test(sentence) || INTERROGATIVE.test(foldText(sentence).trim())
  })
  return asking.length ? asking : sentences.slice(-1)
}
