/**
 * A global pattern over folded text for phrases written as data: `*` stands for any letters ("preferibil*"), a blank
 * for blanks or a hyphen, and each phrase begins and ends at a word's edge. Longer phrases are tried first.
 */
export function phrasePattern(phrases: readonly string[]): RegExp {
  const sources = [...phrases].sort((a, b) => b.length - a.length).map(phraseSource)
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}

function phraseSource(phrase: string): string {
  return phrase
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '\\p{L}*')
    .replace(/ /g, '[\\s-]+')
}
