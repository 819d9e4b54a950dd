import type { RespondFn } from '@slack/bolt'
import type { Answer } from '../../src/questions/answer.ts'
import { createSources } from '../sources.ts'
import { createAnswerStream } from './answer-stream.ts'
import { replyWith } from './respond-to.ts'
import type { SlackRequest } from './slack-request.ts'
import { createThreadStatus } from './thread-status.ts'
import { endingBlocks } from './views/answer-ending.ts'
import { answerMarkdown, createAnswerMarkdown, headline, strong } from './views/answer-view.ts'

export interface AskedQuestion {
  text: string
  /** The conversation in which follow-ups are understood. */
  conversation: string
  /** The role that was picked, if one was. */
  posting: string | null
}

interface Done {
  questionId: string
  answer: Answer
  cutShort: boolean
}

/** Answers in a thread as the answer grows. A question that was answered before is left alone. */
export async function answerInThread(
  request: SlackRequest,
  place: { channel: string; thread: string },
  asked: AskedQuestion,
): Promise<void> {
  const { api, web, wording, team, user } = request
  const sources = createSources(api)
  const markdown = createAnswerMarkdown({ wording, sources: sources.known })
  const status = createThreadStatus(request, place)
  const stream = createAnswerStream(web, { ...place, team, user })
  let shown = 0
  let isWhole = true
  const show = async (statement: Answer['statements'][number]) => {
    shown += 1
    await sources.lookUp(statement)
    status.answerBegins()
    if (isWhole && (await stream.append(markdown.next(statement))) === 'left out') isWhole = false
  }
  try {
    for await (const event of await api.questions.ask.mutate({ ...asked, requestKey: request.key })) {
      if (event.type === 'repeat') return
      if (event.type === 'status') status.show(wording.steps[event.step])
      if (event.type === 'statement') await show(event.statement)
      if (event.type !== 'done') continue
      status.answerBegins()
      for (const statement of event.answer.statements.slice(shown)) await show(statement)
      if (shown === 0) await stream.append(strong(headline(event.answer, wording)))
      else if (isWhole) await stream.append(markdown.end() || '\n')
      await stream.end(
        endingBlocks({ ...event, isWhole, ...(await disclosureFor(request)), audience: 'shared' }, wording),
      )
      return
    }
    throw new Error('the answer ended without its last event')
  } catch (error) {
    status.answerBegins()
    if (stream.hasBegun()) await stream.end([]).catch(() => undefined)
    throw error
  } finally {
    request.deps.inFlight.add(status.end())
  }
}

/** Answers where only the asker sees it, in the place of what stood there. */
export async function answerPrivately(request: SlackRequest, respond: RespondFn, asked: AskedQuestion): Promise<void> {
  const done = await askWhole(request, asked)
  if (done === null) return
  const sources = createSources(request.api)
  for (const statement of done.answer.statements) await sources.lookUp(statement)
  const { text, isWhole } = answerMarkdown(done.answer, { wording: request.wording, sources: sources.known })
  const ending = { ...done, isWhole, ...(await disclosureFor(request)), audience: 'private' as const }
  const blocks = [{ type: 'markdown' as const, text }, ...endingBlocks(ending, request.wording)].slice(0, 50)
  await replyWith(respond, { response_type: 'ephemeral', replace_original: true, text, blocks })
}

/** Null when this question was answered before. */
async function askWhole({ api, key }: SlackRequest, asked: AskedQuestion): Promise<Done | null> {
  for await (const event of await api.questions.ask.mutate({ ...asked, requestKey: key })) {
    if (event.type === 'repeat') return null
    if (event.type === 'done') return event
  }
  throw new Error('the answer ended without its last event')
}

async function disclosureFor({ api, key }: SlackRequest): Promise<{ disclosure: 'first' | 'known' }> {
  const { isFirst } = await api.people.disclose.mutate({ requestKey: key })
  return { disclosure: isFirst ? 'first' : 'known' }
}
