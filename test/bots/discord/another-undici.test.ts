import type { Dispatcher } from 'undici'
import { expect, test, vi } from 'vitest'
import { runDiscord } from '../../support/discord-world.ts'
import { glazierRole } from '../../support/role-texts.ts'

/** Where every copy of undici, and Node's own, looks for the process's common dispatcher. */
const common = Symbol.for('undici.globalDispatcher.1')

// Once another library had loaded its own undici first, no message with a file reached Discord.
test('files are sent whichever library’s undici the process has in common', async () => {
  await using world = await runDiscord()
  const globals = globalThis as unknown as Record<symbol, Dispatcher>
  const before = globals[common]!
  globals[common] = new Proxy(before, {
    get: (dispatcher, name) => (name === 'dispatch' ? refuseForms(dispatcher) : Reflect.get(dispatcher, name)),
  })
  try {
    const form = world.candidate.runs('role add')
    await vi.waitFor(() => expect(form.callback?.type).toBe(9), 5_000)
    const refused = world.candidate.submits(form, { text0: glazierRole.text })
    await world.replyShowing(refused, 'Only recruiters may do that here')
    expect(world.discord.problems).toEqual([])
  } finally {
    globals[common] = before
  }
}, 60_000)

/** As another copy does with forms that are not of its own making. */
function refuseForms(dispatcher: Dispatcher): Dispatcher['dispatch'] {
  return (request, handler) => {
    if (request.body instanceof FormData) throw new TypeError('body must be a FormData created by this undici')
    return dispatcher.dispatch(request, handler)
  }
}
