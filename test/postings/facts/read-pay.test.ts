import { describe, expect, it } from 'vitest'
import { readPay } from '../../../src/postings/facts/read-pay.ts'
import { factSource } from '../../support/read-text.ts'

const payOf = (text: string, location: string | null = null) =>
  readPay(factSource({ title: 'Baker', hiringOrganization: 'Oven & Sons', location, text })).map(({ value }) => value)

describe('pay that a posting states', () => {
  it.each([
    ['Salary: £70k–85k', 70_000, 85_000, 'GBP', null],
    ['The salary range is $120,000 - $150,000 per year.', 120_000, 150_000, 'USD', 'YEAR'],
    ['Gehalt: €4.200/Monat brutto', 4_200, 4_200, 'EUR', 'MONTH'],
    ['We pay between £45k and £60k depending on experience.', 45_000, 60_000, 'GBP', null],
    ['Salary up to 90k', null, 90_000, null, null],
    ['Jahresgehalt ab 55.000 €', 55_000, null, 'EUR', 'YEAR'],
    ["Compensation from CHF 100'000 per annum", 100_000, null, 'CHF', 'YEAR'],
    ['Wynagrodzenie: PLN 18 000–24 000 net/month B2B', 18_000, 24_000, 'PLN', 'MONTH'],
    ['Rate: USD 45/hr', 45, 45, 'USD', 'HOUR'],
    ['CTC ₹12–18 LPA', 1_200_000, 1_800_000, 'INR', 'YEAR'],
    ['Rémunération : 38-45 k€ brut annuel', 38_000, 45_000, 'EUR', 'YEAR'],
    ['Gehalt: 48–55 TEUR im Jahr', 48_000, 55_000, 'EUR', 'YEAR'],
    ['Ordenado: 1.200€ a 1.500€ mensais', 1_200, 1_500, 'EUR', 'MONTH'],
    ['RAL: 32.000 - 38.000 €', 32_000, 38_000, 'EUR', 'YEAR'],
    ['£85-125,000 base salary', 85_000, 125_000, 'GBP', null],
    ['$24.50 an hour', 24.5, 24.5, 'USD', 'HOUR'],
    ['Paying up to £65k + bonus', null, 65_000, 'GBP', null],
    ['Day rate: £450-500', 450, 500, 'GBP', 'DAY'],
    ['Salaris: €3.100 tot €4.000 bruto per maand', 3_100, 4_000, 'EUR', 'MONTH'],
    ['Salary: £40,000+', 40_000, null, 'GBP', null],
    ['A salary between €2,100 (scale 4) and €2,900 (scale 6) per month', 2_100, 2_900, 'EUR', 'MONTH'],
    ['Bruttomonatsgehalt: EUR 2.954,00 (14x jährlich)', 2_954, 2_954, 'EUR', 'MONTH'],
    ['Salary: £28,000, paid monthly', 28_000, 28_000, 'GBP', null],
    ['Gehalt: 45.000 €, monatlich ausgezahlt', 45_000, 45_000, 'EUR', null],
    ['Pay: £2,400 paid monthly', 2_400, 2_400, 'GBP', 'MONTH'],
    ['Mức lương: 20 - 30 triệu/tháng', 20_000_000, 30_000_000, 'VND', 'MONTH'],
  ] as const)('reads "%s"', (text, min, max, currency, unit) => {
    expect(payOf(text)[0]).toMatchObject({ min, max, currency, unit })
  })

  it.each([
    'We have raised $45 million and serve 10,000 companies.',
    'You get a €1,200 annual learning budget.',
    '$500 home office allowance and a £100 monthly wellness credit',
    'We pay £500 for each candidate whom you refer.',
    'Referral bonus of €1,500.',
    'Our clients pay between $10,000 and $50,000 per month.',
    'You will manage a budget of $2,000,000 per year.',
    'Revenue grew from €20k to €80k a month.',
    'Health insurance, 401k and a discretionary bonus of up to $10,000.',
    'Founded in 1998 - 2005 we baked 40,000 loaves.',
    'Up to 25 days of holiday and £50 gift vouchers per month.',
    'The position pays well.',
    'A competitive salary and 5,000 SEK wellness allowance per year.',
    'Prime de cooptation de 1 000 €',
  ])('invents nothing from "%s"', text => {
    expect(payOf(text)).toEqual([])
  })

  it('names the base salary before what it may become', () => {
    expect(payOf('OTE: $180,000 - $200,000 per year\n\nBase salary: $90,000 - $110,000 per year')[0]).toMatchObject({
      min: 90_000,
    })
  })

  it('keeps several ranges in the order of the text', () => {
    expect(
      payOf('Salary in Leeds: £40,000 - £45,000\n\nSalary in London: £50,000 - £55,000').map(({ min }) => min),
    ).toEqual([40_000, 50_000])
  })

  it('takes the dollar of the posting’s country', () => {
    expect(payOf('Salary: $90,000 per year', 'Toronto, Ontario, Canada')[0]?.currency).toBe('CAD')
    expect(payOf('Salary: $90,000 per year', 'Sydney, Australia')[0]?.currency).toBe('AUD')
    expect(payOf('Salary: $90,000 per year')[0]?.currency).toBe('USD')
  })

  it('annualises for sorting and leaves a small figure without a period alone', () => {
    expect(payOf('Lohn: 20 € pro Stunde')[0]).toMatchObject({ annualMin: 41_600, annualMax: 41_600 })
    expect(payOf('Gehalt: 3.000 €')[0]).toMatchObject({ annualMin: null, annualMax: null })
  })

  it('quotes the words that state it', () => {
    const source = factSource({ text: 'Baker wanted.\n\nSalary: £30,000 a year.\n\nApply today.' })
    const [fact] = readPay(source)
    expect(fact?.quote).toBe('Salary: £30,000 a year.')
    expect(source.text.slice(fact?.start, fact?.end)).toBe(fact?.quote)
  })
})

describe('what is earned on target', () => {
  it.each([
    ['Base £50,000 - £60,000, OTE £110,000.'],
    ['OTE of £110,000 on top of a £50,000–£60,000 base salary.'],
    ['Salary: £50,000 to £60,000 a year.\n\nOn-target earnings: £110,000.'],
  ])('is not the base salary: %j', text => {
    expect(payOf(text)).toMatchObject([{ min: 50_000, max: 60_000, currency: 'GBP' }])
  })

  it('is what the posting pays where it states nothing else', () => {
    expect(payOf('Salary: £110,000 OTE a year')).toMatchObject([{ max: 110_000 }])
  })
})
