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

export interface CreatedApp {
  app: App
  clientOptions: webApi.WebClientOptions
  /** Whether events can arrive: by HTTP always, by a socket while it is open. */
  isConnected: () => boolean
}

/** Bolt, with the transport and the authority that the settings ask for. */
export function createApp(options: AppOptions): CreatedApp {
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
  const isConnected = receiver instanceof SocketModeReceiver ? watchConnection(receiver) : () => true
  return { app, clientOptions, isConnected }
}

/** The client connects again by itself, and says so by events alone. */
function watchConnection({ client }: SocketModeReceiver): () => boolean {
  let isConnected = false
  client.on('connected', () => {
    isConnected = true
  })
  for (const event of ['reconnecting', 'disconnected', 'close']) {
    client.on(event, () => {
      isConnected = false
    })
  }
  return () => isConnected
}

/** For a load balancer: the process serves. */
const customRoutes: CustomRoute[] = [
  { path: '/healthz', method: ['GET'], handler: (_request, response) => void response.writeHead(200).end('ok') },
]
