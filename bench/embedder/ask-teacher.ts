import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Teacher {
  vectorOf(text: string): Float32Array
  textsPerSecond: number
}

/** Runs tools/embedder/teacher_vectors.py: 32-bit vectors of `texts`, and its speed over `timed` on one thread. */
export function askTeacher(python: string, texts: readonly string[], timed: readonly string[]): Teacher {
  const folder = mkdtempSync(join(tmpdir(), 'teacher-'))
  try {
    const script = fileURLToPath(new URL('../../tools/embedder/teacher_vectors.py', import.meta.url))
    writeFileSync(join(folder, 'texts.json'), JSON.stringify({ texts, timed }))
    const run = spawnSync(python, [script, folder], { stdio: ['ignore', 'inherit', 'inherit'] })
    if (run.status !== 0) throw new Error(`the teacher failed with status ${run.status}`, { cause: run.error })
    const { dimensions, textsPerSecond } = JSON.parse(readFileSync(join(folder, 'answer.json'), 'utf8'))
    const bytes = readFileSync(join(folder, 'vectors.f32'))
    const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
    const rows = new Map(texts.map((text, row) => [text, row]))
    const vectorOf = (text: string): Float32Array => {
      const row = rows.get(text)!
      return values.subarray(row * dimensions, (row + 1) * dimensions)
    }
    return { vectorOf, textsPerSecond }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
