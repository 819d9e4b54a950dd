import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createStaticEmbedder } from '../../../src/models/offline/static-embedder.ts'

const embedder = createStaticEmbedder()

function likeness(a: string, b: string): number {
  return dot(embedder.embedText(a), embedder.embedText(b))
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, axis) => sum + value * b[axis]!, 0)
}

test.each([
  ['what is the pay like?', 'Compensation: 60,000 to 80,000 EUR', 'We deploy with Docker every day'],
  ['can I do this wfh?', 'This role is fully remote', 'You hold a degree in mathematics'],
  ['k8s', 'Kubernetes', 'spreadsheet'],
  ['will they sponsor my visa?', 'You must have the right to work in the UK', 'We value curiosity and kindness'],
  ['how much PTO do I get', '25 days of annual leave', 'Experience with React is a plus'],
  ['do I need a degree?', "Bachelor's in computer science or similar", 'Hybrid, three days in the office'],
  ['who would I report to', 'Reporting line: Head of Finance', 'Dental and vision insurance'],
  ['software developer', 'programmer', 'nurse'],
  ['truck driver', 'HGV driver', 'sales representative'],
  ['human resources manager', 'HR manager', 'resource planner'],
])('"%s" is nearer to "%s" than to "%s"', (text, near, far) => {
  expect(likeness(text, near)).toBeGreaterThan(likeness(text, far) + 0.1)
})

test('names that carry signs are words of their own', () => {
  const tokens = embedder.words('C, C++, C#, F#, .NET, ASP.NET, Node.js, CI/CD, R&D, 401(k)').map(word => word.token)
  expect(tokens).toEqual(['c', 'c++', 'c#', 'f#', '.net', 'asp.net', 'node.js', 'ci/cd', 'r&d', '401k'])
})

test('C, C++, C# and R are told apart', () => {
  const names = ['C developer', 'C++ developer', 'C# developer', 'R developer']
  for (const a of names) for (const b of names) if (a !== b) expect(likeness(a, b)).toBeLessThan(0.98)
})

test('C# lies nearer to .NET than to C', () => {
  expect(likeness('C#', '.NET')).toBeGreaterThan(likeness('C#', 'C'))
})

test('two spellings of one name have one vector', () => {
  for (const [a, b] of [
    ['k8s', 'Kubernetes'],
    ['NodeJS', 'node.js'],
    ['PostgreSQL', 'postgres'],
    ['Café', 'CAFE'],
    ['Ph.D.', 'PhD'],
  ] as const) {
    expect(embedder.embedText(a)).toEqual(embedder.embedText(b))
  }
})

test('a sign at the end of a sentence does not change the word', () => {
  expect(embedder.words('We use Node.js.').map(word => word.token)).toEqual(['we', 'use', 'node.js'])
  expect(embedder.words('Java/Kotlin (C++); SQL…').map(word => word.token)).toEqual(['java', 'kotlin', 'c++', 'sql'])
})

test('words lead back to the text, also past letters that fold to more or fewer', () => {
  const text = 'Straße 5: Größe ﬁnal, na\u0308her, soft\u00adware 🙂 Köln € 900'
  const spans = embedder.words(text).map(({ start, end }) => text.slice(start, end))
  expect(spans).toEqual(['Straße', '5', 'Größe', 'ﬁnal', 'na\u0308her', 'soft\u00adware', 'Köln', '€', '900'])
})

test('a telling word weighs more than a small one', () => {
  const [the, kubernetes] = embedder.words('the Kubernetes')
  expect(kubernetes!.weight).toBeGreaterThan(3 * the!.weight)
})

test('a word no vocabulary holds is pieced together', () => {
  const [word] = embedder.words('Zanzibarically')
  expect(word).toMatchObject({ token: 'zanzibarically', start: 0, end: 14 })
  expect(dot(word!.vector, word!.vector)).toBeCloseTo(1, 5)
})

test.each([
  ['nothing', ''],
  ['blanks', ' \n\t '],
  ['emoji', '🙂🚀👩🏽‍💻'],
  ['another script', '招聘软件工程师'],
  ['half a surrogate pair', '\ud83d'],
  ['a very long text', 'Senior engineer in Berlin. '.repeat(40_000)],
  ['one endless word', 'a'.repeat(1_000_000)],
])('%s gives a vector of length one', (_, text) => {
  const vector = embedder.embedText(text)
  expect(vector).toHaveLength(embedder.dimensions)
  expect(dot(vector, vector)).toBeCloseTo(1, 5)
})

test('embed gives one vector per text, in order', async () => {
  const vectors = await embedder.embed(['nurse', '', 'welder'])
  expect(vectors).toEqual(['nurse', '', 'welder'].map(embedder.embedText))
})

// The bits are part of the contract: vectors stored by one machine are compared with those of another. When the weights
// change on purpose, the model's name changes with them, and so does this.
test('the same text gives the same bits on every machine', () => {
  const hash = createHash('sha256').update(embedder.model)
  for (const text of PINNED) hash.update(Buffer.from(embedder.embedText(text).buffer))
  expect(hash.digest('hex').slice(0, 32)).toBe('d3c9989c3eeb5eddddd5a631d47c3a2c')
})

test('the file is at most 8 MB and loads in a tenth of a second of computing', () => {
  expect(statSync(new URL('../../../src/models/offline/static-embedder.bin', import.meta.url)).size).toBeLessThan(8e6)
  // The best of a few, and no more than this process's share: other tests use the processor too.
  const loads = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage()
    createStaticEmbedder()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1_000
  })
  expect(Math.min(...loads)).toBeLessThan(100)
})

const PINNED = [
  '',
  'Senior C#/.NET developer (m/f/d), Zürich, CHF 120,000',
  'Do they sponsor visas? I have 5+ years of Kubernetes & CI/CD.',
  'right to work '.repeat(500),
]
