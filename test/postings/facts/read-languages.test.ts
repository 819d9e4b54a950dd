import { expect, it } from 'vitest'
import { readLanguages } from '../../../src/postings/facts/read-languages.ts'
import { factSource } from '../../support/fact-source.ts'

const languagesOf = (line: string) =>
  readLanguages(factSource(`# requirements\n${line}`)).map(({ value }) => [value.code, value.level, value.necessity])

it.each([
  ['Fluent English', [['en', 'Fluent', 'required']]],
  [
    'English (C1) and French (B2)',
    [
      ['en', 'C1', 'required'],
      ['fr', 'B2', 'required'],
    ],
  ],
  [
    'Fluency in English is required, German is a plus',
    [
      ['en', 'Fluency', 'required'],
      ['de', null, 'preferred'],
    ],
  ],
  ['Sehr gute Deutschkenntnisse', [['de', 'Sehr gute', 'required']]],
  ['Anglais courant', [['en', 'courant', 'required']]],
  ['Nivel alto de inglés', [['en', 'Nivel alto', 'required']]],
  ['Sujuva suomen kielen taito', [['fi', 'Sujuva', 'required']]],
  ['Italian is a strong plus', [['it', null, 'preferred']]],
  ['Native-level Polish', [['pl', 'Native-level', 'required']]],
] as const)('%s', (line, languages) => {
  expect(languagesOf(line)).toEqual(languages)
})

it.each([
  'Knowledge of the German market',
  'You will polish our product',
  'Work with Spanish customers',
  'A Dutch company with good people',
  'Strong in programming languages such as Python',
  'Please send your CV in English',
])('asks for no language: %s', line => {
  expect(languagesOf(line)).toEqual([])
})
