import type { Config } from '../config.ts'

/** For one caller that asks as fast as it is answered, and whose money and room are the organization's: answering is measured. */
export function withoutQuestionLimits(config: Config): Config {
  const most = Number.MAX_SAFE_INTEGER
  const { model } = config
  return {
    ...config,
    limits: {
      ...{ ...config.limits, personQuestions: most, organizationQuestions: most },
      personStoredBytes: config.limits.storedBytes,
    },
    model: model && { ...model, budget: { ...model.budget, personDollars: model.budget.dailyDollars } },
  }
}
