import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createDeflate } from 'node:zlib'
import { zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { readInWorker } from '../../../src/postings/reading/read-in-worker.ts'
import { utf8 } from '../../support/read-all.ts'

vi.setConfig({ testTimeout: 60_000 })

const refused = (...codes: string[]) => ({
  code: expect.stringMatching(new RegExp(`^(?:${codes.join('|')})$`)),
  message: expect.stringContaining('file'),
})

test('a PDF of some megabytes that unpacks to 400 is given up for its memory, before they are unpacked', async () => {
  const stream = await packedSpaces(400)
  expect(stream.length).toBeLessThan(5_000_000)
  const bytes = pdf(['<< /Type /Catalog /Pages 2 0 R >>', onePage(), page()], stream)
  await expect(readInWorker('pdf', { name: 'a file', bytes })).rejects.toMatchObject({
    code: 'too-large',
    message: expect.stringContaining('too much memory'),
  })
})

test.each([
  ['whose pages hold themselves', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>', page()],
  ['that says it has two billion pages', '<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>', page()],
  ['whose page is its own parent', onePage(), '<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>'],
])('a PDF %s is refused', async (_, pages, one) => {
  const bytes = pdf(['<< /Type /Catalog /Pages 2 0 R >>', pages, one], Buffer.from(''))
  await expect(readInWorker('pdf', { name: 'a file', bytes })).rejects.toMatchObject(
    refused('unreadable-document', 'too-large'),
  )
})

test('a Word document that nests 100,000 tables is refused', async () => {
  const deep = '<w:tbl><w:tr><w:tc>'.repeat(100_000)
  await expect(readInWorker('docx', { name: 'a file', bytes: docx(deep) })).rejects.toMatchObject(
    refused('unreadable-document', 'too-large'),
  )
})

test('entities that stand for entities are not unfolded', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
  const entities = names.map((name, at) =>
    at === 0 ? '<!ENTITY a "bomb">' : `<!ENTITY ${name} "${`&${names[at - 1]};`.repeat(10)}">`,
  )
  const bytes = docx('<w:p><w:r><w:t>&j;</w:t></w:r></w:p>', `<!DOCTYPE x [${entities.join('')}]>`)
  const read = await readInWorker('docx', { name: 'a file', bytes }).catch((error: unknown) => error)
  expect(JSON.stringify(read).length).toBeLessThan(1_000)
  if (read instanceof Error) expect(read).toMatchObject(refused('unreadable-document', 'too-large'))
})

test('an entity that names a file of this machine brings nothing of it', async () => {
  const bytes = docx('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>', '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
  const read = await readInWorker('docx', { name: 'a file', bytes }).catch((error: unknown) => error)
  expect(`${JSON.stringify(read)} ${String(read)}`).not.toContain('root:')
})

test('an archive of 3,000 entries is read no further than its text', async () => {
  const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`junk/${at}`, new Uint8Array()]))
  const [document] = await readInWorker('docx', {
    name: 'a file',
    bytes: docx('<w:p><w:r><w:t>Glazier in Leeds</w:t></w:r></w:p>', '', many),
  })
  expect(document?.text).toBe('Glazier in Leeds')
})

test('a page that opens 200,000 boxes and closes none is refused', async () => {
  const bytes = utf8(`<html><body>${'<div>'.repeat(200_000)}Glazier`)
  await expect(readInWorker('html', { name: 'a file', bytes })).rejects.toMatchObject({ code: 'unreadable-document' })
})

function onePage(): string {
  return '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
}

function page(): string {
  return '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << >> >>'
}

/** Catalog, pages, page, and the stream that the page shows. */
function pdf(objects: readonly string[], stream: Buffer): Uint8Array {
  const filter = stream.length === 0 ? '' : ' /Filter /FlateDecode'
  const bodies = [
    ...objects.map(one => Buffer.from(one)),
    Buffer.concat([
      Buffer.from(`<< /Length ${stream.length}${filter} >>\nstream\n`),
      stream,
      Buffer.from('\nendstream'),
    ]),
  ]
  const parts = [Buffer.from('%PDF-1.7\n')]
  const offsets: string[] = []
  for (const [at, body] of bodies.entries()) {
    offsets.push(String(Buffer.concat(parts).length).padStart(10, '0'))
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n'))
  }
  const table = offsets.map(offset => `${offset} 00000 n \n`).join('')
  const size = bodies.length + 1
  const start = Buffer.concat(parts).length
  const tail = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(tail)])
}

async function packedSpaces(megabytes: number): Promise<Buffer> {
  const deflate = createDeflate({ level: 1 })
  const piece = Buffer.alloc(1024 * 1024, ' ')
  const packed = buffer(deflate)
  await pipeline(async function* () {
    for (let at = 0; at < megabytes; at += 1) yield piece
  }, deflate)
  return packed
}

function docx(body: string, doctype = '', others: Record<string, Uint8Array> = {}): Uint8Array {
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return zipSync({
    '[Content_Types].xml': utf8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': utf8(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': utf8(
      `<?xml version="1.0"?>${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    ...others,
  })
}
