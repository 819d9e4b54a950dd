import { z } from 'zod'

const where = { passage: z.number(), quote: z.string() }
const necessity = z.enum(['required', 'preferred'])

/** A fact as a model states it; nothing of it is believed before `acceptFact` has looked at the text. */
const statedFactSchema = z.union([
  z.object({
    ...{ ...where, field: z.literal('baseSalary'), min: z.number().nullable(), max: z.number().nullable() },
    ...{ currency: z.string().nullable(), unit: z.enum(['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR']).nullable() },
  }),
  z.object({ ...where, field: z.literal('skill'), name: z.string(), necessity }),
  z.object({
    ...{ ...where, field: z.literal('experience'), minYears: z.number().nullable(), maxYears: z.number().nullable() },
    necessity,
  }),
  z.object({ ...where, field: z.literal('deadline'), date: z.string() }),
])

export type StatedFact = z.infer<typeof statedFactSchema>
export type StatedFactOf<F extends StatedFact['field']> = Extract<StatedFact, { field: F }>

export const statedFactsSchema = z.object({ facts: z.array(statedFactSchema) })
