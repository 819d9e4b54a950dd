import { expect, test } from 'vitest'
import { readInWorker } from '../../../src/postings/reading/read-in-worker.ts'
import { utf8 } from '../../support/read-all.ts'

test('a document that takes longer than the limit is given up with a sentence', async () => {
  const input = { name: 'role.html', bytes: utf8('<p>Baker</p>') }
  await expect(readInWorker('html', input, 0)).rejects.toMatchObject({
    code: 'too-large',
    message: 'role.html takes too much time to read. Send the job description alone, as text or a smaller file.',
  })
})
