import { randomUUID } from 'node:crypto'
import type { FakeSlack } from './fake-slack.ts'
import type { Transport } from './socket-mode.ts'
import { newMessage, saveView } from './web-api.ts'
import { type FakeMessage, type FakeView, type FakeWorkspace, nextTs } from './workspace.ts'

type Payload = Record<string, unknown>

/** What a person of a workspace does in Slack, as the bot hears of it. */
export interface FakePerson {
  user: string
  direct: string
  /** Sends a direct message; with `times`, the same event is delivered that often. */
  write(text: string, options?: { thread?: string; times?: number; files?: Payload[] }): Promise<string>
  mention(channel: string, text: string, options?: { thread?: string; times?: number }): Promise<string>
  command(name: string, text: string, options?: { channel?: string }): Promise<string>
  /** Clicks the button of a message, a view or the home tab whose action_id begins so. */
  click(on: FakeMessage | FakeView | 'home', actionId: string): Promise<Payload>
  /** Chooses in an overflow menu. */
  choose(on: FakeMessage | 'home', value: RegExp): Promise<Payload>
  submit(view: FakeView, values: Record<string, Payload>): Promise<Payload>
  shortcut(callbackId: string, message: Payload): Promise<Payload>
  openHome(tab: 'home' | 'messages'): Promise<void>
  /** Puts a file where the bot can fetch it. */
  upload(name: string, bytes: Uint8Array, type: string): Payload
}

export function personOf(
  slack: FakeSlack,
  { workspace, user, transport = slack.socket }: { workspace: FakeWorkspace; user: string; transport?: Transport },
): FakePerson {
  const { state } = slack
  const { team, botUser } = workspace
  const direct = `D${user}`
  const where = { team: { id: team, domain: 'x' }, user: { id: user, team_id: team }, api_app_id: 'A0', token: 'x' }

  const event = async (inner: Payload, times = 1) => {
    const authorizations = [
      { team_id: team, user_id: botUser, is_bot: true, enterprise_id: null, is_enterprise_install: false },
    ]
    const body = {
      ...{ token: 'x', team_id: team, api_app_id: 'A0', type: 'event_callback', event_id: `Ev${randomUUID()}` },
      ...{ event_time: state.clock, authorizations, event: inner },
    }
    const deliveries = Array.from({ length: times }, () => transport.deliver('events_api', body))
    await Promise.all(deliveries)
  }
  const trigger = () => {
    const id = randomUUID()
    state.triggers.set(id, Date.now())
    return id
  }
  const responseUrl = (channel: string, message: FakeMessage | null) => {
    const id = randomUUID()
    state.responseUrls.set(id, { uses: 0, message, place: { team, channel, user } })
    return { id, url: `${slack.origin}/response/${id}` }
  }
  const act = (on: FakeMessage | FakeView | 'home', action: Payload) => {
    const common = { type: 'block_actions', ...where, trigger_id: trigger() }
    const actions = [{ block_id: 'b', action_ts: nextTs(state), ...action }]
    if (on === 'home') return transport.deliver('interactive', { ...common, actions, ...homeOf() })
    if ('view' in on) {
      const view = { ...on.view, id: on.id, hash: on.hash }
      return transport.deliver('interactive', { ...common, actions, view, container: { type: 'view', view_id: on.id } })
    }
    const { url } = responseUrl(on.channel, on)
    const container = {
      ...{ type: 'message', message_ts: on.ts, channel_id: on.channel, is_ephemeral: on.onlyFor !== null },
    }
    const message = { ts: on.ts, ...(on.thread === null ? {} : { thread_ts: on.thread }) }
    const shown = on.onlyFor === null ? { message } : {}
    const channel = { id: on.channel }
    return transport.deliver('interactive', { ...common, actions, container, channel, ...shown, response_url: url })
  }
  const homeOf = () => {
    const view = { ...state.homes.get(user), id: `VH${user}`, type: 'home' }
    return { view, container: { type: 'view', view_id: `VH${user}` } }
  }
  const blocksOn = (on: FakeMessage | FakeView | 'home') =>
    on === 'home' ? state.homes.get(user)?.blocks : 'view' in on ? on.view.blocks : on.blocks

  return {
    user,
    direct,
    async write(text, { thread, times, files } = {}) {
      const sent = newMessage(state, workspace, { channel: direct, text, ...(thread ? { thread_ts: thread } : {}) })
      sent.user = user
      const subtype = files ? { subtype: 'file_share', files } : {}
      const inner = { type: 'message', channel: direct, channel_type: 'im', user, text, ts: sent.ts, ...subtype }
      await event({ ...inner, ...(thread ? { thread_ts: thread } : {}) }, times)
      return sent.ts
    },
    async mention(channel, text, { thread, times } = {}) {
      const whole = `<@${botUser}> ${text}`
      const sent = newMessage(state, workspace, { channel, text: whole, ...(thread ? { thread_ts: thread } : {}) })
      sent.user = user
      const inner = { type: 'app_mention', channel, user, text: whole, ts: sent.ts }
      await event({ ...inner, ...(thread ? { thread_ts: thread } : {}) }, times)
      return sent.ts
    },
    async command(name, text, { channel = 'C0' } = {}) {
      const { id, url } = responseUrl(channel, null)
      state.triggers.set(id, Date.now())
      const answer = await transport.deliver('slash_commands', {
        ...{ command: name, text, user_id: user, user_name: user, team_id: team, team_domain: 'x', token: 'x' },
        ...{ channel_id: channel, channel_name: 'general', api_app_id: 'A0', trigger_id: id, response_url: url },
      })
      if (answer.text !== undefined) state.responses.push({ id, body: answer })
      return id
    },
    async click(on, actionId) {
      const button = elementsIn(blocksOn(on)).find(element => String(element.action_id).startsWith(actionId))
      if (!button) throw new Error(`there is no ${actionId} in ${JSON.stringify(blocksOn(on))}`)
      return act(on, { type: 'button', action_id: button.action_id, value: button.value ?? valueOfFeedback(button) })
    },
    async choose(on, value) {
      const menus = elementsIn(blocksOn(on)).filter(element => element.type === 'overflow')
      for (const menu of menus) {
        const option = (menu.options as Payload[]).find(one => value.test(String(one.value)))
        if (option) return act(on, { type: 'overflow', action_id: menu.action_id, selected_option: option })
      }
      throw new Error(`no menu offers ${value}`)
    },
    async submit({ id, hash, view }, values) {
      const answer = await transport.deliver('interactive', {
        ...{ type: 'view_submission', ...where, trigger_id: trigger() },
        view: { ...view, id, hash, state: { values } },
      })
      if (answer.response_action === 'update') {
        // What an acknowledgement shows takes its way; a view that the bot sends meanwhile would be covered by it.
        await new Promise(resolve => setTimeout(resolve, 100))
        saveView(state, { id, team, user, view: answer.view as Payload })
      }
      return answer
    },
    shortcut(callbackId, message) {
      const { url } = responseUrl('C0', null)
      return transport.deliver('interactive', {
        ...{ type: 'message_action', ...where, callback_id: callbackId, trigger_id: trigger(), response_url: url },
        ...{ channel: { id: 'C0', name: 'general' }, message_ts: '1.1', action_ts: '1.2' },
        message: { type: 'message', ts: '1.1', user, ...message },
      })
    },
    openHome: tab => event({ type: 'app_home_opened', user, channel: direct, tab, event_ts: nextTs(state) }),
    upload(name, bytes, type) {
      const id = `F${randomUUID().slice(0, 8)}`
      state.files.set(id, { bytes, type, token: workspace.botToken })
      const url = `${slack.origin}/files/${id}`
      return {
        id,
        name,
        mimetype: type,
        size: bytes.length,
        url_private: url,
        url_private_download: url,
        mode: 'hosted',
      }
    },
  }
}

/** Every interactive element of blocks, accessories included. */
export function elementsIn(blocks: unknown): Payload[] {
  return ((blocks ?? []) as Payload[]).flatMap(block => [
    ...((block.elements as Payload[] | undefined) ?? []),
    ...(block.accessory ? [block.accessory as Payload] : []),
  ])
}

function valueOfFeedback(element: Payload): unknown {
  return (element.positive_button as Payload | undefined)?.value
}
