import type { Answer } from '../../src/questions/answer.ts'
import { AnswerCutOff } from '../client.ts'
import { createSources } from '../sources.ts'
import { showAnswer } from '../unfinished-answer.ts'
import { removeFailures, type ThreadPlace } from './answer-marks.ts'
import { createAnswerStream } from './answer-stream.ts'
import { replyWith } from './respond-to.ts'
import { type SlackRequest, sayShown } from './slack-request.ts'
import { createThreadStatus } from './thread-status.ts'
import { endingBlocks } from './views/answer-ending.ts'
import { createAnswerMarkdown, headline, strong } from './views/answer-view.ts'
import { wholeAnswer } from './whole-answer.ts'

export interface AskedQuestion {
  text: string
  /** The conversation in which follow-ups are understood. */
  conversation: string
  /** The role that was picked, if one was. */
  posting: string | null
}

export interface Done {
  questionId: string
  answer: Answer
  cutShort: boolean
}

/** Where only the asker sees the answer. */
export interface PrivatePlace {
  responseUrl: string
  /** Whether it takes the place of the message that it was asked from. */
  mode: 'replace' | 'add'
}

/** Answers in a thread as the answer grows. A question that was answered before is left alone. */
export function answerInThread(request: SlackRequest, place: ThreadPlace, asked: AskedQuestion): Promise<void> {
  return showAnswer(request, async accepted => {
    if ((await streamAnswer({ ...request, accepted }, place, asked)) === 'answered before') return
    if (request.isRetry) await removeFailures(request.web, { ...place, botUser: request.botUser }, [request.key])
    await sayShown(request, 'question')
  })
}

async function streamAnswer(
  request: SlackRequest,
  place: ThreadPlace,
  asked: AskedQuestion,
): Promise<'shown' | 'answered before'> {
  const { api, web, wording, team, user, key } = request
  const { channel, thread } = place
  const sources = createSources(api)
  const markdown = createAnswerMarkdown({ wording, sources: sources.known })
  const status = createThreadStatus(request, place)
  const stream = createAnswerStream(web, { channel, thread, team, user, question: key })
  let shown = 0
  let isWhole = true
  const show = async (statement: Answer['statements'][number]) => {
    shown += 1
    await sources.lookUp(statement)
    status.answerBegins()
    if (isWhole && (await stream.append(markdown.next(statement))) === 'left out') isWhole = false
  }
  try {
    const replyTo = { kind: 'thread', ...place }
    for await (const event of await api.questions.ask.mutate({ ...asked, replyTo, requestKey: key })) {
      request.accepted()
      if (event.type === 'repeat') return 'answered before'
      if (event.type === 'status') status.show(wording.steps[event.step])
      if (event.type === 'statement') await show(event.statement)
      if (event.type !== 'done') continue
      status.answerBegins()
      for (const statement of event.answer.statements.slice(shown)) await show(statement)
      if (shown === 0) await stream.append(strong(headline(event.answer, wording)))
      else if (isWhole) await stream.append(markdown.end() || '\n')
      const ending = { ...event, isWhole, ...(await disclosureFor(request)), audience: 'shared' as const }
      await stream.end(endingBlocks(ending, wording), 'whole')
      return 'shown'
    }
    throw new AnswerCutOff()
  } catch (error) {
    status.answerBegins()
    if (stream.hasBegun()) await stream.end([], 'failure').catch(() => undefined)
    throw error
  } finally {
    request.deps.inFlight.add(status.end())
  }
}

/** Answers where only the asker sees it. */
export function answerPrivately(request: SlackRequest, place: PrivatePlace, asked: AskedQuestion): Promise<void> {
  return showAnswer(request, async accepted => {
    const done = await askWhole({ ...request, accepted }, { ...asked, replyTo: { kind: 'private', ...place } })
    if (done === null) return
    const reply = await wholeAnswer(request, done, { audience: 'private', ...(await disclosureFor(request)) })
    const respond = request.deps.respondTo(place.responseUrl)
    await replyWith(respond, { response_type: 'ephemeral', replace_original: place.mode === 'replace', ...reply })
    await sayShown(request, 'question')
  })
}

/** Null when this question was answered before. */
async function askWhole(
  { api, key, accepted }: SlackRequest,
  asked: AskedQuestion & { replyTo: Record<string, string> },
): Promise<Done | null> {
  for await (const event of await api.questions.ask.mutate({ ...asked, requestKey: key })) {
    accepted()
    if (event.type === 'repeat') return null
    if (event.type === 'done') return event
  }
  throw new AnswerCutOff()
}

export async function disclosureFor({
  api,
  key,
}: Pick<SlackRequest, 'api' | 'key'>): Promise<{ disclosure: 'first' | 'known' }> {
  const { isFirst } = await api.people.disclose.mutate({ requestKey: key })
  return { disclosure: isFirst ? 'first' : 'known' }
}
