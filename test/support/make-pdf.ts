import PDFDocument from 'pdfkit'

/** A PDF drawn by `draw`; an `userPassword` in the options protects it. */
export function makePdf(
  draw: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 60, ...options })
  const chunks: Buffer[] = []
  const { promise, resolve } = Promise.withResolvers<Uint8Array>()
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  draw(document)
  document.end()
  return promise
}
