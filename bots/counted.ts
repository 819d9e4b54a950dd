/** The core counts what else fits to 50. */
export function counted(count: number): string {
  return count < 50 ? String(count) : '50+'
}
