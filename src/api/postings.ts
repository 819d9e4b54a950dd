import { z } from 'zod'
import type { Member } from '../people/member.ts'
import { browsePostings } from '../postings/browse-postings.ts'
import { closePosting } from '../postings/close-posting.ts'
import { comparePostings } from '../postings/compare-postings.ts'
import { countPostings } from '../postings/count-postings.ts'
import { findAnnouncedPosting } from '../postings/find-announced-posting.ts'
import { getPosting, getPostings } from '../postings/get-posting.ts'
import { importPostings } from '../postings/import-postings.ts'
import { listPostings } from '../postings/list-postings.ts'
import { openPosting } from '../postings/open-posting.ts'
import { previewPosting } from '../postings/preview-posting.ts'
import { type PublishedPosting, publishPosting } from '../postings/publish-posting.ts'
import type { ReadResult, SourceDocument } from '../postings/reading/source-document.ts'
import { reopenPosting } from '../postings/reopen-posting.ts'
import { reviewPosting } from '../postings/review-posting.ts'
import { searchPostings } from '../postings/search-postings.ts'
import { suggestOptions } from '../postings/suggest-options.ts'
import { updatePosting } from '../postings/update-posting.ts'
import { answerOnce } from './answer-once.ts'
import type { Services } from './context.ts'
import { toAppError } from './error-shape.ts'
import { documentSchema, postingIdSchema } from './posting-input.ts'
import { candidateProcedure, readingProcedure, recruiterProcedure, requestKeySchema, router } from './procedures.ts'
import { searchSchema, toSearchFilters } from './search-input.ts'

const publishSchema = documentSchema.extend({
  ...requestKeySchema.shape,
  /** What a new posting becomes; an open or closed one stays what it is. */
  state: z.enum(['draft', 'open']).default('open'),
})
const importSchema = requestKeySchema.extend({ documents: z.array(documentSchema).min(1).max(32) })
const updateSchema = documentSchema.extend({ ...requestKeySchema.shape, ...postingIdSchema.shape })
const stateSchema = postingIdSchema.extend(requestKeySchema.shape)

const openSchema = stateSchema.extend({
  /** A channel of the caller's space, as the platform calls it. */
  announceIn: z.string().trim().min(1).max(100).nullable().default(null),
})
const browseSchema = z.object({
  words: z.string().trim().max(500).default(''),
  offset: z.number().int().min(0).max(500).default(0),
  limit: z.number().int().min(1).max(50).default(10),
})

const listSchema = z.object({
  state: z.enum(['draft', 'open', 'closed']).optional(),
  kind: z.enum(['posting', 'guide']).optional(),
  /** Only those that the caller published. */
  mine: z.boolean().default(false),
  /** The last id of the page before. */
  after: z.uuid().optional(),
  limit: z.number().int().min(1).max(100).default(20),
})

const pageSchema = z.object({
  offset: z.number().int().min(0).max(500).default(0),
  limit: z.number().int().min(1).max(50).default(10),
})

const suggestSchema = z.object({
  option: z.enum(['role', 'skill', 'place']),
  typed: z.string().trim().max(100).default(''),
  /** Of roles. */
  states: z.enum(['open', 'closed', 'all']).default('open'),
})

export const postingsRouter = router({
  /** What would be read from a document: facts with their quotes, and what is missing. Nothing is stored. */
  preview: recruiterProcedure.input(documentSchema).query(({ ctx, input }) => previewPosting(ctx.services, input)),

  publish: recruiterProcedure
    .input(publishSchema)
    .mutation(({ ctx, input: { requestKey, state, ...document } }) =>
      answerOnce({ ...ctx.request, requestKey }, async () =>
        withPosting(ctx, await publishPosting(ctx.services, { ...publisher(ctx.member), document, state })),
      ),
    ),

  /** Many at once, one outcome each in their order; a bad one fails alone. */
  import: recruiterProcedure
    .input(importSchema)
    .mutation(({ ctx, input: { requestKey, documents } }) =>
      answerOnce({ ...ctx.request, requestKey }, () => importDocuments(ctx, documents)),
    ),

  update: recruiterProcedure
    .input(updateSchema)
    .mutation(({ ctx, input: { requestKey, id: posting, ...document } }) =>
      answerOnce({ ...ctx.request, requestKey }, async () =>
        withPosting(ctx, await updatePosting(ctx.services, { ...publisher(ctx.member), document, posting })),
      ),
    ),

  /** Opens a draft, and shows it in a channel when one is named. */
  open: recruiterProcedure
    .input(openSchema)
    .mutation(({ ctx, input: { requestKey, id: posting, announceIn: channel } }) =>
      answerOnce({ ...ctx.request, requestKey }, () => {
        const { organizationId, spaceId } = ctx.member
        return openPosting(ctx.services, {
          ...{ organizationId, posting, announceIn: channel === null ? null : { spaceId, channel } },
        })
      }),
    ),

  close: recruiterProcedure
    .input(stateSchema)
    .mutation(({ ctx, input: { requestKey, id: posting } }) =>
      answerOnce({ ...ctx.request, requestKey }, () =>
        closePosting(ctx.services, { organizationId: ctx.member.organizationId, posting }),
      ),
    ),

  reopen: recruiterProcedure
    .input(stateSchema)
    .mutation(({ ctx, input: { requestKey, id: posting } }) =>
      answerOnce({ ...ctx.request, requestKey }, () =>
        reopenPosting(ctx.services, { organizationId: ctx.member.organizationId, posting }),
      ),
    ),

  get: readingProcedure
    .input(postingIdSchema)
    .query(({ ctx, input: { id } }) => getPosting(ctx.reading, { reader: ctx.member, id })),

  /** A posting with what is missing or doubtful in it. */
  review: recruiterProcedure
    .input(postingIdSchema)
    .query(({ ctx, input: { id } }) => reviewPosting(ctx.services, { reader: ctx.member, id })),

  /** A page of the open roles that plain words describe. */
  browse: candidateProcedure
    .input(browseSchema)
    .query(({ ctx, input }) => browsePostings(ctx.services, { organizationId: ctx.member.organizationId, ...input })),

  list: readingProcedure
    .input(listSchema)
    .query(({ ctx, input: { mine: isMine, ...listing } }) =>
      listPostings(ctx.reading, { reader: ctx.member, isMine, ...listing }),
    ),

  search: candidateProcedure
    .input(searchSchema.extend(pageSchema.shape))
    .query(({ ctx, input: { offset, limit, ...options } }) =>
      searchPostings(ctx.services, {
        organizationId: ctx.member.organizationId,
        filters: toSearchFilters(options),
        offset,
        limit,
      }),
    ),

  count: candidateProcedure
    .input(searchSchema)
    .query(({ ctx, input }) =>
      countPostings(ctx.services, { organizationId: ctx.member.organizationId, filters: toSearchFilters(input) }),
    ),

  /** What somebody may mean who is still typing. */
  suggest: readingProcedure
    .input(suggestSchema)
    .query(({ ctx, input }) => suggestOptions(ctx.reading, { reader: ctx.member, ...input })),

  /** The posting that a message announced, as the platform calls the message. */
  announcedAs: readingProcedure
    .input(z.object({ message: z.string().trim().min(1).max(200) }))
    .query(({ ctx, input: { message } }) => findAnnouncedPosting(ctx.reading, { reader: ctx.member, message })),

  /** Two to four roles side by side. */
  compare: readingProcedure
    .input(z.object({ ids: z.array(z.uuid()).min(2).max(4) }))
    .query(({ ctx, input: { ids } }) => comparePostings(ctx.reading, { reader: ctx.member, ids })),
})

function publisher({ organizationId, personId }: Member) {
  return { organizationId, personId }
}

/** What changed, with the posting as it now is: a bot shows or announces it without asking again. */
async function withPosting(
  { services, member }: { services: Services; member: Member },
  { id, change, gaps }: PublishedPosting,
) {
  return { change, gaps, posting: await getPosting(services, { reader: member, id }) }
}

async function importDocuments(at: { services: Services; member: Member }, documents: readonly SourceDocument[]) {
  const results: ReadResult[] = documents.map((document, index) => ({ document, where: `document ${index + 1}` }))
  const input = { ...publisher(at.member), state: 'open' as const }
  const outcomes = await Array.fromAsync(importPostings(at.services, input, results))
  const ids = outcomes.flatMap(outcome => (outcome.change === 'failed' ? [] : outcome.id))
  const postings = (await getPostings(at.services, { reader: at.member, ids })).values()
  return outcomes.map(outcome => {
    const { change } = outcome
    if (change === 'failed') return { change, where: outcome.where, refused: describeRefusal(outcome.error) }
    return { change, gaps: outcome.gaps, posting: postings.next().value! }
  })
}

function describeRefusal(error: unknown) {
  const { code, message, details } = toAppError(error)
  return { code, message, details }
}
