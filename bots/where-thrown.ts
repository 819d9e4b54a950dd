/**
 * Where an error was thrown, as the first frame of its stack says; empty where it has none. The lines before it are the
 * message, which may repeat what somebody wrote.
 */
export function whereThrown({ stack = '', message }: Error): string {
  const frames = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack
  return /^\s+(at .*:\d+:\d+\)?)$/m.exec(frames)?.[1] ?? ''
}
