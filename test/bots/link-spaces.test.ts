import { setTimeout as sleep } from 'node:timers/promises'
import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import type { CallerClient } from '../../bots/client.ts'
import { linkSpaces } from '../../bots/link-spaces.ts'

const request = { code: 'A-CODE', requestKey: 'pressed' }
const times = { patienceMs: 60_000, begunMs: 50, pauseMs: 1 }
const cut = () => new TRPCClientError('the connection was cut')

/** A core that answers the first calls like this. */
function coreThat(...answers: (() => Promise<unknown>)[]) {
  const asked: unknown[] = []
  const mutate = (given: unknown) => {
    asked.push(given)
    return answers[asked.length - 1]!()
  }
  return { asked, api: { spaces: { link: { mutate } } } as unknown as CallerClient }
}

test('a link that outlives its connection is waited for under the same key', async () => {
  const linked = { state: 'linked', roles: 20_000 }
  const slowly = () => sleep(60).then(() => Promise.reject(cut()))
  const { api, asked } = coreThat(
    slowly,
    () => Promise.reject(cut()),
    async () => linked,
  )
  expect(await linkSpaces(api, request, times)).toEqual(linked)
  expect(asked).toEqual([request, request, request])
})

test('a core that cannot be reached at all is said at once', async () => {
  const { api, asked } = coreThat(() => Promise.reject(cut()))
  await expect(linkSpaces(api, request, { ...times, begunMs: 60_000 })).rejects.toThrow('cut')
  expect(asked).toHaveLength(1)
})
