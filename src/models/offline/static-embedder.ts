import type { Embedder } from '../embedder.ts'
import { readEmbedderFile } from './embedder-file.ts'
import { foldText, originalOffsets } from './fold-text.ts'
import { createTokenizer } from './tokenizer.ts'

/** A word of a text as the model sees it, for matching word against word. */
export interface EmbeddedWord {
  /** Its spelling in the vocabulary ('k8s' is 'kubernetes'), or as folded when it is pieced together. */
  token: string
  /** Offsets in the text that was given. */
  start: number
  end: number
  /** How much it counts in a text's vector: near 0 for 'the', about 1 for a telling word. */
  weight: number
  /** Unit length. */
  vector: Float32Array
}

export interface StaticEmbedder extends Embedder {
  /** The same as `embed` for one text, at once. */
  embedText(text: string): Float32Array
  /** The words of a text in order, subwords merged. Phrases are left to `embed`. */
  words(text: string): EmbeddedWord[]
}

/**
 * Rolecall's own embedding model: a vector per token, summed. No key, no network, microseconds a text.
 * How it was made: tools/embedder/README.md. What it reaches: bench/embedder.md.
 *
 * The same text gives the same bits on every machine: additions and multiplications of 64-bit floats in a fixed order,
 * one square root, and one rounding to 32 bits; IEEE 754 fixes each of them.
 */
export function createStaticEmbedder(file: URL = new URL('./static-embedder.bin', import.meta.url)): StaticEmbedder {
  const { model, dimensions, vocabulary, values, scales } = readEmbedderFile(file)
  const tokenize = createTokenizer(vocabulary)
  const sum = new Float64Array(dimensions)

  return { model, dimensions, embed: async texts => texts.map(embedText), embedText, words }

  function embedText(text: string): Float32Array {
    sum.fill(0)
    tokenize(foldText(text), rows => add(rows, rows.length))
    return unit(lengthOfSum())
  }

  function words(text: string): EmbeddedWord[] {
    const folded = foldText(text)
    const offsets = originalOffsets(text, folded)
    const found: EmbeddedWord[] = []
    tokenize(folded, (rows, pieces, start, end) => {
      sum.fill(0)
      add(rows, pieces)
      const weight = lengthOfSum()
      found.push({
        token: pieces === 1 ? vocabulary.tokens[rows[0]!]! : folded.slice(start, end),
        start: offsets?.[start] ?? start,
        end: offsets?.[end] ?? end,
        weight,
        vector: unit(weight),
      })
    })
    return found
  }

  function add(rows: readonly number[], count: number): void {
    for (let index = 0; index < count; index++) {
      const row = rows[index]!
      const scale = scales[row]!
      const from = row * dimensions
      for (let axis = 0; axis < dimensions; axis++) sum[axis]! += scale * values[from + axis]!
    }
  }

  function lengthOfSum(): number {
    let squares = 0
    for (let axis = 0; axis < dimensions; axis++) squares += sum[axis]! * sum[axis]!
    return Math.sqrt(squares)
  }

  /** A text without a known word lies on the last axis, the one that says least: a zero vector has no cosine. */
  function unit(length: number): Float32Array {
    const vector = new Float32Array(dimensions)
    if (length === 0) vector[dimensions - 1] = 1
    else for (let axis = 0; axis < dimensions; axis++) vector[axis] = sum[axis]! / length
    return vector
  }
}
