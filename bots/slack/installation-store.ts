import { randomUUID } from 'node:crypto'
import type { Installation, InstallationStore } from '@slack/bolt'
import type { Identity } from '../../src/people/identity.ts'
import { type Client, readFailure } from '../client.ts'

const freshMs = 60_000

/** Workspaces' installations, kept by the core; one read lately serves while the core is away. */
export interface CoreInstallationStore extends InstallationStore {
  listTeams(): Promise<string[]>
}

export function createInstallationStore(client: Client, now: () => number): CoreInstallationStore {
  const known = new Map<string, { installation: Installation; until: number }>()
  const apiOf = (team: string) => client.as(botIdentity(team)).installations
  return {
    async storeInstallation(installation) {
      const team = teamOf(installation.isEnterpriseInstall ? undefined : installation.team?.id)
      await apiOf(team).keep.mutate({ installation: JSON.stringify(installation), requestKey: randomUUID() })
      known.delete(team)
    },
    async fetchInstallation(query) {
      const team = teamOf(query.teamId)
      const kept = known.get(team)
      if (kept && kept.until > now()) return kept.installation as never
      try {
        const installation = JSON.parse(await apiOf(team).read.query()) as Installation
        known.set(team, { installation, until: now() + freshMs })
        return installation as never
      } catch (error) {
        if (kept && readFailure(error).code !== 'not-found') return kept.installation as never
        throw error
      }
    },
    async deleteInstallation(query) {
      const team = teamOf(query.teamId)
      known.delete(team)
      await apiOf(team).forget.mutate({ requestKey: randomUUID() })
    },
    listTeams: () => apiOf('installations').list.query(),
  }
}

function botIdentity(space: string): Identity {
  return { platform: 'slack', space, user: 'rolecall', isSpaceAdmin: false, roleIds: [], isBot: true }
}

function teamOf(id: string | undefined): string {
  if (id !== undefined) return id
  throw new Error(
    'Rolecall is installed in workspaces one by one; an installation for a whole organization is not taken',
  )
}
