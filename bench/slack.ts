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

/** 50 questions wait for a model that takes 20 s; meanwhile commands and clicks are acknowledged. */
async function measureAcknowledgement(): Promise<void> {
  await using model = await startSlowModel(20_000)
  const settings = { OPENAI_API_KEY: 'x', OPENAI_BASE_URL: model.url, ROLECALL_EMBEDDER: 'offline' }
  await using scene = await openScene({ coreSettings: settings })
  await publish(scene)
  const cam = scene.person('UCAM')
  await Promise.all(Array.from({ length: 50 }, (_, n) => cam.mention(`C${n}`, 'What does the glazier earn?')))
  scene.slack.socket.ackTimes.length = 0
  await Promise.all(
    Array.from({ length: 200 }, async (_, n) => {
      await new Promise(resolve => setTimeout(resolve, n * 100))
      if (n % 2 === 0) await cam.command('/roles', '', { channel: `R${n}` })
      else await cam.mention(`M${n}`, 'Which roles are open?')
    }),
  )
  const times = scene.slack.socket.ackTimes.toSorted((a, b) => a - b)
  print('acknowledged, 50 questions in flight', times)
  console.log(`  questions that waited for the model meanwhile: ${model.asked()}`)
  scene.slack.state.problems.length = 0
}

async function measureFirstSentence(): Promise<void> {
  await using scene = await openScene()
  await publish(scene)
  const cam = scene.person('UCAM')
  const times: number[] = []
  for (let n = 0; n < 50; n++) {
    const asked = performance.now()
    const ts = await cam.write('What does the glazier earn?')
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
  const cam = scene.person('UCAM')
  const began = performance.now()
  const threads: string[] = []
  for (let n = 0; n < events; n += 20) {
    const batch = Array.from({ length: Math.min(20, events - n) }, () =>
      cam.mention('C-JOBS', 'What does the glazier earn?', { times: 3 }),
    )
    threads.push(...(await Promise.all(batch)))
    await eventually(() => threads.every(ts => answersIn(scene.slack, ts).length > 0), 'the answers', 120_000)
  }
  await new Promise(resolve => setTimeout(resolve, 2_000))
  const answers = threads.reduce((sum, ts) => sum + answersIn(scene.slack, ts).length, 0)
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(`${events} events, each delivered three times: ${answers} answers in ${seconds} s`)
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
