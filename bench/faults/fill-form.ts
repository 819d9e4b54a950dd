import type { HeldInteraction } from '../../test/support/fake-discord/held-interactions.ts'
import { type Person, personIn, replyTo, shown } from '../../test/support/fake-discord/person.ts'
import { type FakePerson, personOf } from '../../test/support/fake-slack/people.ts'
import type { FakeView } from '../../test/support/fake-slack/workspace.ts'
import { eventually, north, textOf, typed } from '../../test/support/slack-scene.ts'
import { faultRole } from './roles.ts'
import type { Deed, DoneRole, World } from './world.ts'

export function fillForm(title: string): Deed {
  return async world => {
    const { slack } = world
    const { ada, form } = await openForm(world)
    const { hiringOrganization: company, location, text: text0 } = faultRole(title, '2,100')
    const role: DoneRole = { title, announcedIn: null, pay: null, state: null, isSure: true }
    world.roles.push(role)
    world.sent.add(form.id)
    const kept = (await ada.submit(form, typed({ title, company, location, text0 }))).view as Shown | undefined
    // Slack was told that it takes a moment, or nothing: only the bot knows what became of it.
    role.isSure = kept?.callback_id === 'publish-role'
    if (!role.isSure) return
    Object.assign(role, { state: 'draft', pay: '2,100' })
    const preview = slack.state.views.get(form.id)!
    const channel = { channel: { channel: { selected_conversation: 'C-JOBS' } } }
    const done = (await ada.submit(preview, channel)).view as Shown | undefined
    role.isSure = done !== undefined && textOf(done).includes('Published')
    if (role.isSure) Object.assign(role, { state: 'open', announcedIn: 'slack' })
  }
}

export function fillDiscordForm(title: string): Deed {
  return async world => {
    const { discord, recruiter } = world
    const { ada, form } = await openDiscordForm(world)
    const { hiringOrganization: company, location, text: text0 } = faultRole(title, '2,100')
    const held = ada.submits(form, { title, company, location, text0 })
    world.interactions.push({ held, user: recruiter.user.id })
    await eventually(() => held.callback !== null, 'an answer to the form', 4_000)
    // Until it is shown nobody knows whether it is kept.
    const role: DoneRole = { title, announcedIn: null, pay: null, state: null, isSure: false }
    world.roles.push(role)
    const reply = () => shown(replyTo(discord, held))
    await eventually(() => reply().includes('30 days of paid holiday'), 'a preview', 20_000)
    Object.assign(role, { state: 'draft', pay: '2,100', isSure: true })
  }
}

/** A form of somebody's own in Slack, for a new role. */
export async function openForm(world: World): Promise<{ ada: FakePerson; form: FakeView }> {
  const { slack } = world
  await slack.socket.connected()
  const ada = personOf(slack, { workspace: north, user: 'UADA' })
  await ada.command('/role', 'add')
  const form = await eventually(() =>
    [...slack.state.views.values()].find(({ id, view }) => view.callback_id === 'add-role' && !world.forms.has(id)),
  )
  world.forms.add(form.id)
  return { ada, form }
}

/** The same in Discord. */
export async function openDiscordForm(world: World): Promise<{ ada: Person; form: HeldInteraction }> {
  const { discord, guild, channel, recruiter } = world
  await world.untilDiscord()
  const ada = personIn({ discord, guild, channel }, recruiter)
  const form = ada.runs('role add')
  await eventually(() => form.callback !== null, 'the form', 3_000)
  return { ada, form }
}

interface Shown extends Record<string, unknown> {
  callback_id?: string
}
