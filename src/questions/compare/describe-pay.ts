import type { Pay } from '../../postings/facts/fact.ts'
import { type AnswerWording, answerWordingIn } from '../wording/answer-wording.ts'

/** Pay as stated: "€78,000–€95,000 a year", "bis 32.000 £ pro Jahr", "from $40 an hour". Never converted. */
export function describePay(
  { min, max, currency, unit }: Pay,
  { language, payPer, payUpTo, payFrom }: AnswerWording = answerWordingIn('en'),
): string {
  const figures = [min, max].filter(figure => figure !== null)
  const digits = figures.every(Number.isInteger) ? 0 : 2
  const money = currency === null ? {} : { style: 'currency' as const, currency }
  const format = new Intl.NumberFormat(language, {
    ...money,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  const per = unit === null ? '' : ` ${payPer[unit]}`
  if (min !== null && max !== null) {
    return (min === max ? format.format(min) : format.formatRange(min, max).replace(' – ', '–')) + per
  }
  if (max !== null) return payUpTo(format.format(max)) + per
  return min === null ? '' : payFrom(format.format(min)) + per
}
