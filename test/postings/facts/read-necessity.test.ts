import { describe, expect, it } from 'vitest'
import { readNecessity } from '../../../src/postings/facts/read-necessity.ts'
import { factSource } from '../../support/fact-source.ts'

function necessityOf(text: string, words: string) {
  const source = factSource(text)
  const start = text.indexOf(words)
  const passage = source.passages.find(other => other.start <= start && other.end >= start + words.length)!
  const reading = readNecessity(source, passage, { start, end: start + words.length })
  return { ...reading, words: text.slice(reading.start, reading.end) }
}

describe("a sentence's own words decide first", () => {
  it.each([
    ['# requirements\nPython is a plus', 'Python', 'preferred'],
    ['# requirements\nIdeally you know dbt', 'dbt', 'preferred'],
    ['# requirements\nPython would be a plus', 'Python', 'preferred'],
    ['# preferred\nSQL is required', 'SQL', 'required'],
    ['# preferred\nYou must know Kafka', 'Kafka', 'required'],
    ['# requirements\nNice to have: Looker, Tableau', 'Tableau', 'preferred'],
    ['# requirements\nBI tools, ideally Metabase', 'Metabase', 'preferred'],
    ['# requirements\nBI tools, ideally Metabase', 'BI tools', 'required'],
    ['# requirements\nErfahrung mit Terraform von Vorteil', 'Terraform', 'preferred'],
    ['# requirements\nLa connaissance de Spark serait un plus', 'Spark', 'preferred'],
    ['# requirements\nSe valorará experiencia con Airflow', 'Airflow', 'preferred'],
    ['# requirements\nLa certificazione AWS costituisce titolo preferenziale', 'AWS', 'preferred'],
    ['# requirements\nMile widziana znajomość Dockera', 'Dockera', 'preferred'],
    ['# requirements\nKokemus Azuresta katsotaan eduksi', 'Azuresta', 'preferred'],
    ['# preferred\nSQL ist zwingend erforderlich', 'SQL', 'required'],
  ] as const)('%j: %s is %s', (text, words, necessity) => {
    expect(necessityOf(text, words)).toMatchObject({ necessity })
  })
})

describe('one sentence may say both', () => {
  const sentence = '# skills\nSQL required, Python a plus'
  it('each cue governs its own part', () => {
    expect(necessityOf(sentence, 'SQL')).toMatchObject({ necessity: 'required', words: 'required' })
    expect(necessityOf(sentence, 'Python')).toMatchObject({ necessity: 'preferred', words: 'a plus' })
  })

  it('a bracket speaks of the item before it', () => {
    const text = '# requirements\nOne of Python (preferred), Ruby or PHP'
    expect(necessityOf(text, 'Python').necessity).toBe('preferred')
    expect(necessityOf(text, 'Ruby').necessity).toBe('required')
  })

  it('"is a plus" speaks of its own clause, and of a whole list when that is its subject', () => {
    const clause = '# requirements\nStrong SQL skills, Python is a plus'
    expect(necessityOf(clause, 'SQL').necessity).toBe('required')
    expect(necessityOf(clause, 'Python').necessity).toBe('preferred')
    const list = '# requirements\nExperience with Snowflake, BigQuery or Redshift is a plus'
    expect(necessityOf(list, 'Snowflake').necessity).toBe('preferred')
  })
})

it('what is not required is dispensable', () => {
  expect(necessityOf('# requirements\nExperience with Kubernetes is not required', 'Kubernetes')).toMatchObject({
    necessity: 'preferred',
    dispensable: true,
  })
})

it('the line that introduces a list decides for its bullets', () => {
  const text = '# requirements\nIt would be great if you also know:\n- Rust\n- Elixir'
  expect(necessityOf(text, 'Elixir')).toMatchObject({ necessity: 'preferred', by: 'lead-in' })
})

it('then the section, then the habit of postings', () => {
  expect(necessityOf('# preferred\nGo', 'Go')).toMatchObject({ necessity: 'preferred', by: 'section' })
  expect(necessityOf('# responsibilities\nWrite Go', 'Go')).toMatchObject({ necessity: 'required', by: 'default' })
})

it.each([
  'Travel as required to build Python tools',
  'Take advantage of Python',
  'Gather business requirements in Python',
])('words that only look like a cue decide nothing: %s', line => {
  expect(necessityOf(`# preferred\n${line}`, 'Python').by).toBe('section')
})
