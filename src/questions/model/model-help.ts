import type { Assistant } from '../../models/assistant.ts'
import type { ModelFailure, ModelTask, Prompt } from '../../models/language-model.ts'
import { modelFailureOf } from '../../models/model-error.ts'

/** The model's help with one question: until its time is up, its first failure, or the question's end. */
export interface ModelHelp extends Disposable, Assistant {
  request(task: ModelTask, variables: Readonly<Record<string, unknown>>): HelpRequest
  /** Why there is none any more; null while there is. */
  failure: ModelFailure | null
  /** Remembers why the model failed; throws again what is not the model's failure. */
  giveUp(error: unknown): void
}

interface HelpRequest {
  task: ModelTask
  organizationId: string
  prompt: Prompt
  signal: AbortSignal
}

export function openModelHelp(assistant: Assistant, organizationId: string): ModelHelp {
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(), assistant.answerMs)
  return {
    ...assistant,
    failure: null,
    request(task, variables) {
      return { task, organizationId, prompt: assistant.fillPrompt(task, variables), signal: end.signal }
    },
    giveUp(error) {
      this.failure = modelFailureOf(error)
      if (this.failure === null) throw error
    },
    [Symbol.dispose]() {
      clearTimeout(timer)
      end.abort()
    },
  }
}
