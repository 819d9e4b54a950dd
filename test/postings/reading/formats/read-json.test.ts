import { describe, expect, test } from 'vitest'
import { readJson } from '../../../../src/postings/reading/formats/read-json.ts'
import { readJsonLines } from '../../../../src/postings/reading/formats/read-json-lines.ts'
import { readAll, utf8 } from '../../../support/read-all.ts'

const readFile = (text: string) => readAll(readJson({ name: 'roles.json', bytes: utf8(text) }))
const readBulk = (...chunks: string[]) => readAll(readJsonLines('roles.jsonl', chunks.map(utf8)))

describe('a JSON file', () => {
  test('may hold one posting, an array, a graph or a list of items', async () => {
    const baker = { '@type': 'JobPosting', title: 'Baker', description: 'Bake bread.' }
    const miller = { '@type': 'https://schema.org/JobPosting', title: 'Miller', description: 'Mill grain.' }
    const shapes = [
      [baker, miller],
      { '@graph': [baker, { '@type': 'WebPage' }, miller] },
      { '@type': 'ItemList', itemListElement: [{ item: baker }, { item: miller }] },
    ]
    for (const shape of shapes) {
      const { documents, errors } = await readFile(JSON.stringify(shape))
      expect(documents.map(({ title }) => title)).toEqual(['Baker', 'Miller'])
      expect(errors).toEqual([])
    }
    expect((await readFile(JSON.stringify(baker))).documents).toHaveLength(1)
  })

  test('goes on past a record that cannot be read', async () => {
    const { documents, errors } = await readFile('[{"title":"Baker","text":"Bake."},{"name":1},{"text":"Mill."}]')
    expect(documents).toHaveLength(2)
    expect(errors[0]).toMatch(/^roles\.json, item 2: unreadable-document: roles\.json, item 2: not a posting/)
  })

  test('names the missing fields of a JobPosting', async () => {
    const { errors } = await readFile('{"@type":"JobPosting","url":"https://example.org/1"}')
    expect(errors[0]).toContain('the JobPosting has neither "title" nor "description"')
  })

  test.each([
    ['{"title":"Baker","text":"Bake', 'roles.json is JSON that stops in the middle'],
    ['{"title":"Baker",}', 'roles.json is not valid JSON (line 1 column 18)'],
    ['[]', 'roles.json holds no job posting'],
  ])('that is %s is refused with what is wrong', async (text, sentence) => {
    await expect(readFile(text)).rejects.toThrow(sentence)
  })
})

describe('JSON Lines', () => {
  test('are read past bad lines, which are named by their numbers', async () => {
    const { documents, errors } = await readBulk(
      '{"id":"a","title":"Baker","company":"Crust","location":"Lyon","url":"https://example.org/a","text":"Bake."}\n',
      '\nno JSON\n{"@type":"JobPosting","title":"Miller","description":"<p>Mill.</p>"}\r\n{"id":"b","text":7}\n',
      `{"text":"${'x'.repeat(1024 * 1024)}"}\n{"id":"c","datePosted":"tomorrow","text":"Sow."}\n{"text":"Reap."}`,
    )
    expect(documents.map(({ text }) => text)).toEqual(['Bake.', 'Mill.', 'Reap.'])
    expect(documents[0]).toMatchObject({ externalId: 'a', hiringOrganization: 'Crust', location: 'Lyon' })
    expect(errors).toEqual([
      'roles.jsonl, line 3: unreadable-document: roles.jsonl, line 3: not valid JSON; this line was skipped.',
      'roles.jsonl, line 5: unreadable-document: roles.jsonl, line 5: the record cannot be read: "text" must be text.',
      'roles.jsonl, line 6: too-large: roles.jsonl, line 6: a line may have 1 MB; this one was skipped.',
      'roles.jsonl, line 7: unreadable-document: roles.jsonl, line 7: the record cannot be read: "datePosted" must be a date such as 2026-03-31.',
    ])
  })

  test('keep the text of a record as it is', async () => {
    const text = 'Bake <b>bread</b> &amp; cake,\n * at night'
    expect((await readBulk(JSON.stringify({ text }))).documents[0]?.text).toBe(text)
  })
})
