import { foldText } from '../../postings/facts/fold-source.ts'

export interface Span {
  start: number
  end: number
}

/** The sentences of a chat message; dots inside names and numbers do not end one. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(/[^.?!\n]+(?:[.?!]+(?=\s|$)|[.?!](?=\S)[^.?!\n]*)*[.?!]*/gu)) {
    if (/[\p{L}\p{N}]/u.test(match[0])) spans.push({ start: match.index, end: match.index + match[0].length })
  }
  return spans.length ? spans : [{ start: 0, end: text.length }]
}

const INTERROGATIVE =
  /^(?:\W*(?:and|so|but|also|ok|hi|hey|hello|moi|hola|cool|great|nice)\W+)*(?:who|what|whats|which|when|where|why|how|hows|is|are|do|does|did|can|could|would|will|should|must|may|have|has|am|any|tell|give|list|compare|show|was|wie|was|wer|wo|wann|gibt|quel|combien|est|cual|cuanto|quanto|cosa)\b/u

/** The sentences that ask; without any, the last one: on a phone people leave the question mark out. */
export function askingSentences(sentences: readonly Span[], text: string): Span[] {
  const asking = sentences.filter(({ start, end }) => {
    const sentence = text.slice(start, end)
    return /\?\W*$/u.test(sentence) || INTERROGATIVE.test(foldText(sentence).trim())
  })
  return asking.length ? asking : sentences.slice(-1)
}
