import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const settingName = /\b(?:ROLECALL_[A-Z_]+|DATABASE_URL|OPENAI_[A-Z_]+|SLACK_[A-Z_]+)\b/g

test('the README lists the settings of .env.example, but those of Slack and Discord', () => {
  const examples = [...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)]
    .map(match => match[1]!)
    .filter(name => !/^(?:SLACK|DISCORD)_/.test(name))
  const rows = read('README.md')
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .flatMap(line => line.split('|')[1]?.match(settingName) ?? [])
  expect(rows.sort()).toEqual(examples.sort())
  expect(rows.length).toBeGreaterThan(5)
})

test('no page names a setting that does not exist', () => {
  const known = new Set(read('.env.example').match(settingName))
  const pages = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/evaluation.md', 'bench/README.md']
  const strays = pages.flatMap(page => read(page).match(settingName) ?? []).filter(name => !known.has(name))
  expect(strays).toEqual([])
})

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
}
