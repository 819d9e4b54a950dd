import OpenAI from 'openai'

export interface OpenAiServer {
  /** Null for a server of one's own that asks for none. */
  apiKey: string | null
  /** Any server that speaks OpenAI's API; null for OpenAI's. */
  baseUrl: string | null
  /** The name of the model that is used there. */
  model: string
}

/** The SDK without what it would do by itself: read the environment, log what is asked, try again for half a minute. */
export function createOpenAiClient({ apiKey, baseUrl }: OpenAiServer, callMs: number): OpenAI {
  return new OpenAI({
    ...{ apiKey: apiKey ?? 'none', organization: null, project: null, logLevel: 'off' as const },
    ...{ baseURL: baseUrl ?? 'https://api.openai.com/v1', maxRetries: 0, timeout: callMs },
  })
}
