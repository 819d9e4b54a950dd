import type { App, BlockAction } from '@slack/bolt'
import { importWordingFor } from '../../import-wording.ts'
import { followImport } from '../import-roles.ts'
import type { SlackDeps } from '../slack-deps.ts'
import { serve } from '../slack-request.ts'
import { actionIds } from '../views/action-ids.ts'
import { clicked, clickedValue } from './answer-listeners.ts'

/** What can be done with an import: publish all that it found, or read it again. */
export function listenToImports(app: App, deps: SlackDeps): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: actionIds.publishImport }, async args => {
    const id = clickedValue(args.body)
    await args.ack()
    await serve(deps, clicked(args), async request => {
      const { opened } = await request.api.imports.publish.mutate({ id, requestKey: request.key })
      request.deps.deliverNow(request.team)
      const text = importWordingFor(request.wording).publishedAll(opened)
      await args.respond({ response_type: 'ephemeral', replace_original: false, text })
    })
  })

  app.action<BlockAction>({ type: 'block_actions', action_id: actionIds.repeatImport }, async args => {
    const id = clickedValue(args.body)
    await args.ack()
    await serve(deps, clicked(args), async request => {
      const { language } = request.wording
      const started = await request.api.imports.repeat.mutate({ id, language, requestKey: request.key })
      await followImport(request, args.respond, started)
    })
  })
}
