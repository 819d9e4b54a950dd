import { App, type CustomRoute, HTTPReceiver, SocketModeReceiver, type webApi } from '@slack/bolt'
import { createBoltLogger } from './bolt-logger.ts'
import type { CoreInstallationStore } from './installation-store.ts'
import manifest from './manifest.json' with { type: 'json' }
import type { SlackBotOptions } from './slack-bot.ts'
import type { SlackFetch } from './slack-fetch.ts'

export interface AppOptions extends Pick<SlackBotOptions, 'settings' | 'log' | 'retryConfig'> {
  /** Where many workspaces' tokens are kept; null with one. */
  store: CoreInstallationStore | null
  /** The Web API's base, with a slash at its end. */
  apiUrl: string
  fetchSlack: SlackFetch
}

/** Bolt, with the transport and the authority that the settings ask for. */
export function createApp(options: AppOptions): { app: App; clientOptions: webApi.WebClientOptions } {
  const { settings, log, store, apiUrl, fetchSlack, retryConfig = { retries: 4, factor: 2, minTimeout: 500 } } = options
  const { workspaces, transport, port } = settings
  const logger = createBoltLogger(log)
  const clientOptions: webApi.WebClientOptions = { retryConfig, logger, slackApiUrl: apiUrl, fetch: fetchSlack }
  const oauth =
    workspaces.kind === 'one' || store === null
      ? {}
      : {
          clientId: workspaces.clientId,
          clientSecret: workspaces.clientSecret,
          stateSecret: workspaces.stateSecret,
          scopes: manifest.oauth_config.scopes.bot,
          installationStore: store,
        }
  // People are sent to the server that the Web API stands on.
  const authorizationUrl = new URL('../oauth/v2/authorize', apiUrl).href
  const installerOptions = { clientOptions, port, directInstall: true, authorizationUrl }
  const receiver =
    transport.kind === 'socket'
      ? new SocketModeReceiver({ appToken: transport.appToken, logger, installerOptions, ...oauth })
      : new HTTPReceiver({ signingSecret: transport.signingSecret, logger, installerOptions, customRoutes, ...oauth })
  // With many workspaces the receiver's installer says whose token an event is served with.
  const authority = workspaces.kind === 'one' ? { token: workspaces.botToken } : {}
  const app = new App({ ...authority, receiver, logger, clientOptions, convoStore: false, deferInitialization: true })
  return { app, clientOptions }
}

/** For a load balancer: the process serves. */
const customRoutes: CustomRoute[] = [
  { path: '/healthz', method: ['GET'], handler: (_request, response) => void response.writeHead(200).end('ok') },
]
