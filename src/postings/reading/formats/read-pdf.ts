import { getDocumentProxy, getMeta } from 'unpdf'
import { AppError } from '../../../errors.ts'
import { joinLines } from '../pdf/join-lines.ts'
import { type PdfLine, pdfLines } from '../pdf/pdf-lines.ts'
import { withoutRunningLines } from '../pdf/running-lines.ts'
import { READING_LIMITS } from '../reading-limits.ts'
import { type DocumentInput, type SourceDocument, sourceDocument } from '../source-document.ts'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

/**
 * Reads a PDF's text with its wrapped lines joined, so that sentences and list items are whole. Throws `AppError`
 * when it is cut off, protected, scanned (no text) or longer than the page limit.
 */
export async function readPdf({ name, bytes }: DocumentInput): Promise<SourceDocument[]> {
  // PDF.js repairs a cut-off file by what is left of it, and would read half a posting without a word.
  if (!Buffer.from(bytes.subarray(-2048)).includes('%%EOF')) throw damaged(name)
  const pdf = await openPdf(name, bytes)
  if (pdf.numPages > READING_LIMITS.pdfPages) throw tooManyPages(name, pdf.numPages)
  const pages: PdfLine[][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await linesOfPage(pdf, number))
  const text = joinLines(withoutRunningLines(pages), await hyphenation(pdf))
  if (text === '') {
    throw new AppError(
      'unreadable-document',
      `${name} holds no text: it looks scanned. Send the original document, or run text recognition (OCR) on it first.`,
    )
  }
  return [sourceDocument(text)]
}

async function openPdf(name: string, bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // PDF.js takes the buffer away from its caller; verbosity 0 keeps its warnings off the console.
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') {
      const message = `${name} is protected by a password. Save it without one and send it again.`
      throw new AppError('unreadable-document', message, { cause })
    }
    throw damaged(name, cause)
  }
}

async function linesOfPage(pdf: PdfDocument, number: number): Promise<PdfLine[]> {
  const page = await pdf.getPage(number)
  const content = await page.getTextContent()
  const runs = content.items.filter(item => 'str' in item)
  page.cleanup()
  return pdfLines(runs)
}

/** Typesetting programs divide words at line ends; word processors and browsers break only at real hyphens. */
async function hyphenation(pdf: PdfDocument): Promise<'divides-words' | 'keeps-words'> {
  const { info } = await getMeta(pdf).catch(() => ({ info: {} as Record<string, unknown> }))
  return /TeX|InDesign|QuarkXPress|Scribus|Prince/i.test(`${info.Producer} ${info.Creator}`)
    ? 'divides-words'
    : 'keeps-words'
}

function damaged(name: string, cause?: unknown): AppError {
  const message = `${name} is a damaged or cut-off PDF. Export or download it again and send the whole file.`
  return new AppError('unreadable-document', message, { cause })
}

function tooManyPages(name: string, pages: number): AppError {
  const limit = READING_LIMITS.pdfPages
  const message = `${name} has ${pages} pages; one document may have ${limit}. Send the job description alone.`
  return new AppError('too-large', message, { details: { limit } })
}
