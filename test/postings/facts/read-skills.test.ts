import { expect, it } from 'vitest'
import { readSkills } from '../../../src/postings/facts/read-skills.ts'
import { factSource } from '../../support/fact-source.ts'

const skillsOf = (text: string) => readSkills(factSource(text)).map(({ value }) => [value.name, value.necessity])

it('a skill is stated once, where the posting says most plainly whether it is required', () => {
  const text = '# responsibilities\nBuild pipelines in Python\n# preferred\nPython and Kafka'
  const facts = readSkills(factSource(text))
  expect(facts.map(({ value, quote }) => [value.name, value.necessity, quote])).toContainEqual([
    'Python',
    'preferred',
    'Python and Kafka',
  ])
  expect(facts.filter(({ value }) => value.name === 'Python')).toHaveLength(1)
})

it('a posting that contradicts itself is quoted twice', () => {
  const text = '# requirements\nDocker\n# preferred\nDocker'
  expect(skillsOf(text)).toEqual([
    ['Docker', 'required'],
    ['Docker', 'preferred'],
  ])
})

it('perks and legal notices ask for nothing', () => {
  expect(skillsOf('# benefits\nSAP training\n# legal\nGDPR notice')).toEqual([])
})

it('the quote is the passage at its exact place', () => {
  const text = '# requirements\n- Three years of Terraform\n- Patience'
  const [fact] = readSkills(factSource(text))
  expect(fact!.quote).toBe('Three years of Terraform')
  expect(text.slice(fact!.start, fact!.end)).toBe(fact!.quote)
})
