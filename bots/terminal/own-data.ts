import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { printableText } from './printable-text.ts'
import type { AnswerPlace } from './show-answer.ts'

const usualFile = 'rolecall-my-data.json'

/** Writes what is stored about the person into a new file that they alone may read; never over another one. */
export async function exportMine({ client, print, wording }: AnswerPlace, path: string): Promise<void> {
  const file = path === '' ? usualFile : path
  const data = await client.people.exportMine.query()
  try {
    await writeFile(file, `${JSON.stringify(data, null, 2)}\n`, { flag: 'wx', mode: 0o600 })
  } catch {
    return print([wording.notWritten(printableText(file))])
  }
  print([wording.exported(printableText(file), data.questions.length)])
}

/** Erases what is stored about the person once they say yes; false when they don't. */
export async function forgetMe(
  place: AnswerPlace & { ask: (prompt: string) => Promise<string | null> },
): Promise<boolean> {
  const { client, print, wording, ask } = place
  const reply = (await ask(`${wording.forgetQuestion} `))?.trim().toLowerCase() ?? ''
  if (reply === '' || !wording.yes.includes(reply)) {
    print([wording.notForgotten])
    return false
  }
  print([wording.forgotten(await client.people.eraseMine.mutate({ requestKey: randomUUID() }))])
  return true
}
