import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const audit = resolve(import.meta.dirname, '../.ci/audit')
const counts = { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 }

test.each([
  ['a high one fails', found('high'), 1, 'left-pad'],
  ['a critical one fails', found('critical'), 1, 'left-pad'],
  ['a moderate one passes', found('moderate'), 0, 'no known'],
  ['none passes', JSON.stringify({ vulnerabilities: {}, metadata: { vulnerabilities: counts } }), 0, 'no known'],
  [
    'a registry without advisories passes and says so',
    '{"message": "405 Method Not Allowed"}',
    0,
    'nothing was checked',
  ],
  ['no answer at all passes and says so', '', 0, 'nothing was checked'],
])('of known vulnerabilities in what is shipped, %s', (_, answer, status, said) => {
  const run = auditWith(answer)
  expect([run.status, run.stdout]).toEqual([status, expect.stringContaining(said)])
})

function found(severity: string): string {
  const vulnerability = { name: 'left-pad', severity, range: '<1.3.0' }
  return JSON.stringify({ vulnerabilities: { 'left-pad': vulnerability }, metadata: { vulnerabilities: counts } })
}

/** Runs the audit with an `npm` that answers this and fails, as npm does on either a finding or no registry. */
function auditWith(answer: string) {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-audit-'))
  try {
    writeFileSync(join(folder, 'answer'), answer)
    writeFileSync(join(folder, 'npm'), '#!/bin/sh\ncat "$(dirname "$0")/answer"\nexit 1\n')
    chmodSync(join(folder, 'npm'), 0o755)
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` }
    return spawnSync(audit, { encoding: 'utf8', env })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
