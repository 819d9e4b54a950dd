import type { App, BlockAction, RespondFn } from '@slack/bolt'
import { linkSpaces } from '../../link-spaces.ts'
import { linkingWordingFor } from '../../linking-wording.ts'
import type { SlackDeps } from '../slack-deps.ts'
import { type SlackRequest, serve } from '../slack-request.ts'
import { actionIds } from '../views/action-ids.ts'
import { issuedBlocks, linkedSpacesBlocks, linkPreviewBlocks } from '../views/link-view.ts'
import { escapeMrkdwn } from '../views/mrkdwn.ts'
import { clicked, clickedValue } from './answer-listeners.ts'
import { tellBy } from './command-listeners.ts'

/** /link create | use | list: which workspaces and servers are one organization. The core decides who may say so. */
export function listenToLinks(app: App, deps: SlackDeps): void {
  app.command('/link', async ({ command, ack, respond, context, client, body }) => {
    await ack()
    const happening = { context, client, user: body.user_id, key: command.trigger_id, tell: tellBy(respond) }
    await serve(deps, happening, request => manageLinks(request, command.text, respond))
  })

  app.action<BlockAction>({ type: 'block_actions', action_id: actionIds.linkSpaces }, async args => {
    await args.ack()
    await serve(deps, clicked(args), async ({ api, wording, key: requestKey }) => {
      const words = linkingWordingFor(wording)
      const result = await linkSpaces(api, { code: clickedValue(args.body), requestKey })
      await say(args.respond, result.state === 'linked' ? words.linked(result.roles) : words.refusals[result.state])
    })
  })

  app.action<BlockAction>({ type: 'block_actions', action_id: actionIds.unlinkSpace }, async args => {
    await args.ack()
    await serve(deps, clicked(args), async ({ api, wording, key: requestKey }) => {
      const words = linkingWordingFor(wording)
      const result = await api.spaces.unlink.mutate({ space: clickedValue(args.body), requestKey })
      const isDone = result.state === 'unlinked'
      await say(args.respond, isDone ? words.unlinked(result.questions) : words.unlinkRefusals[result.state])
    })
  })
}

async function manageLinks(request: SlackRequest, text: string, respond: RespondFn): Promise<void> {
  const [what = '', ...rest] = text.trim().split(/\s+/)
  const code = rest.join(' ')
  if (what.toLowerCase() === 'create') return issueCode(request, respond)
  if (what.toLowerCase() === 'list') return listSpaces(request, respond)
  if (what.toLowerCase() === 'use' && code !== '') return previewLink(request, respond, code)
  await say(respond, linkingWordingFor(request.wording).usage)
}

async function issueCode({ api, wording, key: requestKey }: SlackRequest, respond: RespondFn): Promise<void> {
  const words = linkingWordingFor(wording)
  const issued = await api.spaces.issueCode.mutate({ requestKey })
  if (issued.state === 'issued') {
    const blocks = issuedBlocks(issued.code, wording)
    await respond({ response_type: 'ephemeral', text: words.issued(issued.code), blocks })
  } else if (issued.state === 'repeat') await say(respond, words.alreadyIssued)
  else await say(respond, words.refusals[issued.state])
}

async function previewLink({ api, wording }: SlackRequest, respond: RespondFn, code: string): Promise<void> {
  const words = linkingWordingFor(wording)
  const preview = await api.spaces.previewLink.query({ code: code.slice(0, 100) })
  if (preview.state !== 'ready') return say(respond, words.refusals[preview.state])
  const blocks = linkPreviewBlocks({ code: code.slice(0, 100), preview }, wording)
  await respond({ response_type: 'ephemeral', text: words.link, blocks })
}

async function listSpaces({ api, wording }: SlackRequest, respond: RespondFn): Promise<void> {
  const words = linkingWordingFor(wording)
  const spaces = await api.spaces.list.query()
  if (spaces.length === 0) return say(respond, words.refusals['one-organization'])
  if (spaces.length === 1) return say(respond, words.noLinks)
  await respond({
    response_type: 'ephemeral',
    text: words.linkedSpaces,
    blocks: linkedSpacesBlocks(spaces, wording),
  })
}

/** In the place of the buttons that led here, where there were any. */
async function say(respond: RespondFn, text: string): Promise<void> {
  await respond({ response_type: 'ephemeral', replace_original: true, text: escapeMrkdwn(text) })
}
