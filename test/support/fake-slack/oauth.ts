import { refuse } from './web-api.ts'
import type { FakeState } from './workspace.ts'

export const clientId = 'fake-client'
export const clientSecret = 'fake-client-secret'

/** Exchanges a code, which in the fake is a workspace's id, for that workspace's token. */
export function answerOAuth(state: FakeState, args: Record<string, unknown>): Record<string, unknown> {
  if (args.client_id !== clientId || args.client_secret !== clientSecret) return refuse('bad_client_secret')
  const workspace = state.workspaces.find(one => one.team === args.code)
  if (!workspace) return refuse('invalid_code')
  return {
    app_id: 'A0',
    authed_user: { id: workspace.users[0]?.id },
    scope: 'chat:write',
    token_type: 'bot',
    access_token: workspace.botToken,
    bot_user_id: workspace.botUser,
    team: { id: workspace.team, name: workspace.team },
    enterprise: null,
    is_enterprise_install: false,
  }
}
