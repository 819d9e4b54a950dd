import { expect, test } from 'vitest'
import { describePay } from '../../bots/describe-pay.ts'
import { english } from '../../bots/wording-english.ts'
import type { Pay } from '../../src/postings/facts/fact.ts'

const yearly: Pay = { min: 78_000, max: 95_000, currency: 'EUR', unit: 'YEAR', annualMin: 78_000, annualMax: 95_000 }

test.each<[string, Pay, string | null]>([
  ['a range', yearly, '€78,000–€95,000 a year'],
  ['one figure', { ...yearly, max: 78_000 }, '€78,000 a year'],
  ['an upper limit', { ...yearly, min: null, max: 32_000, currency: 'GBP' }, 'up to £32,000 a year'],
  ['a lower limit', { ...yearly, max: null, unit: 'MONTH' }, 'from €78,000 a month'],
  [
    'cents of an hourly wage',
    { ...yearly, min: 19.5, max: 22, currency: 'USD', unit: 'HOUR' },
    '$19.50–$22.00 an hour',
  ],
  ['dollars that are not American', { ...yearly, currency: 'CAD' }, 'CA$78,000–95,000 a year'],
  ['a currency without a sign', { ...yearly, max: null, currency: 'NOK' }, 'from NOK 78,000 a year'],
  ['no currency', { ...yearly, currency: null }, '78,000–95,000 a year'],
  ['no period', { ...yearly, unit: null }, '€78,000–€95,000'],
  ['no figure', { ...yearly, min: null, max: null }, null],
])('writes %s as people do', (_name, pay, expected) => {
  expect(describePay(pay, english)?.replaceAll('\u00a0', ' ') ?? null).toBe(expected)
})
