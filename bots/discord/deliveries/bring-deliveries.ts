import { randomUUID } from 'node:crypto'
import type { Client } from 'discord.js'
import type { ClaimedDelivery } from '../../../src/deliveries/claim-deliveries.ts'
import { type CallerClient, readFailure } from '../../client.ts'
import type { DiscordDeps } from '../discord-deps.ts'
import { describeDiscordError } from '../discord-error.ts'
import { identifyBot } from '../identify.ts'
import { finishForm } from './finish-form.ts'
import { finishQuestion } from './finish-question.ts'
import { sendReport } from './send-report.ts'
import { type Shown, showAnnouncement } from './show-announcement.ts'

/** Brings what waits for a guild to its channels; what fails comes back later by itself. */
export async function bringDeliveries(deps: DiscordDeps, client: Client<true>, guild: string): Promise<void> {
  const core = deps.core.as(identifyBot(client, guild))
  const claimed = await core.deliveries.claim.mutate({ requestKey: randomUUID(), limit: 20 })
  for (const delivery of claimed) {
    const { id, attempt, key, announcement, report, question, form } = delivery
    const failed = (reason: string) => {
      deps.log.warn({ delivery: id, attempt, reason }, 'a delivery failed and will be tried again')
      deps.metrics.countDelivery('failed')
    }
    let shown: Shown | null
    try {
      if (question) await finishQuestion(deps, client, { guild, question, attempt })
      if (form) await finishForm(deps, client, { guild, form, attempt })
      shown = report
        ? await sendReport({ core: deps.core, client, guild }, report, key)
        : announcement && (await showAnnouncement(client, { guild, key, announcement }))
    } catch (error) {
      const reason = describeDiscordError(error)
      failed(reason)
      const settlement = { id, attempt, outcome: 'failed' as const, reason: reason.slice(0, 300) }
      // If this is lost too, or somebody else has settled it, the others still have their turn.
      await core.deliveries.settle
        .mutate({ ...settlement, requestKey: `${id}:${attempt}:failed` })
        .catch(() => undefined)
      continue
    }
    const reason = await settle(core, delivery, shown)
    if (reason === null) deps.metrics.countDelivery('delivered')
    else failed(reason)
  }
}

/** Null once the core knows; otherwise why not, and the delivery comes back. */
async function settle(
  core: CallerClient,
  { id, attempt }: ClaimedDelivery,
  shown: Shown | null,
): Promise<string | null> {
  try {
    await core.deliveries.settle.mutate({
      ...{ id, attempt, outcome: 'delivered', message: shown?.message ?? null },
      requestKey: `${id}:${attempt}:delivered`,
    })
    return null
  } catch (error) {
    const { code } = readFailure(error)
    // Somebody else was given this delivery meanwhile and has brought it: what was posted here is the repeat.
    if (code === 'not-found' && shown?.isNew) await shown.remove()
    return code
  }
}
