import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../src/errors.ts'
import { readDocuments } from '../../../src/postings/reading/read-documents.ts'
import { makePdf } from '../../support/make-pdf.ts'
import { readAll, utf8 } from '../../support/read-all.ts'

const posting = 'Night Baker\nCrust & Co\nLyon, France\n\nYou bake bread from two to nine in the morning.\n'

async function read(name: string, bytes: Uint8Array | string) {
  return readAll(readDocuments({ name, bytes: typeof bytes === 'string' ? utf8(bytes) : bytes }))
}

async function refusal(name: string, bytes: Uint8Array | string): Promise<string> {
  const { documents, errors } = await read(name, bytes)
  expect(documents).toEqual([])
  expect(errors).toHaveLength(1)
  return errors[0]!
}

describe('a readable file', () => {
  test('of plain text is one document with nothing given beside it', async () => {
    expect(await read('baker.txt', posting)).toEqual({
      documents: [
        {
          externalId: null,
          title: null,
          hiringOrganization: null,
          location: null,
          url: null,
          datePosted: null,
          validThrough: null,
          kind: null,
          text: posting,
        },
      ],
      errors: [],
    })
  })

  test('is recognised by its bytes when its ending lies', async () => {
    const pdf = await makePdf(document => document.text('Night Baker wanted in Lyon'))
    const [fromPdf, fromHtml, fromJson] = await Promise.all([
      read('baker.txt', pdf),
      read('baker.txt', '<!doctype html><html><body><h1>Night Baker</h1><p>You bake bread.</p></body></html>'),
      read('baker', '{"title":"Night Baker","text":"You bake bread."}'),
    ])
    expect(fromPdf.documents[0]?.text).toBe('Night Baker wanted in Lyon')
    expect(fromHtml.documents[0]).toMatchObject({ title: 'Night Baker', text: 'You bake bread.' })
    expect(fromJson.documents[0]).toMatchObject({ title: 'Night Baker', text: 'You bake bread.' })
  })

  test.each([
    ['the first bytes of a bitmap', 'BM Bakery is hiring a night baker.'],
    ['the first bytes of a program', 'MZ Bakeries are hiring a night baker.'],
    ['a bracket as in JSON', '[Remote] Night baker, as far as dough allows.'],
    ['a brace as in JSON', '{Crust & Co} is hiring a night baker.'],
    ['a rule as in front matter', '---\nNight baker: wanted: now\n---\nYou bake bread.'],
  ])('of text that begins with %s is text', async (_, text) => {
    const { documents, errors } = await read('baker.txt', text)
    expect(errors).toEqual([])
    expect(documents[0]?.text).toBe(text)
  })

  test('of JSON Lines is recognised without its ending', async () => {
    const lines = '{"title":"Baker","text":"Bake bread."}\n{"title":"Miller","text":"Mill grain."}\n'
    const { documents } = await read('upload', lines)
    expect(documents.map(({ title }) => title)).toEqual(['Baker', 'Miller'])
  })
})

describe('a file that cannot be read', () => {
  test.each([
    ['empty', '', 'baker.txt is empty'],
    ['of blanks only', ' \n\t\r\n ', 'baker.txt is empty'],
    ['a UTF-16 mark and nothing else', Uint8Array.of(0xff, 0xfe), 'baker.txt contains no text'],
  ])('because it is %s says so', async (_, bytes, sentence) => {
    expect(await refusal('baker.txt', bytes)).toContain(`baker.txt: unreadable-document: ${sentence}`)
  })

  test.each([
    [
      'an image',
      Uint8Array.from([
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8,
        2, 0, 0, 0, 0x90, 0x77, 0x53, 0xde, 0, 0, 0, 1, 0x49, 0x44, 0x41, 0x54,
      ]),
      'is an image',
    ],
    ['an archive', zipSync({ 'role.txt': strToU8('Baker') }), 'is an archive'],
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...Array(57).fill(0)]), 'is a program'],
    ['rich text', '{\\rtf1\\ansi Night baker}', 'is a rich text file'],
    ['unknown bytes', Uint8Array.from(Array(64).keys()), 'is a binary file'],
  ])('because it is %s says what to send instead', async (_, bytes, sentence) => {
    const message = await refusal('role.docx', bytes)
    expect(message).toContain(`role.docx ${sentence}`)
    expect(message).toMatch(/Send|Unpack|Save/)
  })

  test('because it is a spreadsheet says what to send instead', async () => {
    const types =
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
    const sheet = zipSync({ '[Content_Types].xml': strToU8(types), 'xl/workbook.xml': strToU8('<workbook/>') })
    expect(await refusal('roles.xlsx', sheet)).toContain('roles.xlsx is a spreadsheet')
  })

  test("in Word's old format is told apart from an encrypted DOCX", async () => {
    const container = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(1024).fill(0)]
    const encrypted = [...container, ...Buffer.from('EncryptedPackage', 'utf16le')]
    expect(await refusal('role.doc', Uint8Array.from(container))).toContain('old Office format')
    expect(await refusal('role.docx', Uint8Array.from(encrypted))).toContain('protected by a password')
  })

  test('because it is too large names both sizes before anything is parsed', async () => {
    const message = await refusal('baker.txt', Buffer.alloc(50 * 1024 * 1024, 'bread '))
    expect(message).toContain('too-large: baker.txt has 50 MB; one document may have 10 MB.')
  })

  test('because it nests without end costs an error, not the process', async () => {
    const deep = '<div>'.repeat(200_000)
    expect(await refusal('deep.html', `<html><body>${deep}Baker</body></html>`)).toContain('nests too deeply')
    expect(await refusal('deep.json', JSON.stringify({ description: `${deep}Baker` }))).toContain('nests too deeply')
  })
})

describe('any bytes at all', () => {
  test('give documents or an AppError, never another error', async () => {
    const head = fc.constantFrom('', '{', '[{"', '---\n', '{\\rtf', 'PK\u0003\u0004', '{"@type":"JobPosting","title":')
    const tail = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }).map(utf8))
    await fc.assert(
      fc.asyncProperty(
        head,
        tail,
        fc.constantFrom('a.txt', 'a.json', 'a.jsonl', 'a.md', 'a'),
        async (start, end, name) => {
          for await (const result of readDocuments({ name, bytes: Buffer.concat([utf8(start), end]) })) {
            if ('document' in result) expect(typeof result.document.text).toBe('string')
            else expect(result.error).toBeInstanceOf(AppError)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('as fields of a JobPosting give a document or an AppError', async () => {
    const fields = fc.constantFrom(
      'title',
      'description',
      'baseSalary',
      'jobLocation',
      'hiringOrganization',
      'employmentType',
      'validThrough',
      'skills',
      'identifier',
      'experienceRequirements',
    )
    const records = fc.dictionary(fields, fc.jsonValue({ maxDepth: 4 }))
    await fc.assert(
      fc.asyncProperty(records, async record => {
        const bytes = utf8(JSON.stringify({ ...record, '@type': 'JobPosting' }))
        const { documents, errors } = await readAll(readDocuments({ name: 'a.jsonld', bytes }))
        expect(documents.length + errors.length).toBe(1)
        expect(errors.join()).not.toContain('seems to be damaged')
      }),
      { numRuns: 300 },
    )
  })
})
