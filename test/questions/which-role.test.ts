import { expect, test, vi } from 'vitest'
import type { Answer } from '../../src/questions/answer.ts'
import { admin, candidate } from '../support/identities.ts'
import { bakerRole } from '../support/role-texts.ts'
import { runCore } from '../support/running-core.ts'

// Opens a core and publishes a dozen roles.
vi.setConfig({ testTimeout: 60_000 })

const towns = ['Bremen', 'Hamburg', 'Kiel', 'Rostock', 'Leipzig', 'Dresden', 'Erfurt', 'Kassel', 'Bonn', 'Mainz']

test('where more roles fit than are offered, it is said how many; a place tells them apart', async () => {
  await using running = await runCore({})
  const recruiter = running.local.as(admin())
  for (const town of towns) {
    const role = { ...bakerRole, location: `${town}, Germany`, text: bakerRole.text.replaceAll('Bremen', town) }
    await recruiter.postings.publish.mutate({ ...role, externalId: town, requestKey: town })
  }
  const ask = async (text: string): Promise<Answer | undefined> => {
    const question = { text, conversation: text, requestKey: text }
    const events = await Array.fromAsync(await running.local.as(candidate()).questions.ask.mutate(question))
    return events.find(event => event.type === 'done')?.answer
  }
  const named = await ask('What does the night baker at Kornblume Bakery earn?')
  expect(named).toMatchObject({ status: 'needs-choice', moreChoices: towns.length - 5 })
  expect(named?.choices).toHaveLength(5)
  const unnamed = await ask('What does it pay?')
  expect(unnamed).toMatchObject({ status: 'needs-choice', moreChoices: towns.length - 5 })
  expect(unnamed?.choices).toHaveLength(5)
  const narrowed = await ask('What does the night baker at Kornblume Bakery in Erfurt earn?')
  expect(narrowed).toMatchObject({ status: 'answered', postings: [{ location: 'Erfurt, Germany' }] })
})
