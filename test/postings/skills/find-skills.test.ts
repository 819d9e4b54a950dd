import { describe, expect, it } from 'vitest'
import { findSkills, skillImplies } from '../../../src/postings/skills/find-skills.ts'

const inPosting = (text: string) => findSkills(text, 'posting').map(skill => skill.name)
const inQuestion = (text: string) => findSkills(text, 'question').map(skill => skill.name)

describe('skills in a posting', () => {
  it('are found by any of their names, under the canonical one', () => {
    expect(inPosting('Postgres, k8s and Amazon Redshift; PowerBI')).toEqual([
      'PostgreSQL',
      'Kubernetes',
      'Redshift',
      'Power BI',
    ])
  })

  it('may have signs in their names', () => {
    expect(inPosting('C++/C#, .NET, Node.js, CI/CD, A/B testing, T-SQL & PL/SQL')).toEqual([
      'C++',
      'C#',
      '.NET',
      'Node.js',
      'CI/CD',
      'A/B testing',
      'T-SQL',
      'PL/SQL',
    ])
  })

  it('are the longest name that stands there', () => {
    expect(inPosting('React Native and Java, no JavaScript; Spring Boot')).toEqual([
      'React Native',
      'Java',
      'JavaScript',
      'Spring Boot',
    ])
  })

  it.each([
    'Own our go to market plans and go beyond.',
    'You excel at writing and excel in teams.',
    'Work that will spark joy in our customers.',
    'Access to mentors, word of mouth, express delivery.',
    'Lead R&D at a Series C company and report to the C-level.',
    'Un tableau de bord partagé par tous.',
    'Pressure in the vault must stay safe.',
    'Les équipes ont une vue commune.',
  ])('are not everyday words: %s', text => {
    const names = inPosting(text)
    for (const name of [
      'Go',
      'Excel',
      'Spark',
      'Access',
      'Word',
      'Express.js',
      'R',
      'C',
      'Tableau',
      'SAFe',
      'Vue.js',
      'Vault',
    ])
      expect(names).not.toContain(name)
  })

  it('with an everyday name count in a list of tools, after a cue or alone on a line', () => {
    expect(inPosting('Python, R or Go')).toEqual(['Python', 'R', 'Go'])
    expect(inPosting('Experience in Rust is welcome')).toEqual(['Rust'])
    expect(inPosting('We write Go services')).toEqual(['Go'])
    expect(inPosting('Skills:\n- R\n- Word')).toEqual(['R', 'Word'])
    expect(inPosting('Erfahrung mit Spark')).toEqual(['Spark'])
  })

  it('are found where a copied text lost its line break, and keep their offsets', () => {
    const text = 'querying data using SQLPerform audits'
    const [sql] = findSkills(text, 'posting')
    expect(text.slice(sql!.start, sql!.end)).toBe('SQL')
  })

  it('are not read from links and addresses', () => {
    expect(inPosting('See https://jobs.example.com/python.html or mail python@example.com')).toEqual([])
  })

  it('are found in other languages', () => {
    expect(inPosting('Kenntnisse in maschinellem Lernen sind egal, Datenmodellierung nicht')).toContain('Data modeling')
    expect(inPosting('Analyse de données et comptabilité')).toEqual(['Data analysis', 'Accounting'])
  })
})

describe('skills in a question', () => {
  it('may be half-typed in lower case', () => {
    expect(inQuestion('do i need k8s and postgres?')).toEqual(['Kubernetes', 'PostgreSQL'])
    expect(inQuestion('power bi or tableau jobs')).toEqual(['Power BI', 'Tableau'])
    expect(inQuestion('any golang')).toEqual(['Go'])
  })

  it('with an everyday name need a cue of the question', () => {
    expect(inQuestion('go developer jobs')).toEqual(['Go'])
    expect(inQuestion('is r required?')).toEqual(['R'])
    expect(inQuestion('r or python')).toEqual(['R', 'Python'])
    expect(inQuestion('can i go remote?')).toEqual([])
    expect(inQuestion('where do i go to apply')).toEqual([])
    expect(inQuestion('do i need to access the office')).toEqual([])
  })
})

it('a narrower skill proves the wider one, not the other way round', () => {
  expect(skillImplies('PySpark', 'Spark')).toBe(true)
  expect(skillImplies('Spark', 'PySpark')).toBe(false)
  expect(skillImplies('Spark', 'Spark')).toBe(true)
})
