import { readFileSync } from 'node:fs'

export interface Titles {
  readonly queries: readonly (readonly [id: string, title: string])[]
  readonly documents: readonly (readonly [id: string, title: string])[]
  /** The documents that people judged relevant to a query. */
  readonly relevant: ReadonlyMap<string, ReadonlySet<string>>
}

/** 105 job titles, 2,619 candidates and the human judgements between them. */
export function readTitles(): Titles {
  const relevant = new Map<string, Set<string>>()
  for (const [query, , document, grade] of rows('annotations.tsv')) {
    if (Number(grade) > 0) relevant.set(query!, (relevant.get(query!) ?? new Set()).add(document!))
  }
  const named = (name: string) => rows(name).map(([id, title]) => [id!, title!] as const)
  return { queries: named('queries.tsv'), documents: named('corpus_documents.tsv'), relevant }
}

function rows(name: string): string[][] {
  return readFileSync(new URL(`../../../shared/eval/titles/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => line.split('\t'))
}
