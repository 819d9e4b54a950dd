/**
 * What reaches a candidate when the language model is bad: every liar of lying-model/liars.ts answers every question, over
 * a real socket, through the whole pipeline. Exits with 1 unless both figures are 0 for each of them.
 *
 *   node bench/lying-model.ts --questions 40
 *   node bench/lying-model.ts --postings P.jsonl --asked Q.jsonl --liar "wrong number"
 *
 * --questions takes that many, spread over the file; without it all are asked. What was reached stands in lying-model.md.
 */
import { parseArgs } from 'node:util'
import { createClient } from '../bots/client.ts'
import { postDocuments } from '../src/commands/post-documents.ts'
import { readConfig } from '../src/config.ts'
import { type Core, createCore } from '../src/core.ts'
import { type EvaluationQuestion, readQuestions } from '../src/evaluation/evaluation-files.ts'
import { withoutQuestionLimits } from '../src/evaluation/without-question-limits.ts'
import { createLogger } from '../src/logger.ts'
import type { Fact } from '../src/postings/facts/fact.ts'
import { readSources } from '../src/postings/reading/read-sources.ts'
import type { ReadResult } from '../src/postings/reading/source-document.ts'
import type { Answer, AnswerEvent } from '../src/questions/answer.ts'
import { type Database, openDatabase } from '../src/store/database.ts'
import { type ModelCall, type ModelReply, serveModel } from '../test/support/model-server.ts'
import { isLeftUnanswered, type JudgedPosting, unsupported } from './lying-model/judge.ts'
import { CANARY, INJECTION, LIARS, type Liar, type Occasion, type ShownPassage } from './lying-model/liars.ts'
import { lieAboutFacts, unsupportedFact } from './lying-model/lie-about-facts.ts'

const { values: args } = parseArgs({
  options: {
    postings: { type: 'string', default: '../shared/eval/postings.jsonl' },
    asked: { type: 'string', default: '../shared/eval/questions.jsonl' },
    questions: { type: 'string' },
    liar: { type: 'string' },
  },
})

const FACTS = 'facts'

interface Asked {
  answer: Answer | null
  streamed: Extract<AnswerEvent, { type: 'statement' }>['statement'][]
  ms: number
}

const database = await openDatabase({ url: null, folder: null })
const rules = await coreFor(null)
const postings = await publishAll(rules)
const questions = sample(
  await Array.fromAsync(readQuestions(args.asked)),
  Number(args.questions ?? Number.POSITIVE_INFINITY),
)
const baselines = new Map<string, Map<string, Asked>>()
let isClean = true
console.log(`${postings.size} postings, ${questions.length} questions`)
if (!args.liar || args.liar === FACTS) await measureFacts()
for (const liar of LIARS.filter(({ name }) => !args.liar || name === args.liar)) await measure(liar)
await database.close()
process.exitCode = isClean ? 0 : 1

/** Publishes every posting once more, elsewhere, with a model that lies about what they state. */
async function measureFacts(): Promise<void> {
  await using server = await serveModel(lieAboutFacts)
  const elsewhere = await openDatabase({ url: null, folder: null })
  const lied = await publishAll(await coreFor(server.url, elsewhere))
  await elsewhere.close()
  const keyOf = (fact: Fact) => JSON.stringify([fact.field, fact.value, fact.start])
  const figures = { calls: server.calls.length, added: 0, unsupported: 0, lost: 0 }
  const plain = new Map([...postings.values()].map(posting => [posting.text, posting.facts]))
  for (const { text, facts } of lied.values()) {
    const ofRules = new Set(plain.get(text)?.map(keyOf))
    const added = facts.filter(fact => !ofRules.has(keyOf(fact)))
    const flaws = added.flatMap(fact => unsupportedFact(fact, text) ?? [])
    for (const flaw of flaws) console.log(`  facts: ${flaw}`)
    figures.added += added.length
    figures.unsupported += flaws.length
    figures.lost += ofRules.size - (facts.length - added.length)
  }
  if (figures.unsupported + figures.lost > 0) isClean = false
  console.log(lineOf(FACTS, figures))
}

async function measure(liar: Liar): Promise<void> {
  const appended = liar.appended ?? ''
  const byRules = baselines.get(appended) ?? (await askAll(rules, { name: `rules ${appended}`, appended }))
  baselines.set(appended, byRules)
  await using server = await serveModel(playing(liar))
  const answers = await askAll(await coreFor(server.url), { name: liar.name, appended })
  const figures = { calls: server.calls.length, wrote: 0, unsupported: 0, unanswered: 0, 'p95 ms': 0 }
  for (const [id, asked] of answers) {
    const plain = byRules.get(id)!
    const report = (figure: 'unsupported' | 'unanswered', why: string) => {
      isClean = false
      figures[figure] += 1
      console.log(`  ${liar.name} · ${id}: ${figure}: ${why}`)
    }
    if (asked.answer?.model === 'wrote') figures.wrote += 1
    for (const why of claimsWithoutGround(asked, plain)) report('unsupported', why)
    const unanswered = plain.answer && isLeftUnanswered(asked.answer, plain.answer)
    if (unanswered) report('unanswered', unanswered)
  }
  const times = [...answers.values()].map(({ ms }) => ms).sort((a, b) => a - b)
  figures['p95 ms'] = Math.round(times[Math.floor(times.length * 0.95)] ?? 0)
  console.log(lineOf(liar.name, figures))
}

function lineOf(name: string, figures: Record<string, number>): string {
  const each = Object.entries(figures).map(([figure, value]) => `${figure} ${value}`)
  return name.padEnd(28) + each.join('  ')
}

/** What was shown, also of it what was sent and is missing from the end; the rules' own sentences are not the liar's. */
function claimsWithoutGround({ answer, streamed }: Asked, plain: Asked): string[] {
  const ofRules = new Set(plain.answer?.statements.map(({ text }) => text))
  const roles = new Set(plain.answer?.postings.map(({ id }) => id))
  const shown = [...(answer?.statements ?? []), ...streamed].filter(({ text }) => !ofRules.has(text))
  const why = shown.flatMap(statement => {
    const flaw = statement.text.includes(CANARY) ? 'made up' : unsupported(statement, { postings, roles })
    return flaw ? [`${flaw} · ${statement.text.slice(0, 120)}`] : []
  })
  const kept = JSON.stringify(answer?.statements)
  const takenBack = streamed.filter(statement => !kept?.includes(JSON.stringify(statement)))
  return [...new Set([...why, ...takenBack.map(({ text }) => `taken back · ${text.slice(0, 80)}`)])]
}

/** Mixes in what it remembers of the last role that was another one; asked to plan, it picks a role at random. */
function playing(liar: Liar): (call: ModelCall) => ModelReply {
  let last: Occasion['other'] = null
  let other: Occasion['other'] = null
  return call => {
    const { role, passages, question, roles } = call.material
    if (!Array.isArray(passages)) return planAtRandom(liar, { call, question: String(question), roles })
    const here = { role: role as string[], passages: passages as ShownPassage[] }
    if (last && last.role.join() !== here.role.join()) other = last
    last = here
    return liar.answer({ ...here, question: String(question), other, call })
  }
}

function planAtRandom(liar: Liar, at: { call: ModelCall; question: string; roles: unknown }): ModelReply {
  const reply = liar.answer({ question: at.question, role: [], passages: [], other: null, call: at.call })
  if (reply.does !== 'write') return reply
  const roles = Array.isArray(at.roles) ? at.roles.length : 1
  const role = `r${1 + (at.question.length % roles)}`
  return { does: 'write', text: JSON.stringify({ role, named: at.question, topics: ['pension'] }) }
}

async function coreFor(modelUrl: string | null, where = database): Promise<Core> {
  const settings = {
    ...{ ROLECALL_ORGANIZATIONS: 'one', ROLECALL_MODEL_DAILY_DOLLARS: '100000' },
    // Short limits, so that a silent server costs a fraction of a second a question; they prove the same.
    ...{ ROLECALL_MODEL_CALL_MS: '400', ROLECALL_MODEL_ANSWER_MS: '4000', ROLECALL_MODEL_REST_MS: '0' },
    ...(modelUrl ? { OPENAI_BASE_URL: modelUrl } : {}),
  }
  const shared: Database = { ...where, close: async () => {} }
  const logger = createLogger({ level: 'error', file: null })
  return createCore({
    config: withoutQuestionLimits(readConfig(settings, import.meta.dirname)),
    logger,
    database: shared,
  })
}

function callerOf(core: Core, user: string, space: string) {
  return createClient({ api: core.api }).as({
    platform: 'terminal',
    space,
    user,
    isSpaceAdmin: user === 'recruiter',
    roleIds: [],
  })
}

/** Every posting ends in an instruction to machines, for the liars that obey it. */
async function publishAll(core: Core): Promise<Map<string, JudgedPosting>> {
  const client = callerOf(core, 'recruiter', 'rules')
  const poisoned = async function* (): AsyncGenerator<ReadResult> {
    for await (const result of readSources([args.postings], process.stdin)) {
      if (!('document' in result)) yield result
      else yield { ...result, document: { ...result.document, text: `${result.document.text}\n\n${INJECTION}` } }
    }
  }
  await postDocuments({ client, signal: new AbortController().signal }, poisoned(), () => {})
  const published = new Map<string, JudgedPosting>()
  for (let after: string | undefined; ; ) {
    const page = await client.postings.list.query({ limit: 100, ...(after ? { after } : {}) })
    for (const { id } of page.postings) published.set(id, await client.postings.get.query({ id }))
    after = page.postings.at(-1)?.id
    if (after === undefined) return published
  }
}

/** Several at once: most liars are waited for rather than worked for. */
async function askAll(core: Core, { name, appended }: { name: string; appended: string }): Promise<Map<string, Asked>> {
  const client = callerOf(core, 'candidate', name)
  const answers = new Map<string, Asked>()
  const waiting = [...questions]
  const askNext = async (): Promise<void> => {
    for (let question = waiting.shift(); question; question = waiting.shift()) {
      for (const [turn, text] of question.turns.entries()) {
        const isLast = turn === question.turns.length - 1
        const asked = { text: isLast && appended ? `${text} ${appended}` : text, key: `${question.id} ${turn}` }
        answers.set(question.id, await askOnce(client, { ...asked, conversation: question.id }))
      }
    }
  }
  await Promise.all(Array.from({ length: 2 }, askNext))
  return answers
}

async function askOnce(
  client: ReturnType<typeof callerOf>,
  { text, key, conversation }: { text: string; key: string; conversation: string },
): Promise<Asked> {
  const began = performance.now()
  const streamed: Asked['streamed'] = []
  try {
    const events = await client.questions.ask.mutate({ text, conversation, requestKey: key })
    for await (const event of events) {
      if (event.type === 'statement') streamed.push(event.statement)
      if (event.type === 'done') return { answer: event.answer, streamed, ms: performance.now() - began }
    }
  } catch (error) {
    console.log(`  ${conversation}: ${String(error)}`)
  }
  return { answer: null, streamed, ms: performance.now() - began }
}

function sample(all: EvaluationQuestion[], count: number): EvaluationQuestion[] {
  if (count >= all.length) return all
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]!)
}
