import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Begun last, one of these would run on alone when all others have ended. */
const longest = ['test/faults.test.ts', 'test/bots/terminal/terminal.test.ts', 'test/main.test.ts'].map(file =>
  resolve(import.meta.dirname, file),
)

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      longest.includes(moduleId) ? longest.indexOf(moduleId) : longest.length
    const sorted = await super.sort(files)
    return sorted.sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    // No module keeps a state, so the files of a worker share what is loaded and compiled: vocabularies, the database.
    isolate: false,
    // Generous, as a machine may be busy with much else: a test that hangs fails all the same.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
  },
})
