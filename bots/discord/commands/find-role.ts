import type { Turn } from '../turn.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The role that an option names: the suggestion that was picked, or the only one that what was typed could mean. Null
 * when there is none such.
 */
export async function findRole({ core }: Turn, typed: string): Promise<string | null> {
  if (uuid.test(typed)) return typed
  const found = await core.postings.suggest.query({ option: 'role', typed: typed.slice(0, 100) })
  const [first] = found.length === 1 ? found : found.filter(({ label }) => label.toLowerCase() === typed.toLowerCase())
  return first?.value ?? null
}
