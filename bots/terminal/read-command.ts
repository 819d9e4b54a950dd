/** What somebody typed at the prompt. */
export type Command =
  | { kind: 'ask'; text: string }
  | { kind: 'pick'; number: number }
  | { kind: 'add' | 'export'; path: string }
  | { kind: 'unknown'; name: string }
  | { kind: 'roles' | 'new' | 'forget' | 'help' | 'quit' | 'nothing' }

const bare = ['roles', 'new', 'forget', 'help', 'quit'] as const
const synonyms: Record<string, (typeof bare)[number]> = {
  exit: 'quit',
  q: 'quit',
  list: 'roles',
  '?': 'help',
  h: 'help',
}

/** A line that begins with "/" is a command, a number is a pick, everything else is a question. */
export function readCommand(line: string): Command {
  const text = line.trim()
  if (text === '') return { kind: 'nothing' }
  if (/^\d{1,3}\.?$/.test(text)) return { kind: 'pick', number: Number.parseInt(text, 10) }
  if (text === '?') return { kind: 'help' }
  if (!text.startsWith('/')) return /^(quit|exit)$/i.test(text) ? { kind: 'quit' } : { kind: 'ask', text }
  const [, name = '', rest = ''] = /^\/(\S*)\s*(.*)$/s.exec(text) ?? []
  if (name === 'add' || name === 'export') return { kind: name, path: unquoted(rest) }
  const kind = bare.find(command => command === name) ?? synonyms[name]
  return kind ? { kind } : { kind: 'unknown', name }
}

/** Files dropped on a terminal window arrive quoted or with their blanks escaped. */
function unquoted(path: string): string {
  const quoted = /^(['"])(.*)\1$/.exec(path.trim())
  return quoted?.[2] ?? path.trim().replaceAll('\\ ', ' ')
}
