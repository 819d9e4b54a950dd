import { expect, test } from 'vitest'
import { formOf } from '../../../src/questions/plan/question-form.ts'

test.each([
  ['what do i need to bring for the baker job?', 'list'],
  ['what does oven & sons offer?', 'list'],
  ['what is essential for the baker?', 'list'],
  ['what will the baker be expected to do?', 'list'],
  ['was sind die aufgaben?', 'list'],
  ['welche vorteile bietet ihr?', 'list'],
  ['how will i be trained?', 'explain'],
  ['what is the atmosphere like?', 'explain'],
  ['could you tell me how the shifts work?', 'explain'],
  ['what is special about the bakery?', 'explain'],
  ['what is the job about?', 'summary'],
  ['do you offer training?', 'yes-no'],
  ['was the baker’s job open before?', 'yes-no'],
  ['when does it start?', 'fact'],
  ["c'est ou exactement ?", 'fact'],
  ["c'est un cdi ?", 'yes-no'],
  ['muss ich deutsch sprechen?', 'yes-no'],
  ['me vale un b1?', 'yes-no'],
])('“%s” wants a %s', (question, form) => {
  expect(formOf(question)).toBe(form)
})
