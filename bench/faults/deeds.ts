import { askSlack, commandDiscord, commandSlack, mentionDiscord } from './ask.ts'
import { drawFile, drawFiles } from './drawn-files.ts'
import { fillDiscordForm, fillForm } from './fill-form.ts'
import { drawLife, leadRole } from './lead-role.ts'
import type { Random } from './random.ts'
import { questions } from './roles.ts'
import { importFile, sendDiscordForm, sendSlackForm, sendToDiscord, sendToSlack } from './send-file.ts'
import type { Deed } from './world.ts'

/** Draws what is done; the numbers are drawn before the round begins, so that a seed does the same again. */
export function drawDeed(random: Random, number: number): { name: string; deed: Deed } {
  const text = random.pick(questions)
  const title = (of: string) => `${of} ${number} of ${random.whole(100, 999)}`
  const stem = `sent-${number}`
  const kinds: Record<string, () => Deed> = {
    'asks Slack directly': () => askSlack(text, 'direct'),
    'mentions in Slack': () => askSlack(text, 'mention'),
    'asks Slack by command': () => commandSlack(text),
    'asks Discord by command': () => commandDiscord(text),
    'mentions in Discord': () => mentionDiscord(text),
    'leads a role through its life': () => leadRole(title('Role'), drawLife(random)),
    'fills in the form in Slack': () => fillForm(title('Form')),
    'fills in the form in Discord': () => fillDiscordForm(title('Discord form')),
    'imports a file': () => importFile(number, random),
    'sends files to Slack': () => sendToSlack(drawFiles(random, stem)),
    'sends a file by the form in Slack': () => sendSlackForm(drawFile(random, stem)),
    'sends a file to Discord': () => sendToDiscord(drawFile(random, stem)),
    'sends a file by the form in Discord': () => sendDiscordForm(drawFile(random, stem)),
  }
  const name = random.pick(Object.keys(kinds))
  return { name, deed: kinds[name]!() }
}
