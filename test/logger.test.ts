import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AppError } from '../src/errors.ts'
import { createLogger } from '../src/logger.ts'

test('a log that cannot be written says which setting names its folder', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'rolecall-log-')), 'file')
  writeFileSync(file, '')
  const open = () => createLogger({ level: 'info', file: join(file, 'log') })
  expect(open).toThrow(AppError)
  expect(open).toThrow('ROLECALL_DATA')
})
