import { z } from 'zod'
import { getImport, listImports, markSeen, removeImport } from '../imports/get-import.ts'
import { publishImport } from '../imports/publish-import.ts'
import { repeatImport, startImport } from '../imports/start-import.ts'
import { startUpload } from '../imports/start-upload.ts'
import { answerOnce } from './answer-once.ts'
import { recruiterProcedure, requestKeySchema, router } from './procedures.ts'
import { uploadSchema } from './upload-input.ts'

const outcomes = ['created', 'revised', 'unchanged', 'failed'] as const

const optionsSchema = requestKeySchema.extend({
  /** What a role that is new here becomes; as before, or a draft, unless given. */
  publishAs: z.enum(['draft', 'open']).nullable().default(null),
  /** Whether it is read again every day; as before, or never, unless given. */
  repeats: z.enum(['never', 'daily']).nullable().default(null),
  /** In which the caller is told of it. */
  language: z.string().trim().min(2).max(20).nullable().default(null),
})
const startSchema = optionsSchema.extend({ address: z.string().trim().min(1).max(2_000) })
const idSchema = z.object({ id: z.uuid() })
const getSchema = idSchema.extend({
  outcomes: z.array(z.enum(outcomes)).default([...outcomes]),
  offset: z.number().int().min(0).max(100_000).default(0),
  limit: z.number().int().min(0).max(50).default(20),
})

export const importsRouter = router({
  /** Reads an address into roles, in the background: a page of one role, a feed, or a public job board. */
  start: recruiterProcedure.input(startSchema).mutation(({ ctx, input: { requestKey, ...input } }) =>
    answerOnce({ ...ctx.request, requestKey }, async () => {
      const { id, reading } = await startImport(ctx.services, { member: ctx.member, ...input })
      return { id, reading }
    }),
  ),

  /** Reads a file into roles, in the background. With a key that was given before, the import of then, and a word that it is. */
  upload: recruiterProcedure.input(uploadSchema).mutation(async ({ ctx, input: { file, ...input } }) => {
    const { name } = file
    return startUpload(ctx.services, { member: ctx.member, file: { name, content: await file.bytes() }, ...input })
  }),

  /** Reads an address once more. */
  repeat: recruiterProcedure.input(optionsSchema.extend(idSchema.shape)).mutation(({ ctx, input }) => {
    const { requestKey, ...options } = input
    return answerOnce({ ...ctx.request, requestKey }, async () => {
      const { id, reading } = await repeatImport(ctx.services, { member: ctx.member, ...options })
      return { id, reading }
    })
  }),

  /** How it stands, with a page of what became of each item. */
  get: recruiterProcedure
    .input(getSchema)
    .query(({ ctx, input: { id, ...items } }) =>
      getImport(ctx.services, { organizationId: ctx.member.organizationId, id, items }),
    ),

  list: recruiterProcedure.query(({ ctx }) => listImports(ctx.services, { organizationId: ctx.member.organizationId })),

  /** The caller saw this reading end: they need no message about it. */
  seen: recruiterProcedure
    .input(requestKeySchema.extend({ ...idSchema.shape, reading: z.number().int().min(1) }))
    .mutation(({ ctx, input: { requestKey, ...seen } }) =>
      answerOnce({ ...ctx.request, requestKey }, () =>
        markSeen(ctx.services, { organizationId: ctx.member.organizationId, ...seen }),
      ),
    ),

  /** Opens every draft that its last reading found. */
  publish: recruiterProcedure
    .input(requestKeySchema.extend(idSchema.shape))
    .mutation(({ ctx, input: { requestKey, id } }) =>
      answerOnce({ ...ctx.request, requestKey }, () =>
        publishImport(ctx.services, { organizationId: ctx.member.organizationId, id }),
      ),
    ),

  /** Reads the address no more; its roles stay. */
  remove: recruiterProcedure
    .input(requestKeySchema.extend(idSchema.shape))
    .mutation(({ ctx, input: { requestKey, id } }) =>
      answerOnce({ ...ctx.request, requestKey }, () =>
        removeImport(ctx.services, { organizationId: ctx.member.organizationId, id }),
      ),
    ),
})
