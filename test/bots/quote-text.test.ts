import { expect, test } from 'vitest'
import { quoteText } from '../../bots/quote-text.ts'

test.each([
  ['- **Strong Go**, and `psql` at hand', 'Strong Go, and psql at hand'],
  ['## What we offer', 'What we offer'],
  ['2. A take-home exercise', 'A take-home exercise'],
  ['Apply [on our site](https://harbourline.example/jobs)', 'Apply on our site'],
  ['30 days\n  of holiday', '30 days of holiday'],
  ['5+ years – 3 * 2 = 6, C# and snake_case', '5+ years – 3 * 2 = 6, C# and snake_case'],
  ['2.5 % bonus', '2.5 % bonus'],
])('reads %j as it is meant', (quote, text) => {
  expect(quoteText(quote)).toBe(text)
})
