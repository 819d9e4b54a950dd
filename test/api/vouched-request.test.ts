import { describe, expect, test } from 'vitest'
import { readVouchedRequest } from '../../src/api/vouched-request.ts'
import { AppError } from '../../src/errors.ts'

const secret = '0123456789abcdef0123456789abcdef'
const identity = {
  platform: 'slack',
  space: 'T024BE7LD',
  user: 'U023BECGF',
  displayName: 'Zoë Müller',
  isSpaceAdmin: false,
  roleIds: [],
}
const header = Buffer.from(JSON.stringify(identity)).toString('base64url')

describe('a request', () => {
  test('with the secret and an identity is believed, names in any script included', () => {
    const vouched = readVouchedRequest({ authorization: `Bearer ${secret}`, 'rolecall-identity': header }, [secret])
    expect(vouched.caller).toEqual(identity)
  })

  test('is believed with each of several secrets', () => {
    const old = 'f'.repeat(64)
    const headers = { authorization: `Bearer ${old}`, 'rolecall-identity': header }
    expect(readVouchedRequest(headers, [secret, old]).caller).toEqual(identity)
  })

  test.each([
    ['no secret', {}],
    ['a wrong secret', { authorization: `Bearer ${secret.toUpperCase()}` }],
    ['the beginning of the secret', { authorization: `Bearer ${secret.slice(0, -1)}` }],
    ['another scheme', { authorization: `Basic ${secret}` }],
    ['no identity', { authorization: `Bearer ${secret}`, 'rolecall-identity': undefined }],
    ['an identity that is no JSON', { authorization: `Bearer ${secret}`, 'rolecall-identity': 'e30x' }],
    ['an unknown platform', { authorization: `Bearer ${secret}`, 'rolecall-identity': encode({ platform: 'irc' }) }],
    ['no user', { authorization: `Bearer ${secret}`, 'rolecall-identity': encode({ user: '' }) }],
  ])('with %s is unauthenticated', (_, headers) => {
    const { caller } = readVouchedRequest({ 'rolecall-identity': header, ...headers }, [secret])
    expect(caller).toBeInstanceOf(AppError)
    expect(caller).toMatchObject({ code: 'unauthenticated' })
  })

  test('is unauthenticated where no secret is accepted at all', () => {
    const headers = { authorization: `Bearer ${secret}`, 'rolecall-identity': header }
    expect(readVouchedRequest(headers, []).caller).toMatchObject({ code: 'unauthenticated' })
  })

  test('keeps the request id of a bot that is believed, and of nobody else', () => {
    const headers = { 'rolecall-identity': header, 'x-request-id': 'Ev0PV52K21' }
    const believed = readVouchedRequest({ ...headers, authorization: `Bearer ${secret}` }, [secret])
    expect(believed.requestId).toBe('Ev0PV52K21')
    expect(readVouchedRequest(headers, [secret]).requestId).not.toBe('Ev0PV52K21')
  })

  test('gets a new request id instead of one that would break a log line', () => {
    const headers = { authorization: `Bearer ${secret}`, 'rolecall-identity': header, 'x-request-id': 'a"} {"b' }
    expect(readVouchedRequest(headers, [secret]).requestId).toMatch(/^[0-9a-f-]{36}$/)
  })
})

function encode(changes: Record<string, string>): string {
  return Buffer.from(JSON.stringify({ ...identity, ...changes })).toString('base64url')
}
