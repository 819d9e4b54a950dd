import type { z } from 'zod'

/**
 * A language model, as far as Rolecall wants one. Both calls reject with 'model-unavailable', whose `details.reason` is a
 * `ModelFailure`; no error of theirs carries a key, a header or what was asked.
 */
export interface LanguageModel {
  /** One value of a shape; what the model wrote instead of it is 'nonsense'. */
  complete<T>(request: ModelRequest & { schema: z.ZodType<T> }): Promise<T>
  /** Lines of text as they are written. A stream that ends early rejects after the lines that arrived whole. */
  streamLines(request: ModelRequest): AsyncGenerator<string>
}

export interface ModelRequest {
  /** For the log and for the name of the schema. */
  task: ModelTask
  /** On whose account: each organization has its own daily limit. */
  organizationId: string
  /** Who asked, with a daily limit of their own; null for what nobody in particular did. */
  personId: string | null
  prompt: Prompt
  /** Ends the call, whatever it is doing. */
  signal: AbortSignal
}

export type ModelTask = 'facts' | 'plan' | 'answer'

/** What the model is told, apart from what it is told it about: people's words stand in `material` alone. */
export interface Prompt {
  instructions: string
  material: string
}

export type ModelFailure =
  | 'rate-limited'
  | 'refused' // the model declined
  | 'failed' // the server did, or the connection
  | 'too-slow'
  | 'nonsense' // an answer of another shape, or one without end
  | 'cut-short' // the stream ended before the answer did
  | 'over-budget' // the organization's money for today is spent

/** What one call cost, in tokens: as the server counts them, or estimated from the length where it does not say. */
export interface Usage {
  inputTokens: number
  outputTokens: number
}

/** A model that says what each call has used, also of one that failed. */
export interface MeteredModel {
  complete<T>(request: Metered<ModelRequest> & { schema: z.ZodType<T> }): Promise<T>
  streamLines(request: Metered<ModelRequest>): AsyncGenerator<string>
}

type Metered<Request> = Request & {
  mostOutputTokens: number
  onUsage: (usage: Usage) => void
}
