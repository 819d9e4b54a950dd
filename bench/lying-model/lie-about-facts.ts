import type { Fact } from '../../src/postings/facts/fact.ts'
import type { ModelCall, ModelReply } from '../../test/support/model-server.ts'
import { CANARY, type ShownPassage } from './liars.ts'

/** Lies about every passage: sums, currencies and periods that it does not state, tools it does not name, wrong needs. */
export function lieAboutFacts({ material }: ModelCall): ModelReply {
  const passages = material.passages as ShownPassage[]
  const facts = passages.flatMap(({ passage, text: quote }) => {
    const numbers = (quote.match(/\d+(?:[.,]\d{3})*/gu) ?? []).map(number => Number(number.replace(/[.,]/gu, '')))
    const name = quote.match(/\b\p{Lu}\p{L}+\b/gu)?.at(-1) ?? CANARY
    const at = { passage, quote }
    const pay = { ...at, field: 'baseSalary', min: numbers[0] ?? 1, max: numbers[1] ?? null, unit: 'WEEK' }
    return [
      ...[
        { ...pay, currency: 'JPY' },
        { ...pay, max: 987_654, currency: 'EUR' },
        { ...pay, currency: null },
      ],
      { ...at, field: 'skill', name: CANARY, necessity: 'required' },
      { ...at, field: 'skill', name: `${name} ${CANARY}`, necessity: 'preferred' },
      { ...at, quote: `${CANARY} ${quote}`, field: 'skill', name, necessity: 'required' },
      { ...at, field: 'experience', minYears: (numbers[0] ?? 3) + 40, maxYears: null, necessity: 'required' },
      { ...at, field: 'deadline', date: '2031-02-03' },
    ]
  })
  return { does: 'write', text: JSON.stringify({ facts }) }
}

/** Why a fact that the rules did not read is not borne out by its quote; null when it is. */
export function unsupportedFact({ field, value, quote, start, end }: Fact, text: string): string | null {
  if (text.slice(start, end) !== quote) return `${field}: quote is not verbatim`
  const said = JSON.stringify(value)
  if (said.includes(CANARY)) return `${field}: made up`
  if (field === 'skill') return quote.includes(value.name) ? null : `skill: ${value.name} is not named`
  const stated = quote.replace(/(?<=\d)[.,](?=\d{3})/gu, '')
  const { annualMin: _min, annualMax: _max, ...asStated } = value as unknown as Record<string, unknown>
  const numbers = JSON.stringify(typeof value === 'string' ? value : asStated).match(/\d+/gu) ?? []
  const missing = numbers.find(number => !stated.includes(number))
  if (missing !== undefined) return `${field}: ${missing} is not stated`
  if (field === 'baseSalary' && value.unit === 'WEEK' && !/week|woche|semaine|semana/iu.test(quote))
    return 'pay: not a week'
  return field === 'baseSalary' && value.currency === 'JPY' && !/¥|JPY|yen/iu.test(quote) ? 'pay: not in yen' : null
}
