import type { Metrics } from '../metrics.ts'
import type { Database } from '../store/database.ts'
import {
  reservePersonSpending,
  reserveSpending,
  settlePersonSpending,
  settleSpending,
} from '../store/model-spending.ts'
import type { LanguageModel, MeteredModel, ModelFailure, ModelRequest, ModelTask, Usage } from './language-model.ts'
import { modelError, modelFailureOf } from './model-error.ts'

export interface Budget {
  /** US dollars that one organization may spend in one day (UTC). */
  dailyDollars: number
  /** And one person of it. */
  personDollars: number
  /** US dollars for a million tokens. */
  inputPrice: number
  outputPrice: number
}

export interface BudgetDeps {
  model: MeteredModel
  database: Database
  now: () => Date
  metrics: Pick<Metrics, 'countModelCall'>
  /** Told of every call that failed, once; never of what was asked. */
  onFailure: (failure: { task: ModelTask; reason: ModelFailure; organizationId: string }) => void
}

const MOST_OUTPUT_TOKENS: Readonly<Record<ModelTask, number>> = { facts: 4_000, plan: 400, answer: 1_200 }
/** More tokens than this many characters make is unheard of, so a reservation covers any prompt. */
const FEWEST_CHARACTERS_PER_TOKEN = 1.5

/** A model within a daily limit for each organization; a call that might go beyond it is not made. */
export function createBudgetedModel(deps: BudgetDeps, budget: Budget): LanguageModel {
  const metered = async (request: ModelRequest) => {
    const account = await reserve(deps, budget, request)
    return { ...request, mostOutputTokens: MOST_OUTPUT_TOKENS[request.task], ...account }
  }
  const failed = (request: ModelRequest, error: unknown): unknown => {
    const reason = modelFailureOf(error)
    if (reason) deps.onFailure({ task: request.task, reason, organizationId: request.organizationId })
    return error
  }
  return {
    async complete({ schema, ...request }) {
      try {
        const call = await metered(request)
        try {
          const value = await deps.model.complete({ ...call, schema })
          call.succeed()
          return value
        } catch (error) {
          call.fail(error)
          throw error
        } finally {
          await call.settle()
        }
      } catch (error) {
        throw failed(request, error)
      }
    },
    async *streamLines(request) {
      try {
        const call = await metered(request)
        try {
          yield* deps.model.streamLines(call)
          call.succeed()
        } catch (error) {
          call.fail(error)
          throw error
        } finally {
          await call.settle()
        }
      } catch (error) {
        throw failed(request, error)
      }
    },
  }
}

async function reserve({ database, now, metrics }: BudgetDeps, budget: Budget, request: ModelRequest) {
  const { organizationId, personId, prompt, task } = request
  const day = now().toISOString().slice(0, 10)
  const characters = prompt.instructions.length + prompt.material.length
  const amount = costOf(budget, {
    inputTokens: Math.ceil(characters / FEWEST_CHARACTERS_PER_TOKEN),
    outputTokens: MOST_OUTPUT_TOKENS[task],
  })
  await database.withOrganization(organizationId, async tx => {
    const limit = Math.floor(budget.personDollars * 1e6)
    const isOwn = personId === null || (await reservePersonSpending(tx, personId, { day, amount, limit }))
    const all = { day, amount, limit: Math.floor(budget.dailyDollars * 1e6) }
    // Thrown inside, so that neither keeps what the other refuses.
    if (!isOwn || !(await reserveSpending(tx, all))) throw modelError('over-budget')
  })
  let used: Usage = { inputTokens: 0, outputTokens: 0 }
  let outcome = 'abandoned'
  const started = performance.now()
  return {
    succeed: () => {
      outcome = 'ok'
    },
    fail: (error: unknown) => {
      outcome = modelFailureOf(error) ?? 'abandoned'
    },
    onUsage: (usage: Usage) => {
      used = usage
    },
    settle: async () => {
      const microDollars = costOf(budget, used)
      const seconds = (performance.now() - started) / 1000
      metrics.countModelCall({ task, outcome, seconds, ...used, microDollars })
      await database.withOrganization(organizationId, async tx => {
        const settled = { day, difference: microDollars - amount }
        if (personId !== null) await settlePersonSpending(tx, personId, settled)
        await settleSpending(tx, settled)
      })
    },
  }
}

/** In millionths of a dollar: a price for a million tokens is the price of one in those. */
function costOf({ inputPrice, outputPrice }: Budget, { inputTokens, outputTokens }: Usage): number {
  return Math.ceil(inputTokens * inputPrice + outputTokens * outputPrice)
}
