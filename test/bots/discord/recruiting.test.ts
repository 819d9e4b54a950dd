import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { allowRecruiters, type DiscordWorld, identityOf, runDiscord, talentRole } from '../../support/discord-world.ts'
import { shown } from '../../support/fake-discord/person.ts'
import type { FakeChannel } from '../../support/fake-discord/world.ts'
import { makePdf } from '../../support/make-pdf.ts'
import { bakerRole, glazierRole } from '../../support/role-texts.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let world: DiscordWorld
beforeAll(async () => {
  world = await runDiscord()
})
afterAll(() => world[Symbol.asyncDispose]())
afterEach(() => expect(world.discord.problems.splice(0)).toEqual([]))

test('/recruiters allow makes recruiters of a Discord role, and only an admin may', async () => {
  const { admin, recruiter, replyShowing } = world
  const who = { mention: 'role' as const, id: talentRole }
  await replyShowing(recruiter.runs('recruiters allow', { who }), 'Only an administrator may do that here')
  await replyShowing(admin.runs('recruiters allow', { who }), `<@&${talentRole}> can add, edit and close roles now`)
  await replyShowing(recruiter.runs('recruiters list'), `<@&${talentRole}>`)
  await replyShowing(admin.runs('recruiters remove', { who }), 'is no longer a recruiter')
  await replyShowing(recruiter.runs('recruiters list'), 'Only recruiters may do that here')
  await allowRecruiters(world)
})

test('a candidate who sends the form is refused, and nothing is kept', async () => {
  const { candidate, replyShowing, running } = world
  const form = candidate.runs('role add')
  await vi.waitFor(() => expect(form.callback?.type).toBe(9), 5_000)
  await replyShowing(candidate.submits(form, { text0: glazierRole.text }), 'Only recruiters may do that here')
  await replyShowing(candidate.runs('role list'), 'Only recruiters may do that here')
  const core = running.remote.as(identityOf(world, 'admin'))
  expect((await core.postings.list.query({})).total).toBe(0)
})

test('a role goes from a form through the preview to its channel and thread, and closing locks them', async () => {
  const { recruiter, candidate, replyShowing, messageShowing, channel, discord } = world
  const form = recruiter.runs('role add')
  await vi.waitFor(() => expect(form.callback?.type).toBe(9), 5_000)
  const values = { title: glazierRole.title, company: glazierRole.hiringOrganization, location: glazierRole.location }
  const preview = await replyShowing(recruiter.submits(form, { ...values, text0: glazierRole.text }), '[Publish]')
  expect(shown(preview)).toContain('**Pay** £32,000–£36,000 a year\n> “£32,000 to £36,000 per year”')
  expect(shown(preview)).toContain('Not stated whether it is full-time')
  expect(shown(preview)).toContain('kept as a draft')

  const picked = recruiter.picks(preview, [channel.id], 'pick-channel')
  await vi.waitFor(() => expect(JSON.stringify(preview.components)).toContain(`:${channel.id}`), 5_000)
  await replyShowing(recruiter.presses(preview, 'Publish'), 'Published')
  expect(picked.callback?.type).toBe(6)

  const announced = await messageShowing(channel, '**Glazier** · Fernhill Windows')
  const thread = await threadOf(announced.id)
  expect(thread.name).toBe('Glazier · Fernhill Windows')
  const asked = discord.write(thread, candidate.member.user, `<@${discord.world.bot.id}> What does it pay?`)
  await messageShowing(thread, '£32,000')
  expect(asked.id).toBeDefined()

  const id = (await suggestions('role close', 'glazier'))[0]!.value
  await replyShowing(recruiter.runs('role close', { role: id }), 'Glazier is closed')
  await messageShowing(channel, 'Closed on')
  await vi.waitFor(
    () =>
      expect(discord.world.channels.get(thread.id)?.thread_metadata).toMatchObject({ locked: true, archived: true }),
    5_000,
  )
  await replyShowing(recruiter.runs('role reopen', { role: id }), 'is open again')
  await messageShowing(channel, '[Ask about this role]')
  await vi.waitFor(
    () =>
      expect(discord.world.channels.get(thread.id)?.thread_metadata).toMatchObject({ locked: false, archived: false }),
    5_000,
  )
})

test('an edit shows what changes before it is saved, and the announcement follows', async () => {
  const { recruiter, replyShowing, messageShowing, channel } = world
  const id = (await suggestions('role edit', 'glazier'))[0]!.value
  const form = recruiter.runs('role edit', { role: id })
  await vi.waitFor(() => expect(form.callback?.type).toBe(9), 5_000)
  expect(JSON.stringify(form.callback)).toContain('£32,000 to £36,000')
  const dearer = glazierRole.text.replace('£32,000 to £36,000', '£34,000 to £38,000')
  const changes = await replyShowing(recruiter.submits(form, { text0: dearer }), '[Save]')
  expect(shown(changes)).toContain('- Pay: £32,000–£36,000 a year → £34,000–£38,000 a year')
  const again = recruiter.presses(changes, 'Edit')
  await vi.waitFor(() => expect(again.callback?.type).toBe(9), 5_000)
  expect(JSON.stringify(again.callback)).toContain('£34,000')
  await replyShowing(recruiter.presses(changes, 'Save'), 'Saved')
  await messageShowing(channel, '£34,000–£38,000')
})

test('a PDF in the form becomes a draft', async () => {
  const { recruiter, replyShowing, discord } = world
  const form = recruiter.runs('role add')
  await vi.waitFor(() => expect(form.callback?.type).toBe(9), 5_000)
  const pdf = await makePdf(document =>
    document.text(`${bakerRole.title}

${bakerRole.text}`),
  )
  const file = discord.attach('baker.pdf', Buffer.from(pdf))
  await replyShowing(recruiter.submits(form, {}, file), '### Night Baker')
})

test('"Add as role" on somebody’s message takes its text', async () => {
  const { recruiter, candidate, replyShowing, discord, channel } = world
  const text = `Window Fitter\nFernhill Windows\n\n${glazierRole.text.replace('glazier', 'fitter')}`
  const message = discord.write(channel, candidate.member.user, text)
  await replyShowing(recruiter.usesOn(message, 'Add as role'), '[Publish]')
  const empty = discord.write(channel, candidate.member.user, '')
  await replyShowing(recruiter.usesOn(empty, 'Add as role'), 'There is no text and no file')
  const chat = discord.write(channel, candidate.member.user, 'See you all at the bar on Friday, first round is on me')
  await replyShowing(recruiter.usesOn(chat, 'Add as role'), 'doesn’t read like a job description')
})

test('in a forum a role becomes a post of its own', async () => {
  const { recruiter, replyShowing, messageShowing, discord, guild } = world
  const forum = discord.addChannel(guild, 'openings', 'forum')
  const list = await replyShowing(recruiter.runs('role list', { state: 'draft' }), 'Night Baker')
  expect(shown(list)).toContain('[Review and publish]')
  const id = await world.publish(
    { ...bakerRole, title: 'Forum Baker', text: `${bakerRole.text}\n- A quiet street` },
    undefined,
  )
  const core = world.running.remote.as(identityOf(world, 'recruiter'))
  await core.postings.open.mutate({ id, announceIn: forum.id, requestKey: 'forum' })
  const post = await vi.waitFor(() => {
    const found = [...discord.world.channels.values()].find(({ parent_id }) => parent_id === forum.id)
    return found ?? Promise.reject(new Error('no post yet'))
  }, 8_000)
  await messageShowing(post, 'Forum Baker')
  await core.postings.close.mutate({ id, requestKey: 'close forum' })
  await messageShowing(post, 'Closed on')
  await vi.waitFor(
    () => expect(discord.world.channels.get(post.id)?.thread_metadata).toMatchObject({ locked: true }),
    5_000,
  )
})

async function suggestions(command: string, role: string): Promise<{ name: string; value: string }[]> {
  const typed = world.recruiter.types(command, { role }, 'role')
  await vi.waitFor(() => expect(typed.callback).not.toBeNull(), 5_000)
  return (typed.callback!.data as { choices: { name: string; value: string }[] }).choices
}

function threadOf(message: string): Promise<FakeChannel> {
  return vi.waitFor(() => {
    const thread = world.discord.world.channels.get(message)
    if (!thread) throw new Error('no thread yet')
    return thread
  }, 5_000)
}
