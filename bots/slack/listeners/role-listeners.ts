import type { App, BlockAction, RespondFn, webApi } from '@slack/bolt'
import { botWordingFor } from '../../bot-wording.ts'
import { wordingFor } from '../../wording.ts'
import { acknowledgeLater } from '../acknowledge.ts'
import { answerInThread, answerPrivately } from '../answer-question.ts'
import { openModal } from '../open-modal.ts'
import { postMessage } from '../post-message.ts'
import { replyWith } from '../respond-to.ts'
import type { SlackDeps } from '../slack-deps.ts'
import { isFirst, type SlackRequest, serve } from '../slack-request.ts'
import { actionIds, viewIds } from '../views/action-ids.ts'
import { type AskAbout, askAboutView, type ReplyTo } from '../views/ask-about-view.ts'
import { comparePickerView } from '../views/compare-picker-view.ts'
import { comparisonMessage } from '../views/compare-view.ts'
import { plainText } from '../views/mrkdwn.ts'
import { detailsView } from '../views/role-view.ts'
import { clicked, clickedValue } from './answer-listeners.ts'
import { showRoles, slow, tellBy } from './command-listeners.ts'

/** What can be done with roles on cards: page through them, look closer, ask, compare. */
export function listenToRoles(app: App, deps: SlackDeps): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: new RegExp(`^${actionIds.page}:\\d$`) }, async args => {
    const page = JSON.parse(clickedValue(args.body)) as { words: string; offset: number }
    await args.ack()
    await serve(deps, clicked(args), request => showRoles(request, args.respond, page))
  })

  app.action<BlockAction>(
    { type: 'block_actions', action_id: new RegExp(`^${actionIds.details}(:\\d)?$`) },
    async args => {
      const id = clickedValue(args.body)
      await args.ack()
      await serve(deps, clicked(args), request =>
        openModal(request, { trigger: args.body.trigger_id, title: request.words.details }, async ({ api }, modal) => {
          await modal.show(detailsView(await api.postings.get.query({ id }), request.wording))
        }),
      )
    },
  )

  app.action<BlockAction>({ type: 'block_actions', action_id: actionIds.compare }, async args => {
    const { words } = JSON.parse(clickedValue(args.body)) as { words: string }
    await args.ack()
    const replyTo = replyToOf(args.body)
    await serve(deps, clicked(args), request =>
      openModal(
        request,
        { trigger: args.body.trigger_id, title: request.words.compareTitle },
        async ({ api }, modal) => {
          const { postings } = await api.postings.browse.query({ words, limit: 50 })
          await modal.show(comparePickerView(postings, replyTo, request.wording))
        },
      ),
    )
  })

  app.action<BlockAction>({ type: 'block_actions', action_id: actionIds.table }, async args => {
    const ids = JSON.parse(clickedValue(args.body)) as string[]
    await args.ack()
    await serve(deps, clicked(args), request => compare(request, args.respond, ids))
  })

  app.view(viewIds.compare, async args => {
    const { values } = args.view.state
    const ids = values.roles?.roles?.selected_options?.map(option => option.value) ?? []
    if (ids.length < 2 || ids.length > 4) {
      // The person's language is not known yet, and Slack waits for this.
      const { pickTwoToFour } = botWordingFor(wordingFor(null))
      await args.ack({ response_action: 'errors', errors: { roles: pickTwoToFour } })
      return
    }
    await args.ack()
    const { view, body, context, client } = args
    const replyTo = JSON.parse(view.private_metadata || 'null') as ReplyTo
    const respond = replyTo && deps.respondTo(replyTo.responseUrl)
    const tell = tellOf({ respond, client, user: body.user.id })
    const key = `${view.id}:${view.hash}`
    await serve(deps, { context, client, user: body.user.id, key, tell }, async request => {
      if (await isFirst(request)) await compare(request, respond, ids)
    })
  })

  app.action<BlockAction>({ type: 'block_actions', action_id: actionIds.askAbout }, async args => {
    const posting = clickedValue(args.body)
    await args.ack()
    const trigger = args.body.trigger_id
    const replyTo = replyToOf(args.body)
    await serve(deps, clicked(args), request =>
      openModal(request, { trigger, title: request.words.askAboutTitle }, async ({ api, wording }, modal) => {
        const role = await api.postings.get.query({ id: posting })
        const name = [role.title || wording.untitled, role.hiringOrganization].filter(part => part !== null).join(', ')
        await modal.show(askAboutView({ posting, replyTo }, name, wording))
      }),
    )
  })

  app.view(viewIds.askAbout, async ({ ack, view, body, context, client }) => {
    const ackLate = () => ack({ response_action: 'errors', errors: { question: slow() } })
    const acknowledge = acknowledgeLater({ ack, ackLate })
    const { posting, replyTo } = JSON.parse(view.private_metadata) as AskAbout
    const text = view.state.values.question?.question?.value?.trim() ?? ''
    const respond = replyTo && deps.respondTo(replyTo.responseUrl)
    const tell = tellOf({ respond, client, user: body.user.id })
    const key = `${view.id}:${view.hash}`
    await serve(deps, { context, client, user: body.user.id, key, tell, acknowledge }, async request => {
      const asked = { text, posting, conversation: `ask:${view.id}` }
      // The cards that the question came from stay.
      if (replyTo) return answerPrivately(request, { responseUrl: replyTo.responseUrl, mode: 'add' }, asked)
      const echo = await client.chat.postMessage({ channel: body.user.id, text: `> ${plainText(text, 2_000).text}` })
      const channel = echo.channel ?? body.user.id
      const thread = echo.ts ?? ''
      await answerInThread(
        request,
        { channel, thread, after: thread },
        { ...asked, conversation: `${channel}:${thread}` },
      )
    })
  })
}

/** A modal takes no tables: a comparison comes as a message, beside what it was asked from or to the person alone. */
async function compare(
  { api, web, user, wording }: SlackRequest,
  respond: RespondFn | null,
  ids: string[],
): Promise<void> {
  const { plainer, ...said } = comparisonMessage(await api.postings.compare.query({ ids }), wording)
  if (respond) await replyWith(respond, { response_type: 'ephemeral', replace_original: false, ...said }, plainer)
  else await postMessage(web, { channel: user, ...said }, plainer)
}

function replyToOf({ response_url: responseUrl, channel }: BlockAction): ReplyTo {
  return responseUrl && channel ? { responseUrl, channel: channel.id } : null
}

/** Where a failure is told: beside the message that a form came from, or to the person alone. */
function tellOf(at: { respond: RespondFn | null; client: webApi.WebClient; user: string }) {
  return at.respond ? tellBy(at.respond) : (text: string) => at.client.chat.postMessage({ channel: at.user, text })
}
