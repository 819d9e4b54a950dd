import { refuseTooLarge } from '../imports/start-upload.ts'
import { previewPosting } from '../postings/preview-posting.ts'
import { readDocuments } from '../postings/reading/read-documents.ts'
import type { ReadResult } from '../postings/reading/source-document.ts'
import type { Services } from './context.ts'
import { toAppError } from './error-shape.ts'
import { recruiterProcedure, router } from './procedures.ts'
import { fileSchema } from './upload-input.ts'

/** More than a person looks through; a file of many roles is sent to `imports.upload`. */
const mostDocuments = 25

export const uploadsRouter = router({
  /**
   * Reads every document in a file and shows what would be posted, one result each; publish the ones wanted. Nothing is
   * stored, so there is no request key.
   */
  preview: recruiterProcedure.input(fileSchema).mutation(async ({ ctx, input: file }) => {
    refuseTooLarge({ name: file.name, bytes: file.size }, ctx.services.limits.uploadBytes)
    const results = []
    for await (const result of readDocuments({ name: file.name, bytes: await file.bytes() })) {
      if (results.length === mostDocuments) break
      results.push(await preview(ctx.services, result))
    }
    return results
  }),
})

async function preview(services: Services, result: ReadResult) {
  if ('error' in result) return refused(result.where, result.error)
  try {
    return { document: result.document, preview: await previewPosting(services, result.document) }
  } catch (error) {
    return refused(result.document.title ?? '', error)
  }
}

function refused(where: string, error: unknown) {
  const { code, message, details } = toAppError(error)
  if (code === 'internal') throw error
  return { where, refused: { code, message, details } }
}
