import type { Embedder } from '../embedder.ts'
import { readEmbedderFile } from './embedder-file.ts'
import { foldText, originalOffsets } from './fold-text.ts'
import { createRowSum } from './row-sum.ts'
import { createTokenizer } from './tokenizer.ts'
import { createWordTable } from './word-table.ts'

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
 * The same text gives the same bits on every machine: whole numbers are added, and what follows (a sum of squares in a
 * fixed order, one square root, one division and one rounding to 32 bits per axis) is fixed by IEEE 754.
 */
export function createStaticEmbedder(path: URL = new URL('./static-embedder.bin', import.meta.url)): StaticEmbedder {
  const file = readEmbedderFile(path)
  const { model, dimensions, vocabulary } = file
  const table = createWordTable(vocabulary)
  const tokenize = createTokenizer(vocabulary, table)
  const sum = createRowSum(file)

  return { model, dimensions, embed: async texts => texts.map(embedText), embedText, words }

  function embedText(text: string): Float32Array {
    sum.clear()
    tokenize(foldText(text), rows => add(rows, rows.length))
    return unitVector(sum.total())
  }

  function words(text: string): EmbeddedWord[] {
    const folded = foldText(text)
    const offsets = originalOffsets(text, folded)
    const found: EmbeddedWord[] = []
    tokenize(folded, (rows, pieces, start, end) => {
      sum.clear()
      add(rows, pieces)
      const total = sum.total()
      found.push({
        token: pieces === 1 ? table.spellingOf(rows[0]!) : folded.slice(start, end),
        start: offsets?.[start] ?? start,
        end: offsets?.[end] ?? end,
        weight: lengthOf(total) / sum.unit,
        vector: unitVector(total),
      })
    })
    return found
  }

  function add(rows: readonly number[], count: number): void {
    for (let index = 0; index < count; index++) sum.add(rows[index]!)
  }
}

/** A text without a known word lies on the last axis, the one that says least: a zero vector has no cosine. */
function unitVector(total: Float64Array): Float32Array {
  const length = lengthOf(total)
  const vector = new Float32Array(total.length)
  if (length === 0) vector[total.length - 1] = 1
  else for (let axis = 0; axis < total.length; axis++) vector[axis] = total[axis]! / length
  return vector
}

function lengthOf(total: Float64Array): number {
  let squares = 0
  for (let axis = 0; axis < total.length; axis++) squares += total[axis]! * total[axis]!
  return Math.sqrt(squares)
}
