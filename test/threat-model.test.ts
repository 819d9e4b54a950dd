import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const page = read('docs/threat-model.md')
const sections = page.split(/^## /m).slice(1)

test('every threat of every boundary names its test, and the test exists', () => {
  expect(sections.length).toBeGreaterThan(7)
  for (const section of sections) {
    const rows = section.split('\n').filter(line => /^\| (?!---|what could)/.test(line))
    expect(rows.length, section.split('\n')[0]).toBeGreaterThan(0)
    expect(rows.filter(row => !/`test\/[\w./-]+\.test\.ts` \|$/.test(row))).toEqual([])
  }
  const named = page.match(/test\/[\w./-]+\.test\.ts/g) ?? []
  expect(named.filter(path => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([])
})

test('no package but node runs code when it is installed, and none at all in the image', () => {
  expect(JSON.parse(read('package.json')).allowScripts).toEqual({ node: true })
  expect(read('Dockerfile')).toMatch(/npm ci .*--ignore-scripts/)
})
