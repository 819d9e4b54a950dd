import type { Assistant } from './assistant.ts'
import type { ModelFailure, ModelTask, Prompt } from './language-model.ts'
import { modelFailureOf } from './model-error.ts'

/** The model's help with one thing: until its time is up, its first failure, or the end of what it helps with. */
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
  personId: string | null
  prompt: Prompt
  signal: AbortSignal
}

/** On whose account the model helps. */
type Account = Pick<HelpRequest, 'organizationId' | 'personId'>

/** `caller` ends it too: whoever went away needs no help. */
export function openModelHelp(assistant: Assistant, account: Account, caller?: AbortSignal): ModelHelp {
  const end = new AbortController()
  const signal = caller ? AbortSignal.any([end.signal, caller]) : end.signal
  const timer = setTimeout(
    () => end.abort(new DOMException('The model had its time.', 'TimeoutError')),
    assistant.answerMs,
  )
  return {
    ...assistant,
    failure: null,
    request(task, variables) {
      return { task, ...account, prompt: assistant.fillPrompt(task, variables), signal }
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
