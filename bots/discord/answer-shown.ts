import { type CallerClient, readFailure } from '../client.ts'
import { AnswerComesLater } from '../unfinished-answer.ts'
import type { DiscordDeps } from './discord-deps.ts'
import { describeDiscordError } from './discord-error.ts'

interface Asked {
  deps: Pick<DiscordDeps, 'log'>
  key: string
  id: string
  kind: 'question' | 'form'
}

/** Says that somebody has seen what came of a question or a form. If that is lost, it comes back once. */
export async function sayShown(core: CallerClient, { deps, key, id, kind }: Asked): Promise<void> {
  const { shown } = kind === 'form' ? core.forms : core.questions
  await shown
    .mutate({ requestKey: key })
    .catch(error => deps.log.warn({ requestId: id, reason: readFailure(error).code }, 'a shown answer was not noted'))
}

/** After a failure was told, of what the core has accepted too; one that was not told is logged. */
export async function noteFailure(
  asked: Asked & { acceptedBy: CallerClient | null; error: unknown },
  told: Promise<unknown>,
): Promise<void> {
  try {
    await told
  } catch (error) {
    asked.deps.log.error({ requestId: asked.id, reason: describeDiscordError(error) }, 'a failure was not told')
    return
  }
  if (asked.acceptedBy !== null && !(asked.error instanceof AnswerComesLater)) await sayShown(asked.acceptedBy, asked)
}
