import type { FakePerson } from '../test/support/fake-slack/people.ts'
import type { FakeWorkspace } from '../test/support/fake-slack/workspace.ts'
import { admin } from '../test/support/identities.ts'
import { bakerRole, glazierRole } from '../test/support/role-texts.ts'
import { answersIn, eventually, openScene, type SlackScene } from '../test/support/slack-scene.ts'
import { startSlowModel } from '../test/support/slow-model.ts'

/** Prints the figures of bench/README.md about Slack: node bench/slack.ts [events] */
async function main(events: number): Promise<void> {
  await measureAcknowledgement()
  await measureFirstSentence()
  await measureRedelivery(events)
}

/** As long as the model takes: with the usual limits the rules would have answered before it does. */
const patient = { ROLECALL_MODEL_CALL_MS: '30000', ROLECALL_MODEL_ANSWER_MS: '40000' }

/** 50 questions wait for a model that takes 20 s; meanwhile commands and further questions are acknowledged. */
async function measureAcknowledgement(): Promise<void> {
  await using model = await startSlowModel(20_000)
  const settings = { OPENAI_API_KEY: 'x', OPENAI_BASE_URL: model.url, ...patient }
  await using scene = await openScene({ coreSettings: settings })
  await publish(scene)
  const waiting = people(scene, 50)
  const others = people(scene, 180)
  const threads = await Promise.all(waiting.map((one, n) => one.mention(`C${n}`, 'What does the glazier earn?')))
  scene.slack.socket.ackTimes.length = 0
  await Promise.all(
    others.map(async (one, n) => {
      await new Promise(resolve => setTimeout(resolve, n * 100))
      if (n % 2 === 0) await one.command('/roles', '', { channel: `R${n}` })
      else await one.mention(`M${n}`, 'Which roles are open?')
    }),
  )
  const inFlight = threads.filter(ts => answersIn(scene.slack, ts).length === 0).length
  print(`acknowledged, ${inFlight} of 50 questions in flight throughout`, scene.slack.socket.ackTimes)
  console.log(`  questions that were put to the model meanwhile: ${model.asked()}`)
  const late = scene.slack.state.problems.splice(0)
  if (late.length > 0) console.log(`  problems: ${late.join('; ')}`)
}

async function measureFirstSentence(): Promise<void> {
  await using scene = await openScene()
  await publish(scene)
  const times: number[] = []
  for (const one of people(scene, 50)) {
    const asked = performance.now()
    const ts = await one.write('What does the glazier earn?')
    const call = await eventually(() =>
      scene.slack.state.calls.find(({ method, args }) => method === 'chat.startStream' && args.thread_ts === ts),
    )
    times.push(call.at - asked)
    await eventually(() => answersIn(scene.slack, ts)[0])
  }
  print('first streamed sentence, offline', times)
}

/** Every event comes three times; each has one answer. */
async function measureRedelivery(events: number): Promise<void> {
  await using scene = await openScene()
  await publish(scene)
  const askers = people(scene, events)
  const began = performance.now()
  const threads: string[] = []
  for (let n = 0; n < events; n += 20) {
    const batch = askers.slice(n, n + 20).map(one => one.mention('C-JOBS', 'What does the glazier earn?', { times: 3 }))
    threads.push(...(await Promise.all(batch)))
    await eventually(() => threads.every(ts => answersIn(scene.slack, ts).length > 0), 'the answers', 120_000)
  }
  await new Promise(resolve => setTimeout(resolve, 2_000))
  const answers = threads.reduce((sum, ts) => sum + answersIn(scene.slack, ts).length, 0)
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(`${events} events, each delivered three times: ${answers} answers in ${seconds} s`)
}

/** So many people of the workspace: one alone would ask more than one person may. */
function people(scene: SlackScene, count: number): FakePerson[] {
  const [workspace] = scene.slack.state.workspaces as [FakeWorkspace]
  const added = Array.from({ length: count }, (_, n) => ({ id: `U${workspace.users.length + n}`, name: `Person ${n}` }))
  scene.slack.state.workspaces[0] = { ...workspace, users: [...workspace.users, ...added] }
  return added.map(({ id }) => scene.person(id))
}

async function publish(scene: SlackScene): Promise<void> {
  const { postings } = scene.running.remote.as(admin())
  await postings.publish.mutate({ ...glazierRole, requestKey: 'glazier' })
  await postings.publish.mutate({ ...bakerRole, requestKey: 'baker' })
  await scene.slack.socket.connected()
}

function print(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)} ms`
  console.log(`${what}: median ${at(0.5)}, p99 ${at(0.99)}, most ${at(1)} (${sorted.length})`)
}

if (import.meta.main) await main(Number(process.argv[2] ?? 1_000))
