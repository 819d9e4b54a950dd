import type { App } from '@slack/bolt'
import type { SlackDeps } from '../slack-deps.ts'
import { type Fill, serveSubmitted } from '../submitted.ts'
import { viewIds } from '../views/action-ids.ts'
import { fillAddRole } from './add-role-listeners.ts'
import { fillEditRole } from './edit-role-listeners.ts'
import { fillPick, fillPublish } from './publish-listeners.ts'

/** The forms with which roles are added and looked after, by their views' callback_id. */
export const forms: Readonly<Record<string, Fill>> = {
  [viewIds.addRole]: fillAddRole,
  [viewIds.editRole]: fillEditRole,
  [viewIds.publish]: fillPublish,
  [viewIds.pick]: fillPick,
}

export function listenToForms(app: App, deps: SlackDeps): void {
  for (const [id, fill] of Object.entries(forms)) app.view(id, args => serveSubmitted(deps, args as never, fill))
}
