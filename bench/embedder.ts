/**
 * The figures of the offline embedder: titles (MAP), passages found (recall@5), texts per second, load time, size.
 *
 *   node bench/embedder.ts
 *   node bench/embedder.ts --teacher ../venv-embedder/bin/python
 *
 * With --teacher, a Python that has tools/embedder/requirements.txt embeds the same texts with the teacher and is timed
 * in the same run, on one thread. Reads ../shared/eval. What was reached stands in embedder.md.
 */
import { statSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { createStaticEmbedder } from '../src/models/offline/static-embedder.ts'
import { askTeacher } from './embedder/ask-teacher.ts'
import { readPassageCases } from './embedder/passage-cases.ts'
import { bm25Ranking, meanAveragePrecision, recallAt5, trigrams, vectorRanking, words } from './embedder/ranking.ts'
import { readTitles } from './embedder/titles.ts'

const FILE = new URL('../src/models/offline/static-embedder.bin', import.meta.url)
const { teacher: python } = parseArgs({ options: { teacher: { type: 'string' } } }).values

const loads = Array.from({ length: 5 }, () => timed(() => createStaticEmbedder()).ms)
const embedder = createStaticEmbedder()
const titles = readTitles()
const cases = readPassageCases()
const forty = fortyWordTexts(cases.flatMap(each => each.passages))

const vectors = new Map<string, Float32Array>()
const ours = (text: string): Float32Array => {
  const known = vectors.get(text) ?? embedder.embedText(text)
  vectors.set(text, known)
  return known
}
const texts = [
  ...titles.queries.map(([, title]) => title),
  ...titles.documents.map(([, title]) => title),
  ...cases.flatMap(each => [each.question, ...each.passages]),
]
const teacher = python ? askTeacher(python, [...new Set(texts)], forty.slice(0, 256)) : undefined

const ourRate = textsPerSecond()
const rows: Record<string, Record<string, string>> = {
  'title MAP': compare(meanAveragePrecision(titles, bm25Ranking(trigrams)), embed =>
    meanAveragePrecision(titles, vectorRanking(embed)),
  ),
  'recall@5': compare(recallAt5(cases, bm25Ranking(words)), embed => recallAt5(cases, vectorRanking(embed))),
  'texts/s (40 words)': {
    BM25: '–',
    teacher: teacher ? teacher.textsPerSecond.toFixed(0) : '–',
    Rolecall: ourRate.toFixed(0),
    'of teacher': teacher ? `${(ourRate / teacher.textsPerSecond).toFixed(0)} ×` : '–',
  },
}
console.table(rows)
console.log(`${embedder.model}, ${embedder.dimensions} dimensions; ${cases.length} questions with evidence`)
console.log(`load: first ${loads[0]!.toFixed(0)} ms, then ${Math.min(...loads).toFixed(0)} ms`)
console.log(`file: ${(statSync(FILE).size / 1e6).toFixed(2)} MB`)

function compare(floor: number, figure: (embed: (text: string) => Float32Array) => number): Record<string, string> {
  const mine = figure(ours)
  const theirs = teacher && figure(teacher.vectorOf)
  return {
    BM25: floor.toFixed(3),
    teacher: theirs?.toFixed(3) ?? '–',
    Rolecall: mine.toFixed(3),
    'of teacher': theirs ? (mine / theirs).toFixed(3) : '–',
  }
}

/** The best of nine bursts, after a warm-up: what other work on the machine takes away is not the embedder's speed. */
function textsPerSecond(): number {
  const burst = (): number => timed(() => forty.forEach(embedder.embedText)).ms
  burst()
  return (forty.length * 1000) / Math.min(...Array.from({ length: 9 }, burst))
}

function timed<T>(work: () => T): { ms: number; result: T } {
  const start = performance.now()
  const result = work()
  return { ms: performance.now() - start, result }
}

/** Postings' own words, forty at a time. */
function fortyWordTexts(passages: readonly string[]): string[] {
  const all = passages.join(' ').split(/\s+/)
  return Array.from({ length: Math.min(4000, Math.floor(all.length / 40)) }, (_, index) =>
    all.slice(index * 40, index * 40 + 40).join(' '),
  )
}
