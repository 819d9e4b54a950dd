import { expect, test, vi } from 'vitest'
import { clientId, clientSecret } from '../../support/fake-slack/oauth.ts'
import { freePort, north, openScene } from '../../support/slack-scene.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

test('an installation is taken only with the state that this browser was given, unchanged', async () => {
  const port = await freePort()
  await using scene = await openScene({
    settings: {
      workspaces: { kind: 'many', clientId, clientSecret, stateSecret: 'a-state-secret' },
      transport: { kind: 'http', signingSecret: 'a-signing-secret-of-the-fake' },
      port,
    },
    coreSettings: { ROLECALL_ENCRYPTION_KEY: 'ab'.repeat(32) },
  })
  const base = `http://127.0.0.1:${port}/slack`
  const begin = async () => {
    const begun = await fetch(`${base}/install`, { redirect: 'manual' })
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? ''
    return { state, cookie: begun.headers.get('set-cookie')?.split(';')[0] ?? '' }
  }
  const [mine, theirs] = [await begin(), await begin()]
  const end = async (state: string, cookie: string) => {
    const query = new URLSearchParams({ code: north.team, state })
    return (await fetch(`${base}/oauth_redirect?${query}`, { headers: { cookie } })).ok
  }
  const [head = '', payload = '', signature = ''] = mine.state.split('.')
  const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`
  const changed = `${head}.${payload}.${signature.split('').reverse().join('')}`
  expect(await end(theirs.state, mine.cookie)).toBe(false)
  expect(await end(mine.state, '')).toBe(false)
  expect(await end('', mine.cookie)).toBe(false)
  for (const forged of [unsigned, changed]) {
    expect(await end(forged, mine.cookie.replace(mine.state, forged))).toBe(false)
  }
  expect(scene.slack.state.calls.filter(({ method }) => method === 'oauth.v2.access')).toEqual([])
  expect(await end(mine.state, mine.cookie)).toBe(true)
})
