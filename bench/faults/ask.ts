import { personIn } from '../../test/support/fake-discord/person.ts'
import { personOf } from '../../test/support/fake-slack/people.ts'
import { north } from '../../test/support/slack-scene.ts'
import type { Deed, World } from './world.ts'

export function askSlack(text: string, how: 'direct' | 'mention'): Deed {
  return async world => {
    const { slack } = world
    await slack.socket.connected()
    const cam = personOf(slack, { workspace: north, user: 'UCAM' })
    const ts = how === 'direct' ? await cam.write(text) : await cam.mention('C-TALK', text)
    world.threads.push({ thread: ts, text, acknowledged: acknowledgementOf(world, ts) })
  }
}

export function commandSlack(text: string): Deed {
  return async world => {
    const { slack } = world
    await slack.socket.connected()
    const before = slack.state.unacknowledged.length
    const ray = personOf(slack, { workspace: north, user: 'URAY' })
    const id = await ray.command('/ask', text, { channel: 'C-TALK' })
    const isLost = slack.state.unacknowledged
      .slice(before)
      .some(({ payload }) => String(payload.response_url).endsWith(id))
    world.commands.push({ id, text, acknowledged: isLost ? 'no' : 'yes' })
  }
}

export function commandDiscord(text: string): Deed {
  return async world => {
    const { discord, guild, channel } = world
    await world.untilDiscord()
    const held = personIn({ discord, guild, channel }, world.member).runs('ask', { question: text })
    world.interactions.push({ held, user: world.member.user.id })
  }
}

export function mentionDiscord(text: string): Deed {
  return async world => {
    const { discord, channel } = world
    await world.untilDiscord()
    world.mentions.push(discord.write(channel, world.member.user, `<@${discord.world.bot.id}> ${text}`))
  }
}

/** Whether anybody told Slack that this message came. */
export function acknowledgementOf({ slack }: World, ts: string): 'yes' | 'no' {
  const isLost = slack.state.unacknowledged.some(
    ({ payload }) => (payload.event as { ts?: string } | undefined)?.ts === ts,
  )
  return isLost ? 'no' : 'yes'
}
