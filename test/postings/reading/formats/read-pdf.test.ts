import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../../src/postings/reading/formats/read-pdf.ts'
import { makePdf } from '../../../support/make-pdf.ts'

const read = async (bytes: Uint8Array) => (await readPdf({ name: 'role.pdf', bytes }))[0]!.text

const offer =
  'We plan the crossings of eleven ferries between the mainland and the islands, and we are looking for somebody who ' +
  'enjoys turning a tangle of tides, crews and harbour slots into a timetable that people can rely on.'

describe('readPdf', () => {
  test('makes sentences whole and keeps headings and short lines apart', async () => {
    const pdf = await makePdf(document => {
      document.font('Helvetica-Bold').fontSize(22).text('Timetable Planner')
      document.font('Helvetica').fontSize(11).text('Nordsund Lines, Gothenburg').moveDown()
      document.text(offer).moveDown()
      document.font('Helvetica-Bold').text('Conditions').font('Helvetica')
      document.text('Salary: SEK 42,000 per month').text('Workplace: hybrid, three days on site')
    })
    expect(await read(pdf)).toBe(
      '# Timetable Planner\n\nNordsund Lines, Gothenburg\n\n' +
        `${offer}\n\n### Conditions\n\n` +
        'Salary: SEK 42,000 per month\nWorkplace: hybrid, three days on site',
    )
  })

  test('makes list items whole, also when their bullets are drawn after the text', async () => {
    const items = [
      'Draw up the timetable together with the harbour masters of four ports and keep it up to date all year',
      'Own the data',
    ]
    const pdf = await makePdf(document => {
      document.fontSize(11)
      const heights = items.map(item => {
        const y = document.y
        document.text(item, 80, y, { width: 300 })
        return y
      })
      for (const y of heights) document.text('•', 66, y, { lineBreak: false })
      document.text('Nothing else.', 60, 300)
    })
    expect(await read(pdf)).toBe(`- ${items[0]}\n- ${items[1]}\n\nNothing else.`)
  })

  test('reads one column after the other', async () => {
    const left = 'In the left column there is a paragraph that is long enough to be wrapped a few times.'
    const right = 'In the right column there is another one that is long enough to be wrapped as well.'
    const pdf = await makePdf(document => {
      document.text(left, 60, 100, { width: 200 })
      document.text(right, 300, 100, { width: 200 })
    })
    expect(await read(pdf)).toBe(`${left}\n\n${right}`)
  })

  test('goes on with a sentence over the page, without page numbers and running heads', async () => {
    const pdf = await makePdf(document => {
      for (const [index, text] of ['The person we look for has', 'patience with tides.'].entries()) {
        if (index > 0) document.addPage()
        document.text('Nordsund Lines', 60, 30)
        document.text(text, 60, 100)
        document.text(`Page ${index + 1} of 2`, 60, 700)
      }
    })
    expect(await read(pdf)).toBe('The person we look for has patience with tides.')
  })

  test('keeps a real hyphen at a line end', async () => {
    const pdf = await makePdf(document => {
      document.text('This is a full-', 60, 100).text('time role on Back-').text('und Frontend.')
    })
    expect(await read(pdf)).toBe('This is a full-time role on Back- und Frontend.')
  })

  test('joins a word that a typesetting program divided', async () => {
    const draw = (document: PDFKit.PDFDocument) => document.text('You have experi-', 60, 100).text('ence with tides.')
    const pdf = await makePdf(draw, { info: { Producer: 'pdfTeX-1.40' } })
    expect(await read(pdf)).toBe('You have experience with tides.')
  })

  test('refuses what is protected, scanned, cut off or too long, and says what to do', async () => {
    const locked = await makePdf(document => document.text('Planner'), { userPassword: 'tide', pdfVersion: '1.7' })
    const scanned = await makePdf(document => document.rect(60, 60, 200, 200).fill('black'))
    const whole = await makePdf(document => document.text(offer))
    const long = await makePdf(document => {
      for (let page = 0; page < 100; page += 1) document.addPage().text('Planner')
    })
    await expect(read(locked)).rejects.toThrow('role.pdf is protected by a password. Save it without one')
    await expect(read(scanned)).rejects.toThrow('role.pdf holds no text: it looks scanned. Send the original document')
    await expect(read(whole.subarray(0, whole.length * 0.6))).rejects.toThrow('role.pdf is a damaged or cut-off PDF')
    await expect(read(long)).rejects.toMatchObject({ code: 'too-large', details: { limit: 100 } })
  })
})
