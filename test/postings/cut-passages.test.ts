import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutPassages } from '../../src/postings/cut-passages.ts'
import { readSections } from '../../src/postings/sections/read-sections.ts'

const cut = (text: string) => cutPassages(text, readSections(text))
const texts = (text: string) => cut(text).map(passage => passage.text)

describe('passages', () => {
  it('are one bullet or one sentence each, without the marks', () => {
    expect(
      texts('You bake bread. You sell it.\n\n- Kneads dough\n* Lights the oven\n• Sweeps up\n1. Locks the door'),
    ).toEqual(['You bake bread.', 'You sell it.', 'Kneads dough', 'Lights the oven', 'Sweeps up', 'Locks the door'])
  })

  it.each([
    'You work with tools, e.g. Node.js and ASP.NET, at Baker Inc. in the U.S. market.',
    'Write to jobs@oven.example or see https://oven.example/jobs?id=3&lang=en for more.',
    'Ask Dr. Miller or J. Smith about the 2.5 % raise.',
    'Du arbeitest z. B. mit Teig, d.h. früh am Morgen.',
  ])('do not end a sentence at an abbreviation, an address or a decimal: %s', text => {
    expect(texts(text)).toEqual([text])
  })

  it('cut a list whose line breaks were lost', () => {
    const text =
      'Develop recipes with the head baker and our guests Maintain the ovens and the mixers every day Strong knowledge of rye and wheat Ability to rise early'
    expect(texts(text)).toEqual([
      'Develop recipes with the head baker and our guests',
      'Maintain the ovens and the mixers every day',
      'Strong knowledge of rye and wheat',
      'Ability to rise early',
    ])
  })

  it('cut bullets that stand in one line', () => {
    expect(texts('We ask for: • Patience • A driving licence • Clean hands')).toEqual([
      'We ask for:',
      'Patience',
      'A driving licence',
      'Clean hands',
    ])
  })

  it('join a hard-wrapped paragraph and keep separate lines apart', () => {
    expect(
      texts(
        'You will run our small bakery in the old town\nand look after the two apprentices there.\n\nOne early shift\nTwo late shifts',
      ),
    ).toEqual([
      'You will run our small bakery in the old town\nand look after the two apprentices there.',
      'One early shift',
      'Two late shifts',
    ])
  })

  it('keep "key: value" lines and table rows whole', () => {
    expect(texts('**Salary:** £30,000. Paid monthly\n| Shift | 04:00. Early |')).toContain('Shift | 04:00. Early')
    expect(cut('Salary: £30,000 a year')[0]).toMatchObject({ section: 'pay', text: 'Salary: £30,000 a year' })
  })

  it('know their section and its heading', () => {
    const found = cut('# Baker\n\n## What you’ll do\n- Bake\n\n## Nice to have\n- A van')
    expect(found.map(({ section, heading, text }) => [section, heading, text])).toEqual([
      ['header', 'Baker', 'Baker'],
      ['responsibilities', 'What you’ll do', 'Bake'],
      ['preferred', 'Nice to have', 'A van'],
    ])
  })

  it('cut what is longer than sixty words, at a clause', () => {
    const clause = 'you knead the dough and shape the loaves and watch the oven with care'
    const text = `Every day ${clause}, ${clause}, ${clause}, ${clause}, ${clause}, and ${clause}.`
    const passages = texts(text)
    expect(passages.length).toBeGreaterThan(1)
    expect(passages.every(passage => passage.split(/\s+/).length <= 60)).toBe(true)
  })
})

const line = fc.oneof(
  fc.lorem({ mode: 'sentences', maxCount: 4 }),
  fc.lorem({ mode: 'words', maxCount: 130 }),
  fc.lorem({ mode: 'words', maxCount: 8 }).map(words => `- ${words}`),
  fc.lorem({ mode: 'words', maxCount: 3 }).map(words => `## ${words}`),
  fc.lorem({ mode: 'words', maxCount: 3 }).map(words => `**${words}:** 40k`),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    'Requirements:',
    'BENEFITS',
    '| a | b |',
    '***',
    '…',
    'Responsibilities Plan things • Do things   Then rest',
    '\u00a0x\u2028y',
  ),
)
const document = fc.array(line, { maxLength: 25 }).map(lines => lines.join('\n'))

describe('whatever the text', () => {
  it('every passage stands verbatim at its offsets, in order, without overlap, within sixty words', () => {
    fc.assert(
      fc.property(document, text => {
        let from = 0
        for (const [index, passage] of cut(text).entries()) {
          expect(text.slice(passage.start, passage.end)).toBe(passage.text)
          expect(passage.ordinal).toBe(index)
          expect(passage.start).toBeGreaterThanOrEqual(from)
          expect(passage.text.match(/\S+/g)!.length).toBeLessThanOrEqual(60)
          from = passage.end
        }
      }),
    )
  })

  it('every letter lies in a passage or in a plain heading', () => {
    fc.assert(
      fc.property(document, text => {
        const covered = new Uint8Array(text.length)
        const sections = readSections(text)
        for (const { start, end } of cutPassages(text, sections)) covered.fill(1, start, end)
        for (const { headingSpeaks, start, bodyStart } of sections)
          if (!headingSpeaks) covered.fill(1, start, bodyStart)
        const lost = [...text.matchAll(/\p{L}{2,}/gu)].filter(match => !covered[match.index])
        expect(lost.map(([word]) => word)).toEqual([])
      }),
    )
  })
})
