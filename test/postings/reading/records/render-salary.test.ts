import { expect, test } from 'vitest'
import { renderSalary } from '../../../../src/postings/reading/records/render-salary.ts'

test.each([
  [
    'a range',
    { currency: 'USD', value: { minValue: 90000, maxValue: 110000, unitText: 'YEAR' } },
    'USD 90,000–110,000 per year',
  ],
  ['one value', { currency: 'GBP', value: { value: 15.5, unitText: 'HOUR' } }, 'GBP 15.5 per hour'],
  ['a value beside its unit', { currency: 'EUR', value: '3200', unitText: 'Month' }, 'EUR 3,200 per month'],
  ['a lower end', { currency: 'EUR', minValue: 3200 }, 'from EUR 3,200'],
  ['an upper end', { currency: 'EUR', value: { minValue: 0, maxValue: 3200 } }, 'up to EUR 3,200'],
  ['equal ends', { currency: 'EUR', minValue: 3200, maxValue: 3200 }, 'EUR 3,200'],
  ['a number', 50000, 'CHF 50,000'],
  ['a sentence', 'Up to 80k, depending on experience', 'Up to 80k, depending on experience'],
  ['zeros', { currency: 'EUR', value: { minValue: 0, maxValue: 0, unitText: 'YEAR' } }, null],
  ['nothing', null, null],
])('pay given as %s', (_, value, text) => {
  expect(renderSalary(value, 'CHF')).toBe(text)
})
