import { expect, test } from 'vitest'
import { splitBlock } from '../../../src/postings/text/split-block.ts'

const cut = (text: string) =>
  splitBlock(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end).trim())

test.each([
  ['Wir schließen am 24. und 31. Dezember früher.'],
  ['Im 3. Quartal öffnen wir die zweite Filiale.'],
  ['Du bist im 2. Lehrjahr und lernst gern.'],
])('a German ordinal ends no sentence: %s', sentence => {
  expect(cut(sentence)).toEqual([sentence])
})

test('a number at the end of a sentence ends it', () => {
  expect(cut('Our founders were 24. Deliveries begin at six.')).toEqual([
    'Our founders were 24.',
    'Deliveries begin at six.',
  ])
})

test('items glued together without a blank are cut apart', () => {
  expect(
    cut(
      'A degree in a related fieldGood command of Excel and PowerBI2-4 years’ experience with JavaScriptKnowledge of ' +
        'maps (QGIS)Experience with drones is a plusVery tidy notes',
    ),
  ).toEqual([
    'A degree in a related field',
    'Good command of Excel and PowerBI',
    '2-4 years’ experience with JavaScript',
    'Knowledge of maps (QGIS)',
    'Experience with drones is a plus',
    'Very tidy notes',
  ])
})

test.each(['BigQuery', 'eCommerce', 'iOS', 'PowerBI', 'McKinsey', 'GitHub Actions', 'WeCare', 'openSpace'])(
  'the capitals inside %s begin no item',
  name => {
    const item = `You have worked with ${name} for long enough to teach it to colleagues who have never seen it before`
    expect(cut(item)).toEqual([item])
  },
)

test.each([
  'Our bakery in Tower Bridge is a good place to stand with a bun on a bright and quiet morning in May',
  'We are paid for by the investors Forward Partners and by everybody who has ever bought a loaf from us',
  'You have worked for some years in Market Research and would rather count croissants than answers from now on',
])('a name that ends in the opener of an item is not cut in two: %s', sentence => {
  expect(cut(sentence)).toEqual([sentence])
})

test('an item that ends in the name of a tool is still cut from the next', () => {
  expect(
    cut('Some years of experience with spreadsheets and with Tableau Plan the shifts of nine bakers every week'),
  ).toEqual([
    'Some years of experience with spreadsheets and with Tableau',
    'Plan the shifts of nine bakers every week',
  ])
})

test('a list that runs on is cut where an item begins, and nowhere inside one', () => {
  const flour = 'Experience in managing several ovens and their crews at the same time is important'
  expect(
    cut(`${flour} Experience with old ovens a big plus Masters Degree in food science or a related field`),
  ).toEqual([flour, 'Experience with old ovens a big plus', 'Masters Degree in food science or a related field'])
  for (const one of [
    'We have just received substantial funding from Innovate UK, which is the agency for new ideas, and are growing fast',
    'You have worked with Python, R and pandas, or with any other Machine Learning skills that a bakery can use',
    '- Knowing the trade is an advantage – Milling, Baking, Delivery',
    'Take part in audits of the stores          10%',
  ]) {
    expect(cut(one)).toEqual([one])
  }
})
