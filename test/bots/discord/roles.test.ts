import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type DiscordWorld, runDiscord } from '../../support/discord-world.ts'
import { personIn, replyTo, shown } from '../../support/fake-discord/person.ts'
import { bakerRole, glazierRole } from '../../support/role-texts.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let world: DiscordWorld
beforeAll(async () => {
  world = await runDiscord()
  await world.publish(bakerRole)
  for (const town of ['Leeds', 'York', 'Hull', 'Derby', 'Bath', 'Truro', 'Luton']) {
    await world.publish({
      ...glazierRole,
      location: `${town}, United Kingdom`,
      text: glazierRole.text.replace('Leeds', town),
    })
  }
})
afterAll(() => world[Symbol.asyncDispose]())
afterEach(() => expect(world.discord.problems.splice(0)).toEqual([]))

test('/roles search shows cards that meet every option, with the words that fit', async () => {
  const { candidate, replyShowing } = world
  const reply = await replyShowing(
    candidate.runs('roles search', { place: 'Bremen', pay: 30_000, currency: 'EUR' }),
    '1 open role',
  )
  expect(shown(reply)).toContain('**Night Baker** · Kornblume Bakery')
  expect(shown(reply)).toContain('Bremen, Germany · €2,900 a month')
  expect(shown(reply)).toContain('[Ask about this role]')
  expect(Number(reply.flags) & 64).toBe(64)
})

test('a search that nothing fits says so', async () => {
  const { candidate, replyShowing } = world
  await replyShowing(candidate.runs('roles search', { words: 'astronaut' }), 'No open role fits')
})

test('pages are turned in place, forth and back', async () => {
  const { candidate, replyShowing, discord } = world
  const first = candidate.runs('roles search', { words: 'glazier', place: 'United Kingdom' })
  const page = await replyShowing(first, '[1–5 of 7]')
  const next = candidate.presses(page, 'Next')
  await vi.waitFor(() => expect(shown(replyTo(discord, first)!)).toContain('[6–7 of 7]'), 5_000)
  expect(next.original).toBe(first.original)
  expect(shown(page)).not.toContain('Night Baker')
  candidate.presses(replyTo(discord, first)!, 'Previous')
  await vi.waitFor(() => expect(shown(replyTo(discord, first)!)).toContain('[1–5 of 7]'), 5_000)
})

test('a card shows the role in full, with a quote for each field, and opens a form to ask about it', async () => {
  const { candidate, replyShowing } = world
  const page = await replyShowing(candidate.runs('roles search', { words: 'baker' }), 'Night Baker')
  const details = await replyShowing(candidate.presses(page, 'Details'), '### Night Baker')
  expect(shown(details)).toContain('**Pay** €2,900 a month\n> “')
  const form = candidate.presses(details, 'Ask about this role')
  await vi.waitFor(() => expect(form.callback?.type).toBe(9), 5_000)
  const answer = await replyShowing(candidate.submits(form, { question: 'What does it pay?' }), 'Share')
  expect(shown(answer)).toContain('€2,900')
})

test('/roles show and /roles compare take suggestions, and say what is not stated', async () => {
  const { candidate, replyShowing } = world
  const options = await suggestions('roles compare', { first: 'kornblume' }, 'first')
  const baker = options[0]!.value
  const [glazier] = await suggestions('roles compare', { first: baker, second: 'glazier hull' }, 'second')
  await replyShowing(candidate.runs('roles show', { role: baker }), '### Night Baker')
  const compared = await replyShowing(
    candidate.runs('roles compare', { first: baker, second: glazier!.value }),
    '**Pay**',
  )
  expect(shown(compared)).toContain('`A` **Night Baker · Kornblume Bakery**')
  expect(shown(compared)).toContain('`B` £32,000–£36,000 a year · “')
  expect(shown(compared)).toContain('*not stated*')
  await replyShowing(candidate.runs('roles compare', { first: baker, second: baker }), 'Pick two, three or four roles')
})

test('roles picked from a page are compared', async () => {
  const { candidate, replyShowing } = world
  const page = await replyShowing(candidate.runs('roles search', {}), 'open roles')
  const [first, second] = [...JSON.stringify(page.components).matchAll(/details:([0-9a-f-]{36})/g)].map(([, id]) => id!)
  await replyShowing(candidate.picks(page, [first!, second!], 'compare'), '`B` **')
})

test('skills and places are suggested as open postings name them', async () => {
  expect(await suggestions('roles search', { place: 'bre' }, 'place')).toEqual([{ name: 'Bremen', value: 'Bremen' }])
  expect(await suggestions('roles search', { skill: '%' }, 'skill')).toEqual([])
})

test('a place that no gazetteer knows is refused in words', async () => {
  const { candidate, replyShowing } = world
  await replyShowing(candidate.runs('roles search', { place: 'Xyzzyville' }), 'can’t be carried out')
})

test('the words are those of the person’s own language', async () => {
  const { discord, guild, channel, replyShowing } = world
  const german = personIn({ discord, guild, channel, locale: 'de' }, discord.addMember(guild, 'Kai'))
  await replyShowing(german.runs('roles search', { words: 'astronaut' }), 'Keine offene Stelle')
})

async function suggestions(command: string, options: Record<string, string>, focused: string) {
  const typed = world.candidate.types(command, options, focused)
  await vi.waitFor(() => expect(typed.callback).not.toBeNull(), 5_000)
  return (typed.callback!.data as { choices: { name: string; value: string }[] }).choices
}
