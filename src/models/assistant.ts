import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Metrics } from '../metrics.ts'
import type { Database } from '../store/database.ts'
import { createBudgetedModel } from './budgeted-model.ts'
import type { LanguageModel } from './language-model.ts'
import { type FillPrompt, readPrompts } from './prompts.ts'
import { createRestingModel } from './resting-model.ts'

/** The language model with what it is told and how long it may take. */
export interface Assistant {
  model: LanguageModel
  fillPrompt: FillPrompt
  /** For everything that it does about one question, or one batch of postings, in milliseconds. */
  answerMs: number
}

/** The configured model; null where none is, and everything is done by rules. */
export async function createAssistant(deps: {
  config: Config
  database: Database
  now: () => Date
  logger: Logger
  metrics: Metrics
}): Promise<Assistant | null> {
  const { model } = deps.config
  if (model === null) return null
  const { createOpenAiModel } = await import('./openai/openai-model.ts')
  const budgeted = createBudgetedModel(
    {
      ...{ database: deps.database, now: deps.now, metrics: deps.metrics },
      model: createOpenAiModel({ ...model.server, callMs: model.callMs }),
      onFailure: failure => deps.logger.warn(failure, 'the language model was no help'),
    },
    model.budget,
  )
  const rested = createRestingModel(budgeted, { restMs: model.restMs, now: deps.now })
  return { model: rested, fillPrompt: readPrompts(), answerMs: model.answerMs }
}
