import { expect, test } from 'vitest'
import { languageOf } from '../../../src/questions/wording/language-of.ts'

test.each([
  ['what does it pay?', 'en'],
  ['salary at La Barque', 'en'],
  ['jobs in Zürich', 'en'],
  ['Was verdient der Data Engineer in Hamburg?', 'de'],
  ['Gehalt Dachdecker?', 'de'],
  ['Quel est le salaire ?', 'fr'],
  ['Comment se passe l’entretien ?', 'fr'],
  ['¿Cuánto gana?', 'es'],
  ['sueldo recepcionista Sevilla', 'es'],
  ['Data Engineer Berlin', null],
  ['2', null],
])('“%s” is %s', (question, language) => {
  expect(languageOf(question)).toBe(language)
})
