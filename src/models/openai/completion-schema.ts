import { z } from 'zod'

const usage = z.object({ prompt_tokens: z.number().nonnegative(), completion_tokens: z.number().nonnegative() })

/** As much of a chat completion as is used. Compatible servers leave the rest out, and some send null. */
export const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: usage.nullish().catch(null),
})

/** A piece of a streamed completion; the last one may hold the usage and no choice. */
export const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: usage.nullish().catch(null),
})
