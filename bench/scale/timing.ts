/** How long each of `inputs` took, in ms, with what came out of it. The first few are run before, to warm up. */
export async function timeEach<I, O>(
  inputs: readonly I[],
  run: (input: I) => Promise<O>,
): Promise<{ ms: number[]; results: O[] }> {
  for (const input of inputs.slice(0, 10)) await run(input)
  const ms: number[] = []
  const results: O[] = []
  for (const input of inputs) {
    const began = performance.now()
    results.push(await run(input))
    ms.push(performance.now() - began)
  }
  return { ms, results }
}

export function percentile(taken: readonly number[], share: number): number {
  const sorted = taken.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** One line of the table: what was measured, what came out, what was to be reached. */
export function report(what: string, came: string, target = ''): void {
  process.stdout.write(`${what.padEnd(52)} ${came.padEnd(46)} ${target}\n`)
}
