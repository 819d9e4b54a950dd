import { expect, test } from 'vitest'
import { readResponsibilities } from '../../../src/postings/facts/read-duties.ts'
import { factSource } from '../../support/fact-source.ts'

const dutiesOf = (text: string) => readResponsibilities(factSource(text)).map(({ value }) => value)

test('lines in a row that each open with a verb are duties, without a heading over them', () => {
  const text = [
    '# about-role',
    'Assist the head baker with the morning bread',
    'Perform the checks of the ovens',
    'Operate the mixer',
    'Two years at an oven',
  ].join('\n')
  expect(dutiesOf(text)).toEqual([
    'Assist the head baker with the morning bread',
    'Perform the checks of the ovens',
    'Operate the mixer',
  ])
})

test('one such line alone is not', () => {
  expect(dutiesOf('# about-role\nOrder now\nWe bake')).toEqual([])
})

test('what one does in the present tense is a duty where the text is about the role', () => {
  expect(dutiesOf('# about-role\nYou run the oven when the master is away.\nYou have Sundays off.')).toEqual([
    'You run the oven when the master is away.',
  ])
})
