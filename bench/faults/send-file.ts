import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replyTo, shown } from '../../test/support/fake-discord/person.ts'
import { personOf } from '../../test/support/fake-slack/people.ts'
import { eventually, north, textOf, typed } from '../../test/support/slack-scene.ts'
import { acknowledgementOf } from './ask.ts'
import type { DrawnFile } from './drawn-files.ts'
import { openDiscordForm, openForm } from './fill-form.ts'
import type { Random } from './random.ts'
import { faultRole } from './roles.ts'
import { messagesTo, repliesInThread, repliesTo } from './seen.ts'
import { isAbout } from './sent-files.ts'
import { runCommand } from './victims.ts'
import type { Deed } from './world.ts'

export function sendToSlack(files: DrawnFile[]): Deed {
  return async world => {
    const { slack } = world
    await slack.socket.connected()
    const ada = personOf(slack, { workspace: north, user: 'UADA' })
    const sent = await Promise.all(files.map(async ({ name, type, bytes }) => ada.upload(name, await bytes(), type)))
    const ts = await ada.write('', { files: sent })
    const acknowledged = acknowledgementOf(world, ts)
    world.sendings.push({
      files,
      shown: () => repliesInThread(slack, ts).map(textOf),
      most: 1,
      mayBeUnheard: () => acknowledged === 'no',
    })
  }
}

export function sendSlackForm(file: DrawnFile): Deed {
  return async world => {
    const { slack } = world
    const { ada, form } = await openForm(world)
    const sent = ada.upload(file.name, await file.bytes(), file.type)
    world.sent.add(form.id)
    const inModal = () => textOf(slack.state.views.get(form.id)!.view)
    const privately = () =>
      slack.state.messages.filter(({ channel, thread }) => channel === ada.direct && thread === null).map(textOf)
    world.sendings.push({
      files: [file],
      shown: () => [inModal(), ...privately().filter(text => isAbout(text, file))],
      most: 2,
      mayBeUnheard: () => false,
    })
    const empty = typed({ title: '', company: '', location: '', text0: '' })
    await ada.submit(form, { ...empty, file: { file: { type: 'file_input', files: [sent] } } })
  }
}

export function sendToDiscord(file: DrawnFile): Deed {
  return async world => {
    const { discord, recruiter } = world
    await world.untilDiscord()
    const channel = discord.privateChannelOf(recruiter.user)
    const attachments = [discord.attach(file.name, Buffer.from(await file.bytes()))]
    const { id } = discord.write(channel, recruiter.user, '', { attachments })
    world.sendings.push({
      files: [file],
      shown: () => repliesTo(discord, id).map(shown),
      most: 1,
      // Discord delivers a private message once, and does not say where one was missed.
      mayBeUnheard: () => true,
    })
  }
}

export function sendDiscordForm(file: DrawnFile): Deed {
  return async world => {
    const { discord, recruiter } = world
    const { ada, form } = await openDiscordForm(world)
    const held = ada.submits(form, {}, discord.attach(file.name, Buffer.from(await file.bytes())))
    world.interactions.push({ held, user: recruiter.user.id })
    const inPlace = () => shown(replyTo(discord, held))
    const privately = () => messagesTo(discord, recruiter.user).map(shown)
    world.sendings.push({
      files: [file],
      shown: () => [inPlace(), ...privately().filter(text => isAbout(text, file))].filter(text => text !== ''),
      most: 1,
      mayBeUnheard: () => held.callback === null,
    })
    await eventually(() => held.callback !== null, 'an answer to the form', 4_000)
  }
}

/** By the command line, as an operator does. */
export function importFile(number: number, random: Random): Deed {
  const titles = Array.from({ length: 3 }, (_, index) => `Import ${number}.${index}`)
  const killAfter = random.isLucky(0.4) ? random.whole(200, 1_500) : null
  return async world => {
    const file = join(world.folder, `import-${number}.jsonl`)
    const lines = titles.map(title => {
      const { externalId, ...role } = faultRole(title, '1,900')
      return JSON.stringify({ id: externalId, ...role })
    })
    await writeFile(file, lines.join('\n'))
    const adding = runCommand(['add', file], world.clientSettings)
    if (killAfter !== null) setTimeout(adding.kill, killAfter)
    const code = await adding.ended
    world.imports.push({ titles, isWhole: code === 0 })
  }
}
