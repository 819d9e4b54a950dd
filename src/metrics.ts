import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  /** Prometheus text of everything counted so far. */
  render(): Promise<{ contentType: string; body: string }>
  countCall(call: { path: string; outcome: string; seconds: number }): void
  countAnswer(answer: { status: string; seconds: number }): void
  /** Postings that have no vectors of the current model yet. */
  setPostingsToEmbed(count: number): void
}

/** One registry per core, so that two cores in one process (as in tests) do not share counts. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const calls = new Histogram({
    name: 'rolecall_call_seconds',
    help: 'Time of one API call, by procedure and outcome (ok or an error code)',
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
  const toEmbed = new Gauge({
    name: 'rolecall_postings_to_embed',
    help: 'Postings that have no vectors of the current embedding model yet, and are found by their words alone',
    registers: [registry],
  })
  return {
    render: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
    countCall: ({ path, outcome, seconds }) => calls.observe({ path, outcome }, seconds),
    countAnswer: ({ status, seconds }) => {
      answers.inc({ status })
      answerTimes.observe(seconds)
    },
    setPostingsToEmbed: count => toEmbed.set(count),
  }
}
