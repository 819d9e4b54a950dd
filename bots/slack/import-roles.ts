import type { RespondFn } from '@slack/bolt'
import { describeImport, describeRefusedAddress } from '../describe-import.ts'
import { importWordingFor } from '../import-wording.ts'
import { tellSeen, watchImport } from '../watch-import.ts'
import { replyWith } from './respond-to.ts'
import type { SlackRequest } from './slack-request.ts'
import { importListBlocks, importMessage } from './views/import-view.ts'

/** A response_url takes five answers in half an hour: one at once, two on the way, the end, and one in reserve. */
const progressAfterMs = [15_000, 120_000]
const watch = { pauseMs: 1_000, patienceMs: 25 * 60_000 }

/** Words after the address of `/role import`. */
const options: Readonly<Record<string, { publishAs?: 'open'; repeats?: 'daily' | 'never' }>> = {
  open: { publishAs: 'open' },
  daily: { repeats: 'daily' },
  once: { repeats: 'never' },
}

/**
 * `/role import https://… [open] [daily|once]`: has an address read into roles, and shows the asker what came of it.
 * `/role import list`: shows what is read.
 */
export async function importRoles(request: SlackRequest, respond: RespondFn, text: string): Promise<void> {
  const { api, wording, key: requestKey } = request
  const words = importWordingFor(wording)
  const [, address = '', ...given] = text.split(/\s+/)
  const chosen = given.map(word => options[word.toLowerCase()])
  if (address.toLowerCase() === 'list' && given.length === 0) return listImports(request, respond)
  if (address === '' || chosen.includes(undefined)) return say(respond, words.usage)
  const start = { address, language: wording.language, ...Object.assign({}, ...chosen), requestKey }
  const started = await api.imports.start.mutate(start).catch(error => describeRefusedAddress(error, wording))
  if (typeof started === 'string') return say(respond, started)
  request.accepted()
  await followImport(request, respond, started)
}

/** Says that it is read and then what came of it; what takes longer than Slack listens comes as a message of its own. */
export async function followImport(
  { api, wording }: SlackRequest,
  respond: RespondFn,
  started: { id: string; reading: number },
): Promise<void> {
  const words = importWordingFor(wording)
  const began = performance.now()
  let told = -1
  const view = await watchImport(api, { ...started, ...watch }, async view => {
    const due = told === -1 ? 0 : progressAfterMs[told]
    if (due === undefined || performance.now() - began < due) return
    told += 1
    await say(respond, describeImport(view, wording).heading)
  })
  if (view === null) return say(respond, words.continues)
  await replyWith(respond, { response_type: 'ephemeral', replace_original: false, ...importMessage(view, wording) })
  await tellSeen(api, view)
}

async function listImports({ api, wording }: SlackRequest, respond: RespondFn): Promise<void> {
  const blocks = importListBlocks(await api.imports.list.query(), wording)
  await respond({ response_type: 'ephemeral', text: importWordingFor(wording).listHeading, blocks })
}

async function say(respond: RespondFn, text: string): Promise<void> {
  await respond({ response_type: 'ephemeral', replace_original: false, text })
}
