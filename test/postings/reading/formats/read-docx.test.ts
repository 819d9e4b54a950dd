import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../../src/postings/reading/formats/read-docx.ts'

const read = async (bytes: Uint8Array) => (await readDocx({ name: 'role.docx', bytes }))[0]!.text

async function docx(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  const bullets = [{ level: 0, format: 'decimal' as const, text: '%1.' }]
  const numbering = { config: [{ reference: 'steps', levels: bullets }] }
  return new Uint8Array(await Packer.toBuffer(new Document({ numbering, sections: [{ children }] })))
}

const paragraph = (text: string, options: IParagraphOptions = {}) => new Paragraph({ text, ...options })

describe('readDocx', () => {
  test('keeps headings, lists, tables and addresses', async () => {
    const rows = [
      ['Salary', 'EUR 2,900 per month'],
      ['Start', '1 March 2027'],
    ].map(cells => new TableRow({ children: cells.map(cell => new TableCell({ children: [paragraph(cell)] })) }))
    const link = new ExternalHyperlink({ link: 'mailto:jobs@example.org', children: [new TextRun('our office')] })
    const bytes = await docx([
      paragraph('Glass Restorer', { heading: HeadingLevel.TITLE }),
      paragraph('Your work', { heading: HeadingLevel.HEADING_2 }),
      paragraph('Clean panes', { bullet: { level: 0 } }),
      paragraph('Medieval ones first', { bullet: { level: 1 } }),
      new Paragraph({ children: [new TextRun({ text: 'Our process', bold: true })] }),
      paragraph('A call', { numbering: { reference: 'steps', level: 0 } }),
      paragraph('A day in the workshop', { numbering: { reference: 'steps', level: 0 } }),
      new Table({ rows }),
      new Paragraph({ children: [new TextRun('Write to '), link, new TextRun({ text: ' by May.', bold: true })] }),
    ])
    expect(await read(bytes)).toBe(
      [
        '# Glass Restorer\n\n## Your work\n\n- Clean panes\n  - Medieval ones first',
        '### Our process\n\n1. A call\n2. A day in the workshop',
        'Salary: EUR 2,900 per month\nStart: 1 March 2027',
        'Write to our office (jobs@example.org) by May.',
      ].join('\n\n'),
    )
  })

  test('refuses a document that is cut off, empty or none at all', async () => {
    const whole = await docx([paragraph('Glass Restorer')])
    await expect(read(whole.subarray(0, whole.length / 2))).rejects.toThrow('role.docx is a damaged or cut-off')
    await expect(read(await docx([]))).rejects.toThrow('role.docx contains no text. Send the text itself.')
    await expect(read(zipSync({ 'a.txt': strToU8('Baker') }))).rejects.toThrow('without a Word document')
  })

  test('refuses an archive that unfolds beyond the limit', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(51 * 1024 * 1024) })
    expect(bomb.byteLength).toBeLessThan(100_000)
    await expect(read(bomb)).rejects.toMatchObject({ code: 'too-large' })
  })

  test('is not fooled by an archive that lies about its size', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(51 * 1024 * 1024) })
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    const directory = Buffer.from(bomb).indexOf('PK\u0001\u0002', 0, 'latin1')
    view.setUint32(directory + 24, 100, true)
    expect(unzipSync(bomb)['word/document.xml']).toHaveLength(100)
    await expect(read(bomb)).rejects.toThrow()
  })
})
