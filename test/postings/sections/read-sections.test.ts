import { describe, expect, it } from 'vitest'
import { readSections } from '../../../src/postings/sections/read-sections.ts'

const kindsOf = (text: string) => readSections(text).map(({ kind, heading }) => [kind, heading])

describe('sections', () => {
  it.each([
    ['## Requirements\n- Flour', 'requirements', 'Requirements'],
    ['**Nice to have**\n- A van', 'preferred', 'Nice to have'],
    ['WHAT WE OFFER\nBread.', 'benefits', 'WHAT WE OFFER'],
    ['How to apply:\nCall us.', 'application', 'How to apply'],
    ['Responsibilities\n================\nYou bake.', 'responsibilities', 'Responsibilities'],
    ['What you’ll be doing\n\n- Baking', 'responsibilities', 'What you’ll be doing'],
    ['Deine Aufgaben\n- Backen', 'responsibilities', 'Deine Aufgaben'],
    ['What makes you a great candidate\n- Patience', 'requirements', 'What makes you a great candidate'],
    ['Dein Profil:\n- Geduld', 'requirements', 'Dein Profil'],
    ['Vos missions\n- Pétrir', 'responsibilities', 'Vos missions'],
    ['Requisitos:\n- Paciencia', 'requirements', 'Requisitos'],
    ['Wymagania\n- Cierpliwość', 'requirements', 'Wymagania'],
    ['Wat wij bieden\n- Brood', 'benefits', 'Wat wij bieden'],
    ['Edellytämme\n- Kärsivällisyyttä', 'requirements', 'Edellytämme'],
    ['Vi erbjuder\n- Bröd', 'benefits', 'Vi erbjuder'],
    ['Cosa offriamo\n- Pane', 'benefits', 'Cosa offriamo'],
    ['## About the baker job\nYou bake.', 'about-role', 'About the baker job'],
    ['## About Oven & Sons\nWe bake.', 'about-organization', 'About Oven & Sons'],
    ['What we give you\n- Bread', 'benefits', 'What we give you'],
    ['What would help:\n- A van', 'preferred', 'What would help'],
    ['How we choose\n1. A morning at the oven', 'interview', 'How we choose'],
    ['The postholder will:\n- Bake', 'responsibilities', 'The postholder will'],
    ['Darauf können Sie sich freuen:\n- Brot', 'benefits', 'Darauf können Sie sich freuen'],
    [
      'We are looking for a baker\n\nOven & Sons has baked in the harbour since the lighthouse was built there.',
      'about-role',
      'We are looking for a baker',
    ],
  ])('reads the heading of %j', (text, kind, heading) => {
    expect(kindsOf(text)).toContainEqual([kind, heading])
  })

  it('finds headings whose line breaks were lost', () => {
    const text =
      'We are an old bakery in the harbour of the town. Key Responsibilities Plan the shifts, order the flour and lead the team. Requirements: A trade certificate in baking.'
    expect(kindsOf(text)).toEqual([
      ['about-role', null],
      ['responsibilities', 'Key Responsibilities'],
      ['requirements', 'Requirements'],
    ])
  })

  it('finds capitals that run into the text', () => {
    expect(
      kindsOf('ESSENTIAL FUNCTIONS Bakes bread and cakes for the morning. REQUIRED SKILLS Must know rye and wheat.'),
    ).toEqual([
      ['responsibilities', 'ESSENTIAL FUNCTIONS'],
      ['requirements', 'REQUIRED SKILLS'],
    ])
  })

  it('lets an unknown sub-heading inherit and keeps an unknown heading as it is', () => {
    expect(kindsOf('## Requirements\n### Patience\n- Much\n## The harbour\nIt is old.')).toEqual([
      ['requirements', 'Requirements'],
      ['requirements', 'Patience'],
      ['other', 'The harbour'],
    ])
  })

  it('gives a "key: value" line its own section and goes on after it', () => {
    expect(kindsOf('## Requirements\n- Flour\nSalary: £30,000\n- Water')).toEqual([
      ['requirements', 'Requirements'],
      ['pay', 'Salary'],
      ['requirements', 'Requirements'],
    ])
  })

  it('takes given heading lines for the header', () => {
    expect(kindsOf('Baker\nOven & Sons, Inc.\nReading, UK\n\nWe bake bread for the whole town.')).toEqual([
      ['header', null],
      ['about-role', null],
    ])
  })

  it('takes a name with its exclamation mark for a name', () => {
    expect(kindsOf('Baker\nCrumble!\nReading, UK\n\nWe bake bread for the whole town.')[0]).toEqual(['header', null])
    expect(kindsOf('Baker\nCome and bake with us!\n\nWe bake bread.')[0]).not.toEqual(['header', null])
  })

  it('covers the text without a gap', () => {
    const text =
      'Baker\n\n## Requirements\n- Flour\nSalary: £30,000\nBENEFITS Bread every day and a warm room in winter.'
    const sections = readSections(text)
    expect(sections[0]?.start).toBe(0)
    expect(sections.at(-1)?.end).toBe(text.length)
    for (const [index, section] of sections.entries())
      if (index > 0) expect(section.start).toBe(sections[index - 1]?.end)
  })

  it('finds a heading that lost the blank behind its colon', () => {
    const text = 'You can learn quickly with us and teach others. Minimum Requirements:Bachelor in baking or a trade'
    expect(kindsOf(text)).toContainEqual(['requirements', 'Minimum Requirements'])
  })

  it('lets a bold label of the text’s own end the section of a usual one', () => {
    const text = [
      '**Perks:** Four days a week, and no night after a holiday. Bread for the family on every day on which the oven burns, and a share of the cakes that nobody fetched.',
      '**Old oven:** It burns wood, and nobody but the master lights it before the sun is up.',
    ].join('\n\n')
    expect(kindsOf(text).slice(-2)).toEqual([
      ['benefits', 'Perks'],
      ['other', 'Old oven'],
    ])
  })

  it('lets a labelled paragraph speak for itself alone', () => {
    const text = [
      'What we offer',
      '- Bread\n- Cake\n- Rest',
      'Flour dust: every mill has a hood, and masks are fitted.',
      'Write to the miller.',
    ].join('\n\n')
    expect(kindsOf(text)).toEqual([
      ['benefits', 'What we offer'],
      ['other', 'Flour dust'],
      ['other', null],
    ])
  })

  it('leaves a list to the label above it', () => {
    expect(kindsOf('We bake.\n\nWe ask you for: patience and clean hands at every hour\n\n- A van')).toContainEqual([
      'requirements',
      'We ask you for',
    ])
  })

  it('takes a line for a heading over one short sentence, and a longer one over a list', () => {
    expect(kindsOf('## Requirements\n- A van\n\nRather late than never\nWe open at noon.')).toContainEqual([
      'requirements',
      'Rather late than never',
    ])
    expect(kindsOf('## Requirements\n- A van\n\nYou may bring it, and it is no must\n- Songs')).toContainEqual([
      'requirements',
      'You may bring it, and it is no must',
    ])
  })

  it('takes a first line that is no usual heading for the role’s name, and what follows for words about it', () => {
    expect(
      kindsOf('NIGHT BAKER – OVEN AND SONS\nYou light the oven at two and bake until the shop opens at seven.'),
    ).toEqual([['about-role', 'NIGHT BAKER – OVEN AND SONS']])
  })
})
