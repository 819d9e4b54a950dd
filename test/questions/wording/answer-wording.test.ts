import { expect, test } from 'vitest'
import { TOPICS } from '../../../src/questions/plan/topics.ts'
import { modalityOf } from '../../../src/questions/verify/modality.ts'
import { answerWordingIn } from '../../../src/questions/wording/answer-wording.ts'
import { languageOf } from '../../../src/questions/wording/language-of.ts'

const LANGUAGES = ['en', 'de', 'fr', 'es'] as const

test.each(LANGUAGES.filter(language => language !== 'en'))('every topic has words in %s', language => {
  expect(Object.keys(answerWordingIn(language).topics ?? {}).sort()).toEqual(TOPICS.map(({ topic }) => topic).sort())
})

test.each(LANGUAGES)('what is offered to be asked in %s is read as that language', language => {
  const { followUps, listRoles, showThese } = answerWordingIn(language)
  for (const question of [...Object.values(followUps), listRoles, showThese]) {
    expect([question, languageOf(question)]).toEqual([question, language])
  }
})

// What verifies statements must not take "not a must" for "a must".
test.each(LANGUAGES)('a verdict in %s is as binding as it says', language => {
  const { because } = answerWordingIn(language)
  expect(modalityOf(because.required)).toMatchObject({ preferred: false })
  expect(modalityOf(because.plus)).not.toEqual({ required: true, preferred: false })
  expect(modalityOf(because['not-required'])).not.toEqual({ required: true, preferred: false })
})
