import { randomUUID } from 'node:crypto'
import { readFailure } from '../../bots/client.ts'
import type { Random } from './random.ts'
import { faultRole } from './roles.ts'
import type { Deed, DoneRole } from './world.ts'

interface Life {
  announceIn: 'slack' | 'discord' | null
  edits: boolean
  closes: boolean
  /** Whether whoever does it tries again until it is done. */
  insists: boolean
}

export function drawLife(random: Random): Life {
  return {
    announceIn: random.pick(['slack', 'discord', 'slack', 'discord', null] as const),
    edits: random.isLucky(0.5),
    closes: random.isLucky(0.4),
    insists: random.isLucky(0.8),
  }
}

export function leadRole(title: string, { announceIn, edits, closes, insists }: Life): Deed {
  return async world => {
    const role: DoneRole = { title, announcedIn: null, pay: null, state: null, isSure: true }
    world.roles.push(role)
    const api = announceIn === 'discord' ? world.adminOfDiscord() : world.adminOfSlack()
    const step = async <T>(call: (requestKey: string) => Promise<T>): Promise<T> => {
      const requestKey = randomUUID()
      try {
        return await persist(() => call(requestKey), insists ? 40_000 : 0)
      } catch (error) {
        // Nobody knows what became of it.
        role.isSure = false
        throw error
      }
    }
    const draft = faultRole(title, '2,100')
    const { posting } = await step(requestKey => api.postings.publish.mutate({ ...draft, state: 'draft', requestKey }))
    Object.assign(role, { state: 'draft', pay: '2,100' })
    const { id } = posting
    const channel = announceIn === 'slack' ? 'C-JOBS' : announceIn === 'discord' ? world.channel.id : null
    await step(requestKey => api.postings.open.mutate({ id, announceIn: channel, requestKey }))
    Object.assign(role, { state: 'open', announcedIn: announceIn })
    if (edits) {
      await step(requestKey => api.postings.update.mutate({ ...faultRole(title, '2,300'), id, requestKey }))
      role.pay = '2,300'
    }
    if (closes) {
      await step(requestKey => api.postings.close.mutate({ id, requestKey }))
      role.state = 'closed'
    }
  }
}

/** As a platform or a person does it: the same request again, until there is an answer. */
async function persist<T>(call: () => Promise<T>, patienceMs: number): Promise<T> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    try {
      return await call()
    } catch (error) {
      const { code } = readFailure(error)
      const isPassing = ['unreachable', 'cancelled', 'database-unavailable', 'internal'].includes(code)
      if (!isPassing || Date.now() > deadline) throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
}
