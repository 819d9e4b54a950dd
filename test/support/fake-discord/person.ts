import type { FakeDiscord } from './fake-discord.ts'
import type { HeldInteraction } from './held-interactions.ts'
import { partsOf } from './payload-rules.ts'
import { snowflake } from './snowflake.ts'
import type { FakeChannel, FakeGuild, FakeMember, FakeMessage, Json } from './world.ts'

type OptionValue = string | number | { mention: 'role' | 'user'; id: string }

/** Somebody at a Discord client: everything is done as Discord would let them do it, or the test fails. */
export interface Person {
  member: FakeMember
  /** "roles search" with its options. */
  runs(command: string, options?: Record<string, OptionValue>, id?: string): HeldInteraction
  /** What is suggested while an option is being typed. */
  types(command: string, options: Record<string, OptionValue>, focused: string): HeldInteraction
  presses(message: FakeMessage, label: string): HeldInteraction
  picks(message: FakeMessage, values: readonly string[], menuId: string): HeldInteraction
  submits(form: HeldInteraction, values: Record<string, string>, file?: Json): HeldInteraction
  usesOn(message: FakeMessage, command: string): HeldInteraction
}

export interface Place {
  discord: FakeDiscord
  guild: FakeGuild | null
  channel: FakeChannel
  locale?: string
}

export function personIn({ discord, guild, channel, locale }: Place, member: FakeMember): Person {
  const from = {
    ...{ user: member.user, member: guild ? member : null, guild, channel },
    ...(locale ? { locale } : {}),
  }
  const command = (name: string) => {
    const found = discord.world.commands.find(one => one.name === name)
    if (!found) throw new Error(`Discord knows no command ${name}`)
    return found
  }
  const chosen = (words: string, options: Record<string, OptionValue>, focused?: string) => {
    const [name = '', sub] = words.split(' ')
    const known = command(name)
    const given = Object.entries(options).map(([option, value]) => asOption(option, value, option === focused))
    const resolved = resolvedOf(options, guild)
    const inner = sub ? [{ type: 1, name: sub, options: given }] : given
    return { id: known.id, name, type: 1, options: inner, ...(resolved ? { resolved } : {}) }
  }
  return {
    member,
    runs: (words, options = {}, id) =>
      discord.interact({ ...from, type: 2, data: chosen(words, options), ...(id ? { id } : {}) }),
    types: (words, options, focused) => discord.interact({ ...from, type: 4, data: chosen(words, options, focused) }),
    presses(message, label) {
      const button = partsOf(message.components).find(part => part.type === 2 && part.label === label)
      if (!button || button.disabled) throw new Error(`there is no button ${label} to press`)
      return discord.interact({ ...from, type: 3, message, data: { component_type: 2, custom_id: button.custom_id } })
    },
    picks(message, values, menuId) {
      const menu = partsOf(message.components).find(part => String(part.custom_id).startsWith(menuId))
      if (!menu) throw new Error(`there is no menu ${menuId}`)
      const resolved =
        menu.type === 8
          ? { channels: Object.fromEntries(values.map(id => [id, partialChannel(discord, id)])) }
          : undefined
      const data = { component_type: menu.type, custom_id: menu.custom_id, values, ...(resolved ? { resolved } : {}) }
      return discord.interact({ ...from, type: 3, message, data })
    },
    submits(form, values, file) {
      if (form.callback?.type !== 9) throw new Error('no form was opened')
      const data = form.callback.data as Json
      const source = form.source ? discord.world.messages.get(form.source) : undefined
      const components = (data.components as Json[]).map(label => submitted(label, values, file))
      const resolved = file ? { attachments: { [String(file.id)]: file } } : undefined
      return discord.interact({
        ...{ ...from, type: 5, data: { custom_id: data.custom_id, components, ...(resolved ? { resolved } : {}) } },
        ...(source ? { message: source } : {}),
      })
    },
    usesOn(message, name) {
      const data = {
        id: command(name).id,
        name,
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: message } },
      }
      return discord.interact({ ...from, type: 2, data })
    },
  }
}

/** What a message shows, nested texts and buttons too, a line each. */
export function shown(message: FakeMessage | undefined): string {
  const lines = partsOf(message?.components).map(part =>
    part.type === 10 ? String(part.content) : part.type === 2 ? `[${String(part.label)}]` : '',
  )
  return lines.filter(line => line !== '').join('\n')
}

/** The reply to an interaction as it stands now. */
export function replyTo(discord: FakeDiscord, held: HeldInteraction): FakeMessage | undefined {
  return held.original === null ? undefined : discord.world.messages.get(held.original)
}

function asOption(name: string, value: OptionValue, isFocused: boolean): Json {
  const type = typeof value === 'string' ? 3 : typeof value === 'number' ? 4 : 9
  return { name, type, value: typeof value === 'object' ? value.id : value, ...(isFocused ? { focused: true } : {}) }
}

function resolvedOf(options: Record<string, OptionValue>, guild: FakeGuild | null): Json | null {
  const named = Object.values(options).find(value => typeof value === 'object')
  if (!named || !guild) return null
  if (named.mention === 'role') {
    const look = { color: 0, hoist: false, position: 1, managed: false, mentionable: true, permissions: '0', flags: 0 }
    return { roles: { [named.id]: { id: named.id, name: 'talent', ...look } } }
  }
  const member = guild.members.get(named.id)!
  const user = { ...member.user, discriminator: '0', avatar: null }
  return { users: { [named.id]: user }, members: { [named.id]: { roles: member.roles, permissions: '0', flags: 0 } } }
}

function partialChannel({ world }: FakeDiscord, id: string): Json {
  const { type, name } = world.channels.get(id)!
  return { id, type, name, permissions: '0' }
}

function submitted(part: Json, values: Record<string, string>, file: Json | undefined): Json {
  const input = part.component as Json | undefined
  if (!input) return { type: part.type, id: Number(snowflake().slice(-6)) }
  const id = String(input.custom_id)
  const isFile = input.type === 19
  const value = isFile ? { values: file ? [String(file.id)] : [] } : { value: values[id] ?? String(input.value ?? '') }
  return { type: 18, id: 1, component: { type: input.type, id: 2, custom_id: id, ...value } }
}
