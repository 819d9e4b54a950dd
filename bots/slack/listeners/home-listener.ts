import type { App } from '@slack/bolt'
import { listOwnRoles } from '../own-roles.ts'
import { isRecruiter } from '../role-modals.ts'
import type { SlackDeps } from '../slack-deps.ts'
import { type SlackRequest, serve } from '../slack-request.ts'
import { homeView } from '../views/home-view.ts'

/** App Home: prompts when the messages tab opens, roles when the home tab does. */
export function listenToHome(app: App, deps: SlackDeps): void {
  app.event('app_home_opened', async ({ event, body, context, client }) => {
    const { user, channel, tab } = event
    const tell = (text: string) => client.chat.postEphemeral({ channel, user, text })
    await serve(deps, { context, client, user, key: body.event_id, tell }, async request => {
      if (tab === 'messages') await suggestPrompts(request, channel)
      else await showHome(request)
    })
  })
}

/** Without a thread: naming one makes it fail silently in the messages tab. */
async function suggestPrompts({ web, words, deps, id }: SlackRequest, channel: string): Promise<void> {
  const prompts = words.prompts.slice(0, 4).map(({ title, message }) => ({ title, message }))
  await web.assistant.threads
    .setSuggestedPrompts({ channel_id: channel, prompts })
    .catch(error => deps.log.debug({ requestId: id, reason: String(error?.data?.error) }, 'no prompts'))
}

export async function showHome(request: SlackRequest): Promise<void> {
  const { api, web, user, wording } = request
  const [newest, recruits] = await Promise.all([api.postings.browse.query({ limit: 5 }), isRecruiter(request)])
  const own = recruits ? await listOwnRoles(request) : null
  await web.views.publish({
    user_id: user,
    view: homeView({ newest: newest.postings, total: newest.total, own }, wording),
  })
}
