import type { Embedder } from '../../src/models/embedder.ts'

const dimensions = 64

/** A deterministic embedder for tests: texts that share words are near. */
export const wordEmbedder: Embedder = {
  model: 'words-64',
  dimensions,
  embed: async texts => texts.map(vectorOf),
}

function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(dimensions)
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['']) vector[hash(word) % dimensions]! += 1
  const length = Math.hypot(...vector)
  return vector.map(value => value / length)
}

function hash(word: string): number {
  let value = 2_166_136_261
  for (const character of word) value = Math.imul(value ^ character.codePointAt(0)!, 16_777_619)
  return value >>> 0
}
