import { expect, it } from 'vitest'
import { givesReasonAsked, hasNumber, isOfKindAsked } from '../../../src/questions/answer/wanted-kind.ts'

it.each([
  ['why do you cut by hand?', 'Because saws leave a dead surface.'],
  ['warum wird nachts gebacken?', 'Nachts, weil der Ofen lange braucht.'],
  ['pourquoi si tard ?', 'Parce que le four est vieux.'],
  ['por que cierran?', 'Cerramos porque hace calor.'],
])('“%s” is given its reason by “%s”', (question, text) => {
  expect(givesReasonAsked(question, text)).toBe(true)
})

it('a reason is only wanted where one is asked for, and only a passage that gives one has it', () => {
  expect(givesReasonAsked('how do you cut?', 'Because saws leave a dead surface.')).toBe(false)
  expect(givesReasonAsked('why do you cut by hand?', 'We cut by hand.')).toBe(false)
})

const holds = (folded: string, text: string) => isOfKindAsked({ folded, ownNames: new Set(['pell', 'dunmore']) }, text)

it.each([
  ['how long does a loaf take?', 'A loaf takes about five hours.', 'Two bakers and an apprentice knead it.'],
  ['wie lange dauert es?', 'Es dauert drei Wochen.', 'Zwei Bäcker kneten den Teig.'],
  ['what percentage is the bonus?', 'A bonus of up to 8% of your pay.', 'A bonus every year, 300 pounds last time.'],
  ['what share of the ovens is electric?', 'Three out of four ovens are electric.', 'Our ovens are electric.'],
  ['when does the season start?', 'The season starts in April.', 'The season is busy.'],
  ['what is the client called?', 'The client is Tallow Mill in Leith.', 'The client is a mill.'],
  ['who is the client?', 'You bake for Tallow Mill.', 'You bake for a client of Pell and Dunmore.'],
  ['wie heisst der Kunde?', 'Der Kunde ist die Talmühle.', ''],
])('“%s” is answered by “%s”, not by “%s”', (question, holding, lacking) => {
  expect(holds(question, holding)).toBe(true)
  if (lacking) expect(holds(question, lacking)).toBe(false)
})

it('a number is one in words too, and no canteen', () => {
  expect(['Fourteen days', 'pay: DOE', 'neun Wochen'].map(hasNumber)).toEqual([true, true, true])
  expect(hasNumber('We eat together in our canteen.')).toBe(false)
})

it('wants nothing in particular where nothing in particular is asked for', () => {
  expect(holds('how many bakers are there?', 'Two bakers and an apprentice knead it.')).toBe(true)
  expect(holds('is it 100% on site?', 'You work in our bakery.')).toBe(true)
  expect(holds('what happened when the oven broke?', 'We repaired it.')).toBe(true)
})
