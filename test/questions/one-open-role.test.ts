import { expect, test, vi } from 'vitest'
import type { Answer } from '../../src/questions/answer.ts'
import { admin, candidate } from '../support/identities.ts'
import { bakerRole, glazierRole } from '../support/role-texts.ts'
import { runCore } from '../support/running-core.ts'

// Each opens a core of its own.
vi.setConfig({ testTimeout: 60_000 })

test('a question that names no role is about the one role that is open', async () => {
  expect(await askWhereOneIsOpen(glazierRole, 'What does it pay?')).toMatchObject({
    ...{ status: 'answered', choices: [], postings: [{ title: glazierRole.title }] },
  })
})

test('the words that name the one role that is open ask for nothing', async () => {
  const answer = await askWhereOneIsOpen(bakerRole, 'What does the night baker earn?')
  expect(answer?.status).toBe('answered')
  expect(answer?.statements[0]?.text).toContain('€2,900 per month')
})

async function askWhereOneIsOpen(role: typeof bakerRole, text: string): Promise<Answer | undefined> {
  await using running = await runCore({})
  await running.local.as(admin()).postings.publish.mutate({ ...role, requestKey: 'setup' })
  const question = { text, conversation: 'c', requestKey: 'one' }
  const events = await Array.fromAsync(await running.local.as(candidate()).questions.ask.mutate(question))
  return events.find(event => event.type === 'done')?.answer
}
