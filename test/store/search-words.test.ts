import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

let opened: TestDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
}, 60_000)
afterAll(() => opened[Symbol.asyncDispose]())

async function finds(text: string, words: string): Promise<boolean | null> {
  const [row] = await opened.asOwner<{ found: boolean | null }>(
    'select search_vector($1) @@ search_query($2) as found',
    [text, words],
  )
  return row!.found
}

test.each([
  ['accents do not matter', 'Pflegekraft in Zürich', 'zurich', true],
  ['an English word is found in its other forms', 'Leading two engineers', 'engineer leads', true],
  ['any one word is enough', 'Sourdough baker', 'baker or butcher', true],
  ['other languages are found as they are written', 'Nous cherchons une infirmière', 'infirmiere', true],
  ['a stop word is a word when there is no other', 'IT support', 'it', true],
  ['stop words do not count beside others', 'It is a support role', 'is it a butcher', false],
  ['quotes and operators are only characters', "Chef de partie at Luigi's", "luigi's & (chef | !x) :* \\ ' -- ;", true],
  ['a question without words finds nothing', 'Baker', '?! 🥐', null],
])('%s', async (_, text, words, expected) => {
  expect(await finds(text, words)).toBe(expected)
})
