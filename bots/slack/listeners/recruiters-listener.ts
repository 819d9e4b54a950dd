import type { App } from '@slack/bolt'
import type { SlackDeps } from '../slack-deps.ts'
import { type SlackRequest, serve } from '../slack-request.ts'
import { tellBy } from './command-listeners.ts'

/** /recruiters add | remove | list: who may add roles. The core decides whether the asker may say so. */
export function listenToRecruiters(app: App, deps: SlackDeps): void {
  app.command('/recruiters', async ({ command, ack, respond, context, client, body }) => {
    await ack()
    const happening = { context, client, user: body.user_id, key: command.trigger_id, tell: tellBy(respond) }
    await serve(deps, happening, async request => {
      await respond({ response_type: 'ephemeral', text: await changeRecruiters(request, command.text) })
    })
  })
}

async function changeRecruiters(request: SlackRequest, text: string): Promise<string> {
  const { api, words, key: requestKey } = request
  const [what = '', ...rest] = text.trim().split(/\s+/)
  if (what.toLowerCase() === 'list') return listRecruiters(request)
  const user = readUser(rest.join(' '))
  if (user === null) return words.recruitersUsage
  const grantee = { kind: 'user' as const, user }
  if (what.toLowerCase() === 'add') {
    await api.recruiters.grant.mutate({ grantee, role: 'recruiter', requestKey })
    return words.recruiterAdded(`<@${user}>`)
  }
  if (what.toLowerCase() === 'remove') {
    await api.recruiters.revoke.mutate({ grantee, role: 'recruiter', requestKey })
    return words.recruiterRemoved(`<@${user}>`)
  }
  return words.recruitersUsage
}

async function listRecruiters({ api, words }: SlackRequest): Promise<string> {
  const grants = await api.recruiters.list.query()
  const people = grants.flatMap(({ grantee }) => (grantee.kind === 'user' ? [`• <@${grantee.user}>`] : []))
  const listed = people.length === 0 ? [words.noRecruiters] : [words.recruitersHeading, ...people]
  return [...listed, words.platformAdmins].join('\n')
}

/** `<@U123|name>` as Slack writes a person in a command. */
function readUser(text: string): string | null {
  return /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/.exec(text)?.[1] ?? null
}
