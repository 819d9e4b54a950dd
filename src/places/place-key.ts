/** One spelling for looking up: lower case, no diacritics, single blanks, straight apostrophes. */
export function placeKey(name: string): string {
  // Nearly all names and words: many thousands are looked up for one posting.
  if (/^[a-z][ -~]*$/i.test(name) && !name.includes('  ')) return name.replaceAll('`', "'").toLowerCase().trimEnd()
  return name
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/[đĐ]/g, 'd')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .toLowerCase()
    .trim()
}
