import { expect, it } from 'vitest'
import { givesReasonAsked, lacksDurationAsked } from '../../../src/questions/answer/wanted-kind.ts'

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

it('“how long” wants a stretch of time, and “how many” does not', () => {
  expect(lacksDurationAsked('how long does a loaf take?', 'Two bakers and an apprentice knead it.')).toBe(true)
  expect(lacksDurationAsked('how long does a loaf take?', 'A loaf takes about five hours.')).toBe(false)
  expect(lacksDurationAsked('wie lange dauert es?', 'Es dauert drei Wochen.')).toBe(false)
  expect(lacksDurationAsked('how many bakers are there?', 'Two bakers and an apprentice knead it.')).toBe(false)
})
