import { webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import type { BotMetrics } from '../../src/bot-metrics.ts'
import type { Client } from '../client.ts'
import { createInFlight } from '../in-flight.ts'
import { holdAcknowledgements } from './acknowledge.ts'
import { createApp } from './create-app.ts'
import type { Workspace } from './deliver.ts'
import { type DeliveryLoop, startDeliveryLoop } from './delivery-loop.ts'
import { createFileReader } from './file-reader.ts'
import { createIdentify } from './identify.ts'
import { createInstallationStore } from './installation-store.ts'
import { listenToAddRole } from './listeners/add-role-listeners.ts'
import { listenToAnswers } from './listeners/answer-listeners.ts'
import { listenToCommands } from './listeners/command-listeners.ts'
import { listenToEditRole } from './listeners/edit-role-listeners.ts'
import { listenToForms } from './listeners/form-listeners.ts'
import { listenToHome } from './listeners/home-listener.ts'
import { listenToImports } from './listeners/import-listeners.ts'
import { listenToLinks } from './listeners/link-listeners.ts'
import { listenToMessages } from './listeners/message-listeners.ts'
import { listenToPublish } from './listeners/publish-listeners.ts'
import { listenToRecruiters } from './listeners/recruiters-listener.ts'
import { listenToRoles } from './listeners/role-listeners.ts'
import { createRespond } from './respond-to.ts'
import type { SlackDeps } from './slack-deps.ts'
import { createSlackFetch } from './slack-fetch.ts'
import type { SlackSettings } from './slack-settings.ts'
import { timeAcknowledgements } from './time-acknowledgements.ts'

export interface SlackBotOptions {
  client: Client
  settings: SlackSettings
  log: Logger
  metrics: BotMetrics
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
  /** What keeps events from arriving, in a sentence that says what to do; none while they do. */
  findProblems(): string[]
}

const listeners = [
  ...[listenToMessages, listenToCommands, listenToAnswers, listenToRoles, listenToHome],
  ...[
    listenToForms,
    listenToAddRole,
    listenToEditRole,
    listenToImports,
    listenToPublish,
    listenToRecruiters,
    listenToLinks,
  ],
]

/** Connects to Slack and serves it until stopped. Rejects when Slack refuses the tokens. */
export async function startSlackBot(options: SlackBotOptions): Promise<SlackBot> {
  const { client, settings, log, metrics, graceMs } = options
  const inFlight = createInFlight()
  const store = settings.workspaces.kind === 'many' ? createInstallationStore(client, Date.now) : null
  const apiUrl = settings.apiUrl?.replace(/\/*$/, '/') ?? 'https://slack.com/api/'
  const fetchSlack = createSlackFetch(apiUrl)
  const { app, clientOptions, isConnected } = createApp({ ...options, store, apiUrl, fetchSlack })
  timeAcknowledgements(app, metrics)
  metrics.watchConnection(isConnected)
  await app.init()
  const own = settings.workspaces.kind === 'one' ? await introduce(app.client) : null
  let deliveries: DeliveryLoop | null = null
  const deps: SlackDeps = {
    acknowledge: holdAcknowledgements(app),
    ...{ client, log, metrics, inFlight, ownTeam: own?.team ?? null },
    respondTo: responseUrl => createRespond(fetchSlack, responseUrl),
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
  app.error(async error => log.error({ code: error.code, kind: error.name }, 'an event from Slack was not served'))
  deliveries = startDeliveryLoop({
    ...{ deps, pauseMs: options.deliveryPauseMs ?? 10_000 },
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
  return { stop, findProblems: () => (isConnected() ? [] : [disconnected]), [Symbol.asyncDispose]: stop }
}

const disconnected = 'The connection to Slack is down and is being made again: check this machine’s network.'

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
