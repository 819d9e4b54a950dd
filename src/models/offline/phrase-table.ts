/** Two neighbours, each a word or a phrase, to the phrase they make; -1 when they make none. */
export type PhraseTable = (first: number, second: number) => number

/**
 * `pairs` holds two rows per phrase; the n-th phrase has row `firstRow + n`.
 * Open addressing over typed arrays: this is asked once per word, and a Map keyed by a number beyond 31 bits allocates.
 */
export function createPhraseTable(pairs: Uint16Array, firstRow: number): PhraseTable {
  let size = 16
  while (size < pairs.length * 2) size *= 2
  const mask = size - 1
  const slots = new Int32Array(size).fill(-1)
  for (let phrase = 0; phrase * 2 < pairs.length; phrase++) {
    let slot = hash(pairs[phrase * 2]!, pairs[phrase * 2 + 1]!) & mask
    while (slots[slot] !== -1) slot = (slot + 1) & mask
    slots[slot] = phrase
  }
  return (first, second) => {
    let slot = hash(first, second) & mask
    for (;;) {
      const phrase = slots[slot]!
      if (phrase === -1) return -1
      if (pairs[phrase * 2] === first && pairs[phrase * 2 + 1] === second) return firstRow + phrase
      slot = (slot + 1) & mask
    }
  }
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
