/** What works less well than it should while everything is still answered: shown at /readyz, one sentence a part. */
export interface Conditions {
  /** Says what is wrong with a part and what to do about it, without a secret in it; null once it works again. */
  report(part: string, sentence: string | null): void
  list(): string[]
}

export function createConditions(): Conditions {
  const known = new Map<string, string>()
  return {
    report(part, sentence) {
      if (sentence === null) known.delete(part)
      else known.set(part, sentence)
    },
    list: () => [...known.values()],
  }
}
