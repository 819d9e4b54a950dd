import { randomUUID } from 'node:crypto'
import type { TRPCError } from '@trpc/server'
import type { Identity } from '../people/identity.ts'
import type { ApiContext, Services } from './context.ts'
import { logFailure } from './log-failure.ts'
import { type AppRouter, appRouter } from './router.ts'

/** The API inside this process: what `bots/client.ts` needs to call it without a socket. */
export interface LocalApi {
  router: AppRouter
  createContext(identity: Identity, requestId?: string): ApiContext
  onError(failure: { error: TRPCError; path: string | undefined; ctx: ApiContext | undefined }): void
}

export function createLocalApi(services: Services): LocalApi {
  return {
    router: appRouter,
    createContext: (identity, requestId = randomUUID()) => ({ services, caller: identity, requestId }),
    onError: ({ error, path, ctx }) => logFailure(services.logger, { error, path, requestId: ctx?.requestId }),
  }
}
