import { App, type CustomRoute, HTTPReceiver, SocketModeReceiver, webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import type { Client } from '../client.ts'
import { createInFlight } from '../in-flight.ts'
import { createBoltLogger } from './bolt-logger.ts'
import type { Workspace } from './deliver.ts'
import { type DeliveryLoop, startDeliveryLoop } from './delivery-loop.ts'
import { createFileReader } from './file-reader.ts'
import { createIdentify } from './identify.ts'
import { createInstallationStore } from './installation-store.ts'
import { listenToAddRole } from './listeners/add-role-listeners.ts'
import { listenToAnswers } from './listeners/answer-listeners.ts'
import { listenToCommands } from './listeners/command-listeners.ts'
import { listenToEditRole } from './listeners/edit-role-listeners.ts'
import { listenToHome } from './listeners/home-listener.ts'
import { listenToMessages } from './listeners/message-listeners.ts'
import { listenToPublish } from './listeners/publish-listeners.ts'
import { listenToRecruiters } from './listeners/recruiters-listener.ts'
import { listenToRoles } from './listeners/role-listeners.ts'
import manifest from './manifest.json' with { type: 'json' }
import type { SlackDeps } from './slack-deps.ts'
import type { SlackSettings } from './slack-settings.ts'

export interface SlackBotOptions {
  client: Client
  settings: SlackSettings
  log: Logger
  /** How long answers in flight may take to finish once the bot is asked to stop. */
  graceMs: number
  /** How often a call to Slack that failed on the way is made again; rate limits wait as long as Slack says. */
  retryConfig?: webApi.RetryOptions
  /** Pause between looks for deliveries that others caused. */
  deliveryPauseMs?: number
}

export interface SlackBot extends AsyncDisposable {
  /** Takes no more events, finishes what is in flight (at most `graceMs`), then closes. */
  stop(): Promise<void>
}

const listeners = [
  ...[listenToMessages, listenToCommands, listenToAnswers, listenToRoles, listenToHome],
  ...[listenToAddRole, listenToEditRole, listenToPublish, listenToRecruiters],
]

/** Connects to Slack and serves it until stopped. Rejects when Slack refuses the tokens. */
export async function startSlackBot(options: SlackBotOptions): Promise<SlackBot> {
  const { client, settings, log, graceMs } = options
  const inFlight = createInFlight()
  const store = settings.workspaces.kind === 'many' ? createInstallationStore(client, Date.now) : null
  const { app, clientOptions } = createApp(options, store)
  let deliveries: DeliveryLoop | null = null
  const deps: SlackDeps = {
    ...{ client, log, inFlight },
    identify: createIdentify(Date.now),
    readFile: createFileReader(settings.apiUrl),
    deliverNow: team => deliveries?.deliverNow(team),
  }
  for (const listen of listeners) listen(app, deps)
  if (store)
    app.event(
      'app_uninstalled',
      async ({ context }) => void (await store.deleteInstallation?.(queryOf(context.teamId), undefined)),
    )
  app.error(async error => log.error({ code: error.code, err: error.name }, 'an event from Slack was not served'))
  await app.init()
  const own = settings.workspaces.kind === 'one' ? await introduce(app.client) : null
  deliveries = startDeliveryLoop({
    ...{ client, log, pauseMs: options.deliveryPauseMs ?? 10_000 },
    listTeams: async () => (own ? [own.team] : ((await store?.listTeams()) ?? [])),
    workspaceOf: async team => own ?? workspaceOf(team, await store?.fetchInstallation(queryOf(team)), clientOptions),
  })
  try {
    await app.start(settings.port)
  } catch (error) {
    await deliveries.stop()
    throw error
  }
  if (own) deliveries.deliverNow(own.team)
  log.info({ transport: settings.transport.kind, workspaces: settings.workspaces.kind }, 'connected to Slack')
  const stop = once(async () => {
    await app.stop()
    await inFlight.finished(graceMs)
    await deliveries.stop()
  })
  return { stop, [Symbol.asyncDispose]: stop }
}

/** For a load balancer: the process serves. */
const customRoutes: CustomRoute[] = [
  { path: '/healthz', method: ['GET'], handler: (_request, response) => void response.writeHead(200).end('ok') },
]

function createApp(
  { settings, log, retryConfig = { retries: 4, factor: 2, minTimeout: 500 } }: SlackBotOptions,
  store: ReturnType<typeof createInstallationStore> | null,
): { app: App; clientOptions: webApi.WebClientOptions } {
  const { workspaces, transport, apiUrl, port } = settings
  const logger = createBoltLogger(log)
  const clientOptions: webApi.WebClientOptions = {
    ...{ retryConfig, logger },
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` }),
  }
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
  const installerOptions = { clientOptions, port, directInstall: true }
  const receiver =
    transport.kind === 'socket'
      ? new SocketModeReceiver({ appToken: transport.appToken, logger, installerOptions, ...oauth })
      : new HTTPReceiver({ signingSecret: transport.signingSecret, logger, installerOptions, customRoutes, ...oauth })
  // With many workspaces the receiver's installer says whose token an event is served with.
  const authority = workspaces.kind === 'one' ? { token: workspaces.botToken } : {}
  const app = new App({ ...authority, receiver, logger, clientOptions, convoStore: false, deferInitialization: true })
  return { app, clientOptions }
}

async function introduce(web: webApi.WebClient): Promise<Workspace> {
  const { team_id: team = '', user_id: botUser = '' } = await web.auth.test()
  return { team, botUser, web }
}

function workspaceOf(
  team: string,
  installation: { bot?: { token: string; userId: string } | undefined } | undefined,
  clientOptions: webApi.WebClientOptions,
): Workspace {
  const bot = installation?.bot
  if (bot === undefined) throw new Error('this workspace has no bot')
  return { team, botUser: bot.userId, web: new webApi.WebClient(bot.token, { ...clientOptions, teamId: team }) }
}

function queryOf(teamId: string | undefined) {
  return { teamId: teamId ?? '', enterpriseId: undefined, isEnterpriseInstall: false as const }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}
