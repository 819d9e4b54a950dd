import type { webApi } from '@slack/bolt'
import type { Identity } from '../../src/people/identity.ts'
import { refusedAs } from './refused-as.ts'

export interface SlackPerson {
  identity: Identity
  locale: string | null
}

/** Who somebody is in their workspace, as Slack tells it. */
export type Identify = (web: webApi.WebClient, who: { team: string; user: string }) => Promise<SlackPerson>

/** Long enough to spare Slack a call for each click, short enough for a change of admins. */
const freshMs = 60_000
const mostKept = 5_000

/**
 * Asks Slack, and again after a minute. Somebody from another workspace (Slack Connect) is
 * nobody's admin here, and so is whoever Slack does not describe.
 */
export function createIdentify(now: () => number): Identify {
  const known = new Map<string, { person: SlackPerson; until: number }>()
  return async (web, { team, user }) => {
    const key = `${team} ${user}`
    const kept = known.get(key)
    if (kept && kept.until > now()) return kept.person
    const person = await askSlack(web, { team, user })
    if (known.size >= mostKept) known.clear()
    known.set(key, { person, until: now() + freshMs })
    return person
  }
}

async function askSlack(web: webApi.WebClient, { team, user }: { team: string; user: string }): Promise<SlackPerson> {
  const { user: found } = await web.users.info({ user, include_locale: true }).catch(refusedAs({ user: undefined }))
  const isOurs = found?.team_id === undefined || found.team_id === team
  const displayName = (found?.profile?.display_name || found?.real_name || found?.name)?.slice(0, 200)
  return {
    identity: {
      platform: 'slack',
      space: team,
      user,
      ...(displayName ? { displayName } : {}),
      isSpaceAdmin: isOurs && Boolean(found?.is_admin || found?.is_owner),
      roleIds: [],
    },
    locale: found?.locale ?? null,
  }
}
