import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { factsOf } from '../../src/postings/facts/fact.ts'
import { readPosting } from '../../src/postings/read-posting.ts'
import { sourceDocument } from '../support/read-text.ts'

const now = new Date('2026-03-01T12:00:00Z')
const read = (given: Parameters<typeof sourceDocument>[0]) => readPosting(sourceDocument(given), now)

const advert = `# Head Baker at Oven & Sons

Location: Ghent, Belgium
Salary: €3.200 per month

## What you'll do
- Lead four bakers
- Order flour

## Requirements
- Five years of experience in a bakery

## How to apply
Write to bread@oven.example.`

describe('reading a posting', () => {
  it('puts what was given beside the text before it, so that it can be quoted', () => {
    const posting = read({
      title: ' Baker ',
      hiringOrganization: 'Oven\n& Sons',
      location: 'Ghent',
      text: 'We are looking for a baker.\r\nApply now. ',
    })
    expect(posting.text).toBe('Baker\nOven & Sons\nGhent\n\nWe are looking for a baker.\nApply now.')
    expect(posting).toMatchObject({
      title: 'Baker',
      hiringOrganization: 'Oven & Sons',
      location: 'Ghent',
      kind: 'posting',
    })
  })

  it('reads title, organization and location from the text when they were not given', () => {
    expect(read({ text: advert })).toMatchObject({
      title: 'Head Baker',
      hiringOrganization: 'Oven & Sons',
      location: 'Ghent, Belgium',
    })
    expect(
      read({ text: 'Crumb Ltd is hiring a Pastry Chef to run our kitchen. Apply by e-mail. Salary: £30,000.' }),
    ).toMatchObject({
      title: 'Pastry Chef',
      hiringOrganization: 'Crumb Ltd',
      location: null,
    })
    expect(
      read({ text: 'Job title: Night Baker\nCompany: Crumb Ltd\n\nYou will bake at night. Requirements: patience.' }),
    ).toMatchObject({
      title: 'Night Baker',
      hiringOrganization: 'Crumb Ltd',
    })
  })

  it('quotes every fact verbatim', () => {
    const posting = read({ text: advert })
    expect(factsOf(posting.facts, 'baseSalary')[0]?.value).toMatchObject({ min: 3_200, currency: 'EUR', unit: 'MONTH' })
    expect(factsOf(posting.facts, 'jobLocation')[0]?.value).toMatchObject({ city: 'Ghent', country: 'BE' })
    for (const fact of posting.facts) expect(posting.text.slice(fact.start, fact.end)).toBe(fact.quote)
  })

  it('says what a recruiter should look at', () => {
    expect(read({ title: 'Baker', text: 'We are looking for a baker who likes bread. Join us.' }).gaps).toEqual(
      expect.arrayContaining(['no-organization', 'no-pay', 'no-location', 'no-workplace', 'no-how-to-apply']),
    )
    expect(
      read({
        text: `${advert}\n\nThis is a fully remote role.\n\nThis is not a remote role.`,
        validThrough: '2026-02-01',
      }).gaps,
    ).toEqual(expect.arrayContaining(['contradictory-workplace', 'deadline-passed']))
    expect(read({ text: advert, validThrough: '2026-03-01' }).gaps).not.toContain('deadline-passed')
  })
})

describe('a guide', () => {
  it('describes a kind of role and nobody’s opening', () => {
    const text =
      'Pastry Chef jobs represent the sweet side of every kitchen. These professionals typically plan desserts and lead small teams. Candidates will find that employers often require a trade certificate. In this field people usually begin as apprentices.'
    expect(read({ text })).toMatchObject({ kind: 'guide', title: 'Pastry Chef', hiringOrganization: null, gaps: [] })
  })

  it('is not what an organization says of its own opening', () => {
    const text =
      'We are looking for a Pastry Chef. You will typically plan desserts, and our chefs usually lead small teams. Apply now to join us.'
    expect(read({ text }).kind).toBe('posting')
  })
})

describe('a text that is no job description', () => {
  it.each([
    [
      'a recipe',
      'Apple cake\n\nIngredients: flour, two apples, a teaspoon of salt.\nPreheat the oven. Stir the flour with a tablespoon of water. Bake for an hour. Serves four.',
    ],
    [
      'an invoice',
      'Invoice number 2041\nBill to: Crumb Ltd\nFlour, qty 3, unit price £4\nSubtotal £12\nVAT £2.40\nAmount due £14.40\nPayment terms: 30 days',
    ],
    [
      'placeholder text',
      'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.',
    ],
    [
      'source code',
      "import { boil } from './kettle.js'\n\nexport function run(loaves) {\n  const warm = boil(loaves);\n  return warm.map(loaf => loaf.name);\n}\n\nrun(3);",
    ],
    [
      'a CV',
      'Curriculum vitae\nDate of birth: 1 May 1990\nWork history: I worked as a baker. I was responsible for rye.\nHobbies: swimming\nReferences available on request.',
    ],
    ['names no role', 'The harbour was quiet that morning, and the gulls were still asleep on the wall.'],
    ['no text', '   \n '],
  ])('is refused: %s', (reason, text) => {
    let thrown: unknown
    try {
      read({ text })
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(AppError)
    expect(thrown).toMatchObject({ code: 'not-a-posting', message: expect.stringContaining(reason) })
  })

  it.each([
    { text: 'Barista wanted, part-time, £12 an hour. Apply at the counter.' },
    { text: 'Wir suchen ab sofort eine Bäckerin in Vollzeit. Gehalt nach Tarif. Bewerbung an uns.' },
    { text: 'Etsimme leipuria. Edellytämme kokemusta. Lähetä hakemus.' },
    { title: 'Baker', hiringOrganization: 'Oven & Sons', text: 'Bread, mornings, a good team.' },
    {
      title: 'Developer',
      hiringOrganization: 'Crumb',
      text: 'Requirements:\n- knows C++;\n- knows SQL;\n- writes tests();\n- likes bread;',
    },
  ])('but a short or foreign advert passes: %j', given => {
    expect(read(given).passages.length).toBeGreaterThan(0)
  })
})
