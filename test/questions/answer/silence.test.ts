import { expect, test } from 'vitest'
import { silenceStatements } from '../../../src/questions/answer/silence.ts'
import { planAsk } from '../../../src/questions/plan/plan-asks.ts'
import { wordsOf } from '../../../src/questions/words.ts'

const posting = {
  ...{ id: 'baker', revision: 1, title: 'Baker', hiringOrganization: 'Oven & Sons', location: null },
  ...{ text: 'Baker', passages: [], facts: [] },
}

test.each([
  ['hola, hay rocódromo?', 'The posting doesn’t mention “rocódromo”.'],
  ['is there a climbing wall?', 'The posting doesn’t mention “climbing wall”.'],
  ['bonjour, je peux venir avec mon perroquet ?', 'The posting doesn’t mention “perroquet”.'],
  ['hola, cuanto pagan al año?', 'The posting doesn’t mention the pay.'],
  ['hi, and what about that?', 'The posting doesn’t mention that.'],
])('what is not mentioned by “%s” is named as one thing', (text, said) => {
  const ask = planAsk({ text, words: wordsOf(text), language: 'en', named: new Set(), telling: () => null })
  const [silent] = silenceStatements(ask, posting, [])
  expect(silent?.text.replace("'", '’')).toBe(said)
})
