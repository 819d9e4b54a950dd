/** The row of the word that stands at `start` to `end` of a text; -1 when it has none. */
export type WordTable = (text: string, start: number, end: number) => number

/**
 * Looks a word up where it stands. A Map needs a string cut out and hashed per word, which took 30 of the 45 microseconds
 * of a text of 40 words; this reads the characters once.
 */
export function createWordTable(entries: readonly (readonly [word: string, row: number])[]): WordTable {
  let size = 16
  while (size < entries.length * 2) size *= 2
  const mask = size - 1
  const slots = new Int32Array(size).fill(-1)
  const rows = new Int32Array(entries.length)
  const starts = new Uint32Array(entries.length + 1)
  const letters = new Uint16Array(entries.reduce((sum, [word]) => sum + word.length, 0))
  entries.forEach(([word, row], index) => {
    const from = starts[index]!
    for (let at = 0; at < word.length; at++) letters[from + at] = word.charCodeAt(at)
    starts[index + 1] = from + word.length
    rows[index] = row
    let slot = hash(word, 0, word.length) & mask
    while (slots[slot] !== -1) slot = (slot + 1) & mask
    slots[slot] = index
  })

  return (text, start, end) => {
    let slot = hash(text, start, end) & mask
    for (;;) {
      const index = slots[slot]!
      if (index === -1) return -1
      if (starts[index + 1]! - starts[index]! === end - start && stands(text, start, end, starts[index]!)) {
        return rows[index]!
      }
      slot = (slot + 1) & mask
    }
  }

  function stands(text: string, start: number, end: number, from: number): boolean {
    for (let at = start; at < end; at++) if (text.charCodeAt(at) !== letters[from + at - start]) return false
    return true
  }
}

/** FNV-1a over UTF-16 units, its high bits folded into the low ones that the mask keeps. */
function hash(text: string, start: number, end: number): number {
  let mixed = 0x811c9dc5
  for (let at = start; at < end; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193)
  return mixed ^ (mixed >>> 15)
}
