import type { App, BlockAction, ButtonAction, RespondFn, types } from '@slack/bolt'
import { cardsOf } from '../../shape-answer.ts'
import { createSources } from '../../sources.ts'
import { acknowledgeLater } from '../acknowledge.ts'
import { type AskedQuestion, answerInThread, answerPrivately } from '../answer-question.ts'
import { replyWith } from '../respond-to.ts'
import type { SlackDeps } from '../slack-deps.ts'
import { type SlackRequest, serve } from '../slack-request.ts'
import { actionIds } from '../views/action-ids.ts'
import { moreButton } from '../views/answer-ending.ts'
import { answerMarkdown } from '../views/answer-view.ts'
import { cardBlocks } from '../views/card-view.ts'
import { escapeMarkdown } from '../views/mrkdwn.ts'
import { slow, tellBy } from './command-listeners.ts'

/** The buttons under an answer: choose a role, ask on, share, read the rest, say whether it helped. */
export function listenToAnswers(app: App, deps: SlackDeps): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: numbered(actionIds.choose) }, async args => {
    const { question, posting } = JSON.parse(clickedValue(args.body)) as { question: string; posting: string }
    const acknowledge = acknowledgeClick(args)
    await serve(deps, { ...clicked(args), acknowledge }, async request => {
      const { text, conversation } = await request.api.questions.get.query({ id: question })
      await answerWhere(request, args, { text, conversation, posting })
    })
  })

  app.action<BlockAction>({ type: 'block_actions', action_id: numbered(actionIds.followUp) }, async args => {
    const { question, text } = JSON.parse(clickedValue(args.body)) as { question: string; text: string }
    const acknowledge = acknowledgeClick(args)
    await serve(deps, { ...clicked(args), acknowledge }, async request => {
      const { conversation } = await request.api.questions.get.query({ id: question })
      await answerWhere(request, args, { text, conversation, posting: null })
    })
  })

  app.action<BlockAction>({ type: 'block_actions', action_id: actionIds.share }, async args => {
    const id = clickedValue(args.body)
    await args.ack()
    await serve(deps, clicked(args), async request => {
      const { text: question } = await request.api.questions.get.query({ id })
      const shared = request.words.sharedBy(`<@${request.user}>`, escapeMarkdown(question))
      const { text, under } = await wholeAnswer(request, id)
      const said = `${shared}\n\n${text}`
      const place = { response_type: 'in_channel' as const, replace_original: false }
      await replyWith(args.respond, { ...place, text: said, blocks: [{ type: 'markdown', text: said }, ...under] })
      const left = `${text}\n\n_${request.words.shared}_`
      const kept = { response_type: 'ephemeral' as const, replace_original: true }
      await replyWith(args.respond, { ...kept, text: left, blocks: [{ type: 'markdown', text: left }, ...under] })
    })
  })

  app.action<BlockAction>({ type: 'block_actions', action_id: actionIds.more }, async args => {
    const id = clickedValue(args.body)
    await args.ack()
    await serve(deps, clicked(args), async request => {
      const { text } = await wholeAnswer(request, id, 11_500)
      const place = { response_type: 'ephemeral' as const, replace_original: false }
      await replyWith(args.respond, { ...place, text, blocks: [{ type: 'markdown', text }] })
    })
  })

  app.action<BlockAction>({ type: 'block_actions', action_id: actionIds.feedback }, async args => {
    const [feedback, questionId = ''] = clickedValue(args.body).split(':')
    await args.ack()
    await serve(deps, clicked(args), async request => {
      const given = { questionId, feedback: feedback === 'up' ? ('up' as const) : ('down' as const) }
      await request.api.questions.feedback.mutate({ ...given, requestKey: request.key })
      await args.respond({ response_type: 'ephemeral', replace_original: false, text: request.words.thanks })
    })
  })

  app.action(actionIds.link, async ({ ack }) => ack())
}

/** An acknowledgement of a click says nothing: what is to be said comes before it. */
function acknowledgeClick({ ack, respond }: { ack: () => Promise<void>; respond: RespondFn }): () => void {
  return acknowledgeLater({ ack, ackLate: () => tellBy(respond)(slow()).then(ack) })
}

interface Clicked {
  body: BlockAction
  context: Parameters<typeof serve>[1]['context']
  client: Parameters<typeof serve>[1]['client']
  respond: RespondFn
}

/** Who clicked what: a click is told apart from the next by its time. */
export function clicked({ body, context, client, respond }: Clicked): Parameters<typeof serve>[1] {
  const [action] = body.actions
  const at = body.container?.message_ts ?? body.view?.id ?? ''
  const key = `${at}:${action?.action_id}:${action?.action_ts}:${body.user.id}`.slice(0, 190)
  const hasMessage = Boolean(body.response_url)
  const tell = (text: string) =>
    hasMessage ? tellBy(respond)(text) : client.chat.postMessage({ channel: body.user.id, text })
  return { context, client, user: body.user.id, key, tell }
}

/** Where the buttons stand: in a thread, or where only the asker sees them. */
async function answerWhere(request: SlackRequest, { body }: Clicked, asked: AskedQuestion): Promise<void> {
  const { container, message, response_url: responseUrl } = body
  const channel = String(container.channel_id ?? '')
  if (container.is_ephemeral || message?.subtype === 'ephemeral' || channel === '')
    return answerPrivately(request, { responseUrl, mode: 'replace' }, asked)
  const thread = String(message?.thread_ts ?? message?.ts ?? container.message_ts)
  const after = body.actions[0]?.action_ts ?? thread
  await answerInThread(request, { channel, thread, after }, asked)
}

async function wholeAnswer(request: SlackRequest, id: string, limit?: number) {
  const { answer } = await request.api.questions.get.query({ id })
  const sources = createSources(request.api)
  for (const statement of answer.statements) await sources.lookUp(statement)
  const { wording } = request
  const { text, isWhole } = answerMarkdown(answer, { wording, sources: sources.known }, limit)
  const cards = cardsOf(answer).flatMap(card => cardBlocks(card, wording))
  const more: types.KnownBlock[] = isWhole ? [] : [{ type: 'actions', elements: [moreButton(id, wording)] }]
  return { text, under: [...cards, ...more] }
}

function numbered(id: string): RegExp {
  return new RegExp(`^${id}:\\d+$`)
}

export function clickedValue(body: BlockAction): string {
  const [action] = body.actions as ButtonAction[]
  return action?.value ?? ''
}
