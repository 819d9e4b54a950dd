import type { View } from './views/components.ts'

export interface GradualDisplay {
  /** Shows what there is so far, unless something was shown a moment ago. */
  offer(view: View): void
  /** Waits for what is being shown: what comes after must not be overtaken by it. */
  settled(): Promise<void>
}

/** Discord takes about an edit a second in one place; what came between is in the next one. */
const pauseMs = 1_000

export function createGradualDisplay(show: (view: View) => Promise<void>): GradualDisplay {
  let shownAt = Number.NEGATIVE_INFINITY
  let showing: Promise<void> | null = null
  return {
    offer(view) {
      if (showing !== null || performance.now() - shownAt < pauseMs) return
      shownAt = performance.now()
      // A step that fails is made up for by the next one, and the last one fails loudly.
      showing = show(view)
        .catch(() => undefined)
        .finally(() => {
          showing = null
        })
    },
    settled: async () => {
      await showing
    },
  }
}
