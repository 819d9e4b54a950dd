import { webApi } from '@slack/bolt'
import pino from 'pino'
import { expect, test, vi } from 'vitest'
import { deliver } from '../../../bots/slack/deliver.ts'
import { openTestDatabase } from '../../support/database.ts'
import { startFakeSlack } from '../../support/fake-slack/fake-slack.ts'
import { admin } from '../../support/identities.ts'
import { glazierRole } from '../../support/role-texts.ts'
import { runCore } from '../../support/running-core.ts'
import { north } from '../../support/slack-scene.ts'

vi.setConfig({ testTimeout: 30_000 })

test('an announcement is posted again only when Slack does not already show it', async () => {
  await using slack = await startFakeSlack()
  slack.state.workspaces.push(north)
  const { database, asOwner } = await openTestDatabase()
  await using running = await runCore({ database })
  const { postings } = running.remote.as(admin())
  const { posting } = await postings.publish.mutate({ ...glazierRole, state: 'draft', requestKey: 'draft' })
  await postings.open.mutate({ id: posting.id, announceIn: 'C-JOBS', requestKey: 'open' })
  const web = new webApi.WebClient(north.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } })
  const look = () =>
    deliver(running.remote, { team: north.team, botUser: north.botUser, web }, pino({ level: 'silent' }))
  const shown = () => slack.state.messages.filter(message => message.channel === 'C-JOBS').length

  slack.state.refusals.set('chat.postMessage', 'not_in_channel')
  await look()
  expect(shown()).toBe(0)
  await asOwner('update deliveries set available_at = now()')
  slack.state.refusals.clear()
  await look()
  expect(shown()).toBe(1)

  // The same delivery offered again, as after a process that ended before it could say that it had posted.
  await asOwner(`update deliveries set state = 'waiting'`)
  await asOwner('update announcements set message = null')
  await look()
  expect(shown()).toBe(1)
  const message = await asOwner<{ message: string }>('select message from announcements')
  expect(message).toEqual([{ message: slack.state.messages.find(one => one.channel === 'C-JOBS')?.ts }])
})
