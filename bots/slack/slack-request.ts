import { randomUUID } from 'node:crypto'
import type { Context, webApi } from '@slack/bolt'
import { type BotWording, botWordingFor } from '../bot-wording.ts'
import { type CallerClient, readFailure } from '../client.ts'
import { AnswerComesLater } from '../unfinished-answer.ts'
import { type Wording, wordingFor } from '../wording.ts'
import { failureText } from './failure-text.ts'
import type { SlackDeps } from './slack-deps.ts'

/** One thing that a person did in Slack, and what serving it needs. */
export interface SlackRequest {
  /** Ties the core's log lines to this one; shown with a failure. */
  id: string
  /** The platform's own id of what happened: the core does nothing twice under it. */
  key: string
  team: string
  user: string
  /** The bot's own user in this workspace. */
  botUser: string
  api: CallerClient
  web: webApi.WebClient
  wording: Wording
  words: BotWording
  deps: SlackDeps
  /** Says that the core has what was asked for: from here on it is done, whatever becomes of this process. */
  accepted: () => void
  /** Slack delivers this again, because nobody acknowledged it. */
  isRetry: boolean
}

export interface Happening {
  context: Context
  client: webApi.WebClient
  user: string
  key: string
  /** How a failure is told where the person looks; when even that fails, it is logged. */
  tell: (text: string) => Promise<unknown>
  /** What was not acknowledged yet is, once it is safe or its failure was told. */
  acknowledge?: () => void
}

/** Serves what somebody did; a failure becomes one message with a request id, and is logged without their words. */
export function serve(
  deps: SlackDeps,
  happening: Happening,
  work: (request: SlackRequest) => Promise<unknown>,
): Promise<void> {
  const served = serveOrTell(deps, happening, work)
  deps.inFlight.add(served)
  return served
}

async function serveOrTell(
  deps: SlackDeps,
  happening: Happening,
  work: (request: SlackRequest) => Promise<unknown>,
): Promise<void> {
  const id = randomUUID()
  let wording = wordingFor(null)
  let api: CallerClient | null = null
  let isAccepted = false
  const accepted = () => {
    isAccepted = true
    happening.acknowledge?.()
  }
  try {
    const { context, client: web, user, key } = happening
    const team = context.teamId || deps.ownTeam || ''
    deps.log.debug({ requestId: id, event: key }, 'serving')
    const { identity, locale } = await deps.identify(web, { team, user })
    wording = wordingFor(locale)
    api = deps.client.as(identity, { requestId: id })
    const isRetry = context.retryNum !== undefined
    const caller = { id, key, team, user, botUser: context.botUserId ?? '', api, web }
    await work({ ...caller, wording, words: botWordingFor(wording), deps, accepted, isRetry })
  } catch (error) {
    const text = failureText(deps.log, { error, requestId: id, wording })
    if (api && !(await isFirst({ api, key: `${happening.key}:failure` }).catch(() => true))) return
    const isTold = await happening.tell(text).then(
      () => true,
      told => {
        deps.log.error({ requestId: id, err: told }, 'a failure was not told')
        return false
      },
    )
    const isOver = isAccepted && !(error instanceof AnswerComesLater)
    if (api && isOver && isTold) await sayShown({ api, key: happening.key, id, deps }, 'question')
  } finally {
    happening.acknowledge?.()
  }
}

/** Says that somebody has seen what came of a question or a form. If that is lost, it comes back once. */
export async function sayShown(
  { api, key, id, deps }: Pick<SlackRequest, 'api' | 'key' | 'id' | 'deps'>,
  kind: 'question' | 'form',
): Promise<void> {
  const { shown } = kind === 'form' ? api.forms : api.questions
  await shown
    .mutate({ requestKey: key })
    .catch(error => deps.log.warn({ requestId: id, reason: readFailure(error).code }, 'a shown answer was not noted'))
}

/** False when this was served before, here or in another process: for what has no effect but a message. */
export async function isFirst({ api, key }: Pick<SlackRequest, 'api' | 'key'>): Promise<boolean> {
  return !(await api.events.begin.mutate({ requestKey: key })).isRepeat
}
