import { describe, expect, test } from 'vitest'
import { searchIntent } from '../../../src/questions/search/search-intent.ts'

describe('a question looks over all roles when it', () => {
  test.each([
    'any welder jobs in Leeds?',
    'show me nurse openings pls',
    'im living in Oslo, anything for a baker?',
    'looking for accountant roles around Lyon',
    'which jobs ask for Figma',
    'what chef positions do you have in Bath',
    'I know Kotlin well - any mobile dev openings mentioning it?',
    'remote copywriter jobs',
    'product designer, hybrid, anything?',
    'is anyone hiring pastry chefs?',
    'gibt es Stellen in Graz?',
    'jobs paying over 50k',
  ])('asks for openings: %s', question => {
    expect(searchIntent(question)).toBe('search')
  })

  test.each([
    'how many carpenter jobs are there in Cork?',
    'number of teacher openings in Spain?',
    'do you have more than one nurse role in Lille? how many exactly?',
    'wie viele offene Stellen gibt es in Bremen?',
  ])('counts them: %s', question => {
    expect(searchIntent(question)).toBe('count')
  })

  test.each([
    'which role pays most?',
    'highest paid jobs in Dublin',
    'what are the best paid positions?',
    'what’s the best paid nursing job',
  ])('ranks them by pay: %s', question => {
    expect(searchIntent(question)).toBe('rank-pay')
  })

  test.each(['which role pays the least?', 'lowest paid jobs in Dublin', 'what is the lowest salary?'])(
    'ranks them by pay from below: %s',
    question => {
      expect(searchIntent(question)).toBe('rank-pay-lowest')
    },
  )

  test.each([
    'what are the newest roles?',
    'latest design jobs',
    'any jobs posted this week?',
    'what’s the newest teaching job',
  ])('asks for the newest: %s', question => {
    expect(searchIntent(question)).toBe('newest')
  })
})

describe('a question about one role is no search', () => {
  test.each([
    'how many days of holiday do I get?',
    'how many people are on the team at Bellbird?',
    'does the payroll officer role pay a bonus?',
    'what is the latest start date for this job?',
    'which tools does the designer position use?',
    'is the salary for your accountant job negotiable?',
    'can I work from home?',
    'does the baker role pay at least 2000 a month?',
  ])('%s', question => {
    expect(searchIntent(question)).toBeNull()
  })
})
