import { randomUUID } from 'node:crypto'
import type { types } from '@slack/bolt'
import type { UnfinishedQuestion } from '../../src/deliveries/claim-deliveries.ts'
import type { CallerClient } from '../client.ts'
import { askAgain } from '../unfinished-answer.ts'
import { type Wording, wordingFor } from '../wording.ts'
import { type AnswerPart, deleteMessages, findAnswers, isStillStreaming, markAnswer } from './answer-marks.ts'
import { disclosureFor } from './answer-question.ts'
import type { Workspace } from './deliver.ts'
import { failureText } from './failure-text.ts'
import { postMessage } from './post-message.ts'
import { replyWith } from './respond-to.ts'
import type { SlackDeps } from './slack-deps.ts'
import { wholeAnswer } from './whole-answer.ts'

interface Unfinished {
  question: UnfinishedQuestion
  attempt: number
}

interface Finishing extends Unfinished {
  id: string
  api: CallerClient
  wording: Wording
}

interface Reply {
  text: string
  blocks: types.KnownBlock[]
  part: AnswerPart
}

/**
 * Gives the answer to a question whose process ended before it was shown, in the place of whatever it left there. Rejects
 * where another try is worth while.
 */
export async function finishQuestion(
  deps: SlackDeps,
  workspace: Workspace,
  { question, attempt }: Unfinished,
): Promise<void> {
  const { identity, locale } = await deps.identify(workspace.web, { team: workspace.team, user: question.user })
  const id = randomUUID()
  const api = deps.client.as(identity, { requestId: id })
  const finishing = { question, attempt, id, api, wording: wordingFor(locale) }
  deps.log.info({ requestId: id, attempt }, 'finishing a question that was left unanswered')
  if (question.replyTo.kind === 'thread') await finishInThread(deps, workspace, finishing)
  else await finishPrivately(deps, workspace, finishing)
}

async function finishInThread(deps: SlackDeps, { web, botUser }: Workspace, finishing: Finishing): Promise<void> {
  const { replyTo, requestKey } = finishing.question
  const { channel = '', thread = '', after = thread } = replyTo
  const found = await findAnswers(web, { channel, thread, after, botUser }, requestKey)
  if (isStillStreaming(found)) throw new Error('somebody is still at it in this thread')
  const left = [...found.failures, ...found.unended]
  const [shown, ...repeats] = found.whole
  if (shown !== undefined) return deleteMessages(web, channel, [...repeats, ...left])
  const { part, ...reply } = await replyFor(deps, finishing, 'shared')
  await postMessage(web, { channel, thread_ts: thread, ...reply, metadata: markAnswer(requestKey, part) })
  await deleteMessages(web, channel, left)
}

/** What only the asker saw cannot be found again: it may stand there twice rather than never. */
async function finishPrivately(deps: SlackDeps, { web }: Workspace, finishing: Finishing): Promise<void> {
  const { replyTo, user } = finishing.question
  const { part: _unmarked, ...reply } = await replyFor(deps, finishing, 'private')
  const place = { response_type: 'ephemeral' as const, replace_original: replyTo.mode === 'replace' }
  await replyWith(deps.respondTo(replyTo.responseUrl ?? ''), { ...place, ...reply }).catch(() =>
    // After half an hour Slack takes nothing more there.
    postMessage(web, { channel: user, ...reply }),
  )
}

async function replyFor(deps: SlackDeps, finishing: Finishing, audience: 'shared' | 'private'): Promise<Reply> {
  const { api, wording, question, id: requestId } = finishing
  const answered = await askAgain(api, finishing)
  if ('failure' in answered) {
    return { text: failureText(deps.log, { error: answered.failure, requestId, wording }), blocks: [], part: 'failure' }
  }
  const disclosure = await disclosureFor({ api, key: question.requestKey })
  return { ...(await wholeAnswer({ api, wording }, answered, { audience, ...disclosure })), part: 'whole' }
}
