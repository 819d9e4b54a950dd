import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { listModules, type ModuleImport, parseImports, readImports } from './support/module-imports.ts'

const root = resolve(import.meta.dirname, '..')
const modules = listModules(['src', 'bots'])
const imports = modules.flatMap(readImports)

/** Outermost first. A module may use its own layer and those after it; words (types) may be borrowed from use-cases. */
const layers = [
  {
    name: 'composition',
    holds: /^src\/(main|core|server|health-server|find-problems|running-server)\.ts$|^src\/(commands|evaluation)\//,
  },
  { name: 'api', holds: /^src\/api\// },
  {
    name: 'use-cases',
    holds:
      /^src\/(postings|imports|questions|candidates|people|recruiters|deliveries|installations|jobs|linking|transfer)\//,
  },
  { name: 'ports', holds: /^src\/(store|models)\// },
  {
    name: 'foundations',
    holds:
      /^src\/(places\/|(all-matches|errors|conditions|describe-error|request-id|config|metrics|bot-metrics|logger|secret)\.ts$)/,
  },
]

/** Who may load a library; everybody else goes through that folder. */
const owners: Record<string, RegExp> = {
  pg: /^src\/store\//,
  kysely: /^src\/store\//,
  pgvector: /^src\/store\//,
  'pg-boss': /^src\/store\//,
  'rate-limiter-flexible': /^src\/store\//,
  'node-pg-migrate': /^src\/store\//,
  '@electric-sql/pglite': /^src\/store\//,
  '@electric-sql/pglite-pgvector': /^src\/store\//,
  openai: /^src\/models\//,
  '@slack/bolt': /^bots\/slack\//,
  '@slack/web-api': /^bots\/slack\//,
  'discord.js': /^bots\/discord\//,
  undici: /^(?:src\/postings\/fetching|bots\/discord)\//,
  'ipaddr.js': /^src\/postings\/fetching\//,
  fastify: /^src\/server\.ts$/,
}

describe('imports', () => {
  test('every module of src belongs to a layer', () => {
    expect(modules.filter(file => file.startsWith('src/') && layerOf(file) === -1)).toEqual([])
  })

  test('point from the outer layers to the inner ones', () => {
    expect(imports.filter(pointsOutwards).map(describeImport)).toEqual([])
  })

  test('of src by the bots are types only, and src knows no bot except where the command line composes', () => {
    const ofSrcByBots = imports.filter(one => isBot(one.from) && one.to.startsWith('src/') && one.kind === 'value')
    const ofBotsBySrc = imports.filter(one => !isBot(one.from) && isBot(one.to) && layerOf(one.from) !== 0)
    expect([...ofSrcByBots, ...ofBotsBySrc].map(describeImport)).toEqual([])
  })

  test('of one bot by another do not exist', () => {
    const across = imports.filter(one => botOf(one.from) && botOf(one.to) && botOf(one.from) !== botOf(one.to))
    expect(across.map(describeImport)).toEqual([])
  })

  test('of the libraries that reach a database, a model or a platform stand in their own folder', () => {
    const strays = imports.filter(one => owners[one.to] && !owners[one.to]!.test(one.from))
    expect(strays.map(describeImport)).toEqual([])
  })

  test('are read from every form that an import can take', () => {
    const source = `
      import { a, type B } from './a.ts'
      import type { C } from '../errors.ts'
      import { type D } from 'pg'
      import './e.ts'
      export { f } from '@electric-sql/pglite/node-postgres'
      const g = await import('node:fs')`
    expect(parseImports('src/api/x.ts', source).map(({ to, kind }) => `${kind} ${to}`)).toEqual([
      'value src/api/a.ts',
      'type src/errors.ts',
      'type pg',
      'value src/api/e.ts',
      'value @electric-sql/pglite',
      'value node:fs',
    ])
  })
})

test('only config.ts reads the environment', () => {
  const readers = modules.filter(file =>
    /\bprocess\s*\.\s*env\b|\bimport\.meta\.env\b/.test(readFileSync(resolve(root, file), 'utf8')),
  )
  expect(readers).toEqual(['src/config.ts'])
})

test('importing any module does nothing: no output, no handle left open, no listener on the process', async () => {
  const program = `
    const load = file => import(${JSON.stringify(`file://${root}/`)} + file)
    await load('src/errors.ts') // Node sets up its own loader at the first import, and its streams at the first look
    void [process.stdin, process.stdout, process.stderr]
    const before = JSON.stringify([process.getActiveResourcesInfo(), process.eventNames()])
    for (const file of ${JSON.stringify(modules)}) {
      await load(file)
      const after = JSON.stringify([process.getActiveResourcesInfo(), process.eventNames()])
      if (after !== before) { console.log(file, before, after); process.exit(1) }
    }`
  const run = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    timeout: 60_000,
  }).catch((error: { stdout: string; stderr: string }) => ({ stdout: error.stdout, stderr: error.stderr || 'failed' }))
  expect(run).toEqual({ stdout: '', stderr: '' })
}, 90_000)

function pointsOutwards({ from, to, kind }: ModuleImport): boolean {
  const [outer, inner] = [layerOf(from), layerOf(to)]
  if (outer === -1 || inner === -1 || inner >= outer) return false
  return kind === 'value' || layers[inner]?.name !== 'use-cases'
}

function layerOf(file: string): number {
  return layers.findIndex(layer => layer.holds.test(file))
}

function isBot(file: string): boolean {
  return file.startsWith('bots/')
}

function botOf(file: string): string | undefined {
  return /^bots\/([^/]+)\//.exec(file)?.[1]
}

function describeImport({ from, to, kind }: ModuleImport): string {
  return `${from} → ${to} (${kind})`
}
