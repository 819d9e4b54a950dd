import { TRPCError } from '@trpc/server'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { shapeError, toAppError } from '../../src/api/error-shape.ts'
import { AppError } from '../../src/errors.ts'

const at = { path: 'postings.publish', requestId: 'req-1' }

describe('an error on its way to a caller', () => {
  test('keeps the code and details of ours, wherever it was thrown', () => {
    const thrown = new AppError('too-large', 'That has 9,000 characters.', { details: { limit: 2000 } })
    const expected = {
      message: 'That has 9,000 characters.',
      data: { appCode: 'too-large', details: { limit: 2000 }, requestId: 'req-1', httpStatus: 413 },
    }
    expect(shapeError(thrown, at)).toMatchObject(expected)
    expect(shapeError(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: thrown }), at)).toMatchObject(expected)
  })

  test('tells nothing of one that nobody expected but the request id', () => {
    const shaped = shapeError(new Error('connect postgres://rolecall:hunter2@db failed'), at)
    expect(JSON.stringify(shaped)).not.toContain('hunter2')
    expect(shaped.data).toMatchObject({ appCode: 'internal', httpStatus: 500, requestId: 'req-1' })
    expect(shaped).not.toHaveProperty('data.stack')
  })

  test('names the fields that were wrong, without their values', () => {
    const wrong = z.object({ limit: z.number() }).safeParse({ limit: 'hunter2' })
    const shaped = shapeError(new TRPCError({ code: 'BAD_REQUEST', cause: wrong.error }), at)
    expect(shaped.data.appCode).toBe('invalid-input')
    expect(shaped.message).toMatch(/^limit: .*number/)
    expect(shaped.message).not.toContain('hunter2')
  })

  test.each([
    ['NOT_FOUND', 'not-found'],
    ['PARSE_ERROR', 'invalid-input'],
    ['PAYLOAD_TOO_LARGE', 'too-large'],
    ['METHOD_NOT_SUPPORTED', 'invalid-input'],
  ] as const)('has our code for the transport’s %s, and none of its words', (code, ours) => {
    const shaped = shapeError(new TRPCError({ code, message: 'hunter2' }), at)
    expect(shaped.data.appCode).toBe(ours)
    expect(shaped.message).not.toContain('hunter2')
  })

  test('is a cancellation when the caller went away', () => {
    expect(toAppError(new DOMException('This operation was aborted', 'AbortError')).code).toBe('cancelled')
  })
})
