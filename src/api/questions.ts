import { z } from 'zod'
import { showEnd } from '../deliveries/show-end.ts'
import { expectEnd } from '../deliveries/unfinished.ts'
import type { Metrics } from '../metrics.ts'
import type { AnswerEvent } from '../questions/answer.ts'
import { askQuestion, type QuestionInput } from '../questions/ask-question.ts'
import type { ExpectedAnswer } from '../questions/expected-answer.ts'
import { getQuestion } from '../questions/get-question.ts'
import { giveFeedback } from '../questions/give-feedback.ts'
import { limitQuestions } from '../questions/limit-questions.ts'
import type { Tx } from '../store/database.ts'
import { answerOnce } from './answer-once.ts'
import type { Services } from './context.ts'
import { leaseMs } from './keyed-request.ts'
import { refuseTooLong } from './posting-input.ts'
import { candidateProcedure, requestKeySchema, router } from './procedures.ts'
import { streamOnce } from './stream-once.ts'

const askSchema = requestKeySchema.extend({
  text: z.string().trim().min(1, 'ask a question').max(1_000_000),
  /** What the platform calls one conversation: a thread's or a channel's id. Follow-ups in it are understood. */
  conversation: z.string().trim().min(1).max(200),
  /** The role asked about, when the person picked one. */
  posting: z.uuid().nullish(),
  /**
   * Where the answer belongs, in the bot's own words. Whoever gives it says `questions.shown` once the answer stands
   * there; else the question comes back as a delivery of its space, with this in it.
   */
  replyTo: z.record(z.string().max(40), z.string().max(1_000)).optional(),
})

const feedbackSchema = requestKeySchema.extend({ questionId: z.uuid(), feedback: z.enum(['up', 'down']) })

export const questionsRouter = router({
  /** Streams `AskEvent`s: statements are final once sent, `done` is authoritative. */
  ask: candidateProcedure.input(askSchema).mutation(async ({ ctx, input }) => {
    refuseTooLong(input.text, ctx.services.limits.questionCharacters)
    const { organizationId, spaceId, personId } = ctx.member
    const { text, conversation, posting = null, requestKey, replyTo } = input
    const ask = () => {
      const { signal } = ctx.request
      const asked = { organizationId, space: spaceId, personId, conversationKey: conversation, text, posting, signal }
      return counted(askWithinLimits(ctx.services, asked), ctx.services.metrics)
    }
    const payload: ExpectedAnswer | undefined = replyTo && { requestKey, text, conversation, posting, replyTo }
    const startAfter = new Date(ctx.services.now().getTime() + leaseMs)
    const onClaim = payload && ((tx: Tx) => expectEnd(tx, ctx.member, { kind: 'question', payload, startAfter }))
    return streamOnce({ ...ctx.request, requestKey }, { ask, onClaim })
  }),

  /** Says that the answer to the question with this request key was shown, or that its asker was told why there is none. */
  shown: candidateProcedure
    .input(requestKeySchema)
    .mutation(({ ctx, input: { requestKey } }) =>
      showEnd(ctx.services, { member: ctx.member, unfinished: { kind: 'question', requestKey } }),
    ),

  /** A question of this space and its answer. */
  get: candidateProcedure
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx, input: { id } }) => getQuestion(ctx.services, { reader: ctx.member, id })),

  /** What the asker thought of an answer. */
  feedback: candidateProcedure
    .input(feedbackSchema)
    .mutation(({ ctx, input: { requestKey, ...given } }) =>
      answerOnce({ ...ctx.request, requestKey }, () => giveFeedback(ctx.services, { by: ctx.member, ...given })),
    ),
})

/** Only what is really asked is counted: a repeat replays, and never comes here. */
async function* askWithinLimits(services: Services, asked: QuestionInput): AsyncGenerator<AnswerEvent> {
  await limitQuestions(services, asked)
  yield* askQuestion(services, asked)
}

async function* counted(events: AsyncGenerator<AnswerEvent>, metrics: Metrics): AsyncGenerator<AnswerEvent> {
  const started = performance.now()
  for await (const event of events) {
    if (event.type === 'done') {
      metrics.countAnswer({ status: event.answer.status, seconds: (performance.now() - started) / 1000 })
    }
    yield event
  }
}
