import { expect, test } from 'vitest'
import { describeError } from '../src/describe-error.ts'
import { AppError } from '../src/errors.ts'

test('an error is described by its kind, its codes and where it was thrown, never by its words', () => {
  const cause = Object.assign(new Error('Key (text)=(Ada’s question) already exists'), {
    ...{ code: '23505', detail: 'Ada’s question', where: 'Ada’s question', hint: 'Ada’s question' },
    ...{ table: 'questions', constraint: 'questions_pkey', column: 'Ada’s question' },
  })
  const described = describeError(new AppError('internal', 'Something went wrong.', { cause }))
  expect(described).toMatchObject({
    ...{ type: 'AppError', message: 'Something went wrong.', code: 'internal' },
    cause: { type: 'Error', code: '23505', at: { table: 'questions', constraint: 'questions_pkey' } },
  })
  expect(JSON.stringify(described)).not.toContain('Ada')
  expect(described.cause?.stack?.[0]).toMatch(/describe-error\.test\.ts:\d+:\d+/)
})

test('a message of several lines that looks like a stack is none', () => {
  const error = new Error('first\n    at Ada (Lovelace)\n    at home:1:2')
  expect(JSON.stringify(describeError(error))).not.toMatch(/Ada|home/)
  error.stack = `Error: something else\n    at Ada Lovelace earns 5:1:2\n${error.stack}`
  expect(JSON.stringify(describeError(error))).not.toContain('Ada')
})

test('a name or a code with words in it is not shown, and what is no error only by its type', () => {
  const error = Object.assign(new Error(''), { name: 'Ada Lovelace asks', code: 'what does it pay?' })
  expect(JSON.stringify(describeError(error))).not.toMatch(/Ada|pay/)
  expect(describeError('what does it pay?')).toEqual({ type: 'string' })
})

test('causes that go round in a circle come to an end', () => {
  const error = new Error('')
  error.cause = error
  expect(JSON.stringify(describeError(error)).length).toBeLessThan(20_000)
})
