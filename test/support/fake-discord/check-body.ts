import * as spec from 'discord-api-spec/zod'
import { commandProblems, messageProblems, modalProblems, unknownKeys } from './payload-rules.ts'
import type { Json } from './world.ts'

interface Schema {
  safeParse(value: unknown): { success: true; data: unknown } | { success: false; error: { issues: unknown[] } }
}

const schemas = spec as unknown as Record<string, Schema>

export type BodyKind =
  | 'message'
  | 'edit'
  | 'webhook'
  | 'webhook edit'
  | 'callback'
  | 'commands'
  | 'thread'
  | 'post'
  | 'channel'

/** What Discord would refuse in a body, a sentence each; empty when it would take it. */
export function bodyProblems(kind: BodyKind, body: unknown, flagsBefore = 0): string[] {
  const json = body as Json
  switch (kind) {
    case 'message':
      return [...against('MessageCreateRequestSchema', body), ...messageProblems(json)]
    case 'edit':
      return [...against('MessageEditRequestPartialSchema', body), ...messageProblems(json, flagsBefore)]
    case 'webhook':
      return [...against('IncomingWebhookRequestPartialSchema', body), ...messageProblems(json)]
    case 'webhook edit':
      return [...against('IncomingWebhookUpdateRequestPartialSchema', body), ...messageProblems(json, flagsBefore)]
    case 'callback':
      return callbackProblems(json)
    case 'commands':
      return (body as Json[]).flatMap(one => [
        ...against('ApplicationCommandUpdateRequestSchema', one),
        ...commandProblems(one),
      ])
    case 'thread':
      return against('CreateTextThreadWithMessageRequestSchema', body)
    case 'post':
      return [...against('CreateForumThreadRequestSchema', body), ...messageProblems(json.message as Json)]
    case 'channel':
      return against('UpdateThreadRequestPartialSchema', body)
  }
}

/** By the callback's type: https://discord.com/developers/docs/interactions/receiving-and-responding */
function callbackProblems(body: Json): string[] {
  const data = (body.data ?? {}) as Json
  switch (body.type) {
    case 4:
      return [...against('CreateMessageInteractionCallbackRequestSchema', body), ...messageProblems(data)]
    case 5:
      return against('CreateMessageInteractionCallbackRequestSchema', body)
    case 6:
      return against('UpdateMessageInteractionCallbackRequestSchema', body)
    case 7:
      return [...against('UpdateMessageInteractionCallbackRequestSchema', body), ...messageProblems(data)]
    case 8:
      return against('ApplicationCommandAutocompleteCallbackRequestSchema', body)
    case 9:
      return [...against('ModalInteractionCallbackRequestSchema', body), ...modalProblems(data)]
    default:
      return [`a callback of type ${String(body.type)}`]
  }
}

function against(name: string, body: unknown): string[] {
  const parsed = schemas[name]!.safeParse(body)
  if (!parsed.success) return [`${name}: ${JSON.stringify(parsed.error.issues).slice(0, 2_000)}`]
  return unknownKeys(body, parsed.data)
}
