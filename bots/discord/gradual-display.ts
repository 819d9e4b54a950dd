import type { View } from './views/components.ts'

export interface GradualDisplay {
  /** Shows what there is so far, in a moment; of what is offered meanwhile, the last. */
  offer(view: View): void
  /** Shows nothing more of what was offered, and waits for what is being shown: what comes after must not be overtaken. */
  settled(): Promise<void>
}

/** An answer that is whole within this is shown once, not first in part: Discord counts every edit. */
const firstMs = 300
/** Discord takes about an edit a second in one place. */
const pauseMs = 1_000

export function createGradualDisplay(show: (view: View) => Promise<void>): GradualDisplay {
  let nextAt = performance.now() + firstMs
  let latest: View | null = null
  let timer: NodeJS.Timeout | null = null
  let showing: Promise<void> | null = null
  const plan = () => {
    if (timer !== null || showing !== null || latest === null) return
    timer = setTimeout(showLatest, Math.max(0, nextAt - performance.now()))
  }
  const showLatest = () => {
    timer = null
    if (latest === null) return
    const view = latest
    latest = null
    nextAt = performance.now() + pauseMs
    // A step that fails is made up for by the next one, and the last one fails loudly.
    showing = show(view)
      .catch(() => undefined)
      .finally(() => {
        showing = null
        plan()
      })
  }
  return {
    offer(view) {
      latest = view
      plan()
    },
    async settled() {
      latest = null
      if (timer !== null) clearTimeout(timer)
      await showing
    },
  }
}
