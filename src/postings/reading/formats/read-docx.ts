import { unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { AppError } from '../../../errors.ts'
import { htmlToMarkdown } from '../html-to-markdown.ts'
import { READING_LIMITS } from '../reading-limits.ts'
import { type DocumentInput, type SourceDocument, sourceDocument } from '../source-document.ts'

/**
 * Reads a Word document as Markdown. Throws `AppError`: 'too-large' when it unfolds beyond the limit,
 * 'unreadable-document' when it is cut off, protected, or holds pictures only.
 */
export async function readDocx({ name, bytes }: DocumentInput): Promise<SourceDocument[]> {
  const parts = unpack(name, bytes)
  if (parts['word/document.xml'] === undefined) {
    throw new AppError(
      'unreadable-document',
      `${name} is an archive without a Word document in it. Save it as DOCX again.`,
    )
  }
  // Mammoth unpacks without a limit, so it is given only what was counted here.
  const buffer = Buffer.from(zipSync(parts, { level: 0 }))
  const { value: html } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLE_MAP })
  const text = htmlToMarkdown(html)
  if (text === '') {
    throw new AppError(
      'unreadable-document',
      `${name} contains no text${hasPictures(bytes) ? ', only pictures' : ''}. Send the text itself.`,
    )
  }
  return [sourceDocument(text)]
}

function unpack(name: string, bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0
  const limit = READING_LIMITS.unpackedBytes
  try {
    // The declared size bounds the buffer that fflate fills, so a file that lies about it gains nothing.
    return unzipSync(bytes, {
      filter: file => {
        if (!TEXT_PARTS.test(file.name)) return false
        total += file.originalSize
        if (total > limit) throw new AppError('too-large', tooLargeMessage(name, limit), { details: { limit } })
        return true
      },
    })
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const message = `${name} is a damaged or cut-off Word document. Open it, save it again and send it once more.`
    throw new AppError('unreadable-document', message, { cause })
  }
}

function tooLargeMessage(name: string, limit: number): string {
  return `${name} unfolds to more than ${limit / 1024 / 1024} MB. Send the job description alone.`
}

function hasPictures(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes('word/media/')
}

/** What holds or shapes text; pictures, fonts and embedded files stay packed. */
const TEXT_PARTS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/

/** Word's own styles for what begins a document. */
const STYLE_MAP = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"]
