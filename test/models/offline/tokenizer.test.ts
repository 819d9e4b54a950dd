import { expect, test } from 'vitest'
import type { Vocabulary } from '../../../src/models/offline/embedder-file.ts'
import { foldText, originalOffsets } from '../../../src/models/offline/fold-text.ts'
import { createTokenizer } from '../../../src/models/offline/tokenizer.ts'
import { createWordTable } from '../../../src/models/offline/word-table.ts'

const WORDS = 'right,to,work,c,c#,.net,un,##well,##w,$,kubernetes,power bi,power,bi,dot'.split(',')
const vocabulary: Vocabulary = {
  rows: WORDS.length + 2,
  words: WORDS.length,
  spellings: Uint16Array.from([...WORDS, 'k8s', ''].join('\n'), unit => unit.charCodeAt(0)),
  respelled: [10],
  compounds: [
    ['c#', 4],
    ['.net', 5],
    ['dot net', 5],
    ['power bi', 11],
  ],
  // 'right to' is row 15, 'right to' + 'work' row 16.
  phrases: Uint16Array.of(0, 1, 15, 2),
}
const table = createWordTable(vocabulary)
const tokenize = createTokenizer(vocabulary, table)

function rowsOf(text: string): number[][] {
  const found: number[][] = []
  tokenize(foldText(text), rows => found.push([...rows]))
  return found
}

test('every row can be spelled again', () => {
  expect(WORDS.map((_, row) => table.spellingOf(row))).toEqual(WORDS)
})

test('a phrase adds its row to its last word, and a longer one grows from it', () => {
  expect(rowsOf('Right-to-work')).toEqual([[0], [1, 15], [2, 16]])
  expect(rowsOf('right $ to')).toEqual([[0], [9], [1]])
})

test('a word without a row is cut into the longest pieces', () => {
  expect(rowsOf('unwell')).toEqual([[6, 7]])
})

test('letters that no piece holds end the word', () => {
  expect(rowsOf('unzip work')).toEqual([[6], [2]])
})

test('a piece is not a word, and a word is not a piece', () => {
  expect(rowsOf('well')).toEqual([])
  expect(rowsOf('unto')).toEqual([[6]])
})

test('a compound stands only where no letter follows', () => {
  expect(rowsOf('C#, .NET (dot net) Power BI')).toEqual([[4], [5], [5], [11]])
  expect(rowsOf('c#unwell power biw')).toEqual([[3], [6, 7], [12], [13, 8]])
})

test('another spelling has the row of the name', () => {
  expect(rowsOf('K8s')).toEqual([[10]])
})

test('folding keeps the way back', () => {
  const folded = foldText('Æ é…')
  expect(folded).toBe('ae e...')
  expect([...originalOffsets('Æ é…', folded)!]).toEqual([0, 0, 1, 2, 3, 3, 3, 4])
  expect(originalOffsets('plain', 'plain')).toBeUndefined()
})
