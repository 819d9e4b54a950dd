import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { type BotMetrics, type BotPlatform, createBotMetrics } from './bot-metrics.ts'

/** Prometheus's text. */
export interface RenderedMetrics {
  contentType: string
  body: string
}

export interface Metrics {
  /** Everything counted so far. */
  render(): Promise<RenderedMetrics>
  /** What a bot in the same process counts. */
  ofBot(platform: BotPlatform): BotMetrics
  countCall(call: { path: string; outcome: string; seconds: number }): void
  countAnswer(answer: { status: string; seconds: number }): void
  /** Times one step of a question until the returned value is disposed of (`using`). */
  startStep(step: Step): Disposable
  countModelCall(call: ModelCallMeasure): void
  countDelivery(outcome: 'claimed' | 'delivered' | 'failed'): void
  countHttp(response: { method: string; status: number }): void
  /** What is asked of the database when somebody looks, so that every core on it says the same. */
  watch(stored: StoredFigures): void
}

export interface StoredFigures {
  postingsToEmbed: () => Promise<number>
  queues: () => Promise<readonly { queue: string; waiting: number; running: number; dead: number }[]>
}

/** The steps of a question, as docs/architecture.md names them; 'model' is the waiting for a language model. */
export type Step = 'plan' | 'retrieve' | 'answer' | 'verify' | 'model' | 'store'

export interface ModelCallMeasure {
  task: string
  /** 'ok', why it failed, or 'abandoned' when nobody waited for it any more. */
  outcome: string
  seconds: number
  inputTokens: number
  outputTokens: number
  microDollars: number
}

/** One registry per core, so that two cores in one process (as in tests) do not share counts. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const calls = new Histogram({
    name: 'rolecall_call_seconds',
    help: 'Time of one API call to its end, by procedure and outcome (ok or an error code)',
    labelNames: ['path', 'outcome'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  })
  const answers = new Counter({
    name: 'rolecall_answers_total',
    help: 'Answers given, by status; not-stated over all is the silence rate',
    labelNames: ['status'] as const,
    registers: [registry],
  })
  const answerTimes = new Histogram({
    name: 'rolecall_answer_seconds',
    help: 'Time from a question to its finished answer',
    buckets: [0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  })
  const steps = new Histogram({
    name: 'rolecall_step_seconds',
    help: 'Time of one step of a question: plan, retrieve, answer, verify, model, store',
    labelNames: ['step'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
    registers: [registry],
  })
  const modelCalls = new Histogram({
    name: 'rolecall_model_call_seconds',
    help: 'Time of one call of the language model, by task and outcome (ok, or why it failed)',
    labelNames: ['task', 'outcome'] as const,
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 8, 15, 30, 60],
    registers: [registry],
  })
  const modelTokens = new Counter({
    name: 'rolecall_model_tokens_total',
    help: 'Tokens used of the language model, by task and direction (input or output)',
    labelNames: ['task', 'direction'] as const,
    registers: [registry],
  })
  const modelDollars = new Counter({
    name: 'rolecall_model_dollars_total',
    help: 'US dollars spent on the language model at the configured prices, by task',
    labelNames: ['task'] as const,
    registers: [registry],
  })
  const deliveries = new Counter({
    name: 'rolecall_deliveries_total',
    help: 'Deliveries that bots claimed, and what became of them: claimed, delivered, failed',
    labelNames: ['outcome'] as const,
    registers: [registry],
  })
  const http = new Counter({
    name: 'rolecall_http_responses_total',
    help: 'HTTP responses, by method and class of status (2xx to 5xx)',
    labelNames: ['method', 'status'] as const,
    registers: [registry],
  })
  return {
    render: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
    ofBot: createBotMetrics(registry),
    countCall: ({ path, outcome, seconds }) => calls.observe({ path, outcome }, seconds),
    countAnswer: ({ status, seconds }) => {
      answers.inc({ status })
      answerTimes.observe(seconds)
    },
    startStep: step => {
      const stop = steps.startTimer({ step })
      return { [Symbol.dispose]: () => void stop() }
    },
    countModelCall: ({ task, outcome, seconds, inputTokens, outputTokens, microDollars }) => {
      modelCalls.observe({ task, outcome }, seconds)
      modelTokens.inc({ task, direction: 'input' }, inputTokens)
      modelTokens.inc({ task, direction: 'output' }, outputTokens)
      modelDollars.inc({ task }, microDollars / 1e6)
    },
    countDelivery: outcome => deliveries.inc({ outcome }),
    countHttp: ({ method, status }) => http.inc({ method, status: `${Math.floor(status / 100)}xx` }),
    watch: stored => watchStored(registry, stored),
  }
}

/** While the database does not answer, they are missing rather than wrong. */
function watchStored(registry: Registry, { postingsToEmbed, queues }: StoredFigures): void {
  const registers = [registry]
  new Gauge({
    name: 'rolecall_postings_to_embed',
    help: 'Postings that have no vectors of the current embedding model yet, and are found by their words alone',
    registers,
    async collect() {
      await postingsToEmbed().then(
        count => this.set(count),
        () => this.remove({}),
      )
    },
  })
  new Gauge({
    name: 'rolecall_jobs',
    help: 'Background jobs by queue and state: waiting (for a retry, too), running, dead (given up; see "npm run jobs")',
    labelNames: ['queue', 'state'] as const,
    registers,
    async collect() {
      this.reset()
      for (const { queue, ...counts } of await queues().catch(() => [])) {
        for (const [state, count] of Object.entries(counts)) this.set({ queue, state }, count)
      }
    },
  })
}
