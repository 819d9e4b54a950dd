import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../src/config.ts'
import { listModules, readImports } from './support/module-imports.ts'

interface Service {
  image: string
  build?: string
  restart?: string
  command?: string[]
  environment?: Record<string, string | number>
  healthcheck?: { test: string[] }
  depends_on?: Record<string, { condition: string }>
  ports?: string[]
  read_only?: boolean
  cap_drop?: string[]
  security_opt?: string[]
  stop_grace_period?: string
  mem_limit?: string
}

const compose: { services: Record<string, Service> } = parse(read('docker-compose.yml'), { merge: true })
const services = Object.entries(compose.services)
const ours = services.filter(([, { build }]) => build !== undefined)
const settings = [...read('src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(match => match[1]!)

/** What an operator must set, and what turns each bot on. */
const given = {
  ...{ POSTGRES_PASSWORD: 'a1'.repeat(32), ROLECALL_CORE_PASSWORD: 'b2'.repeat(32), ROLECALL_SECRETS: 'c3'.repeat(32) },
  ...{ ROLECALL_ENCRYPTION_KEY: 'd4'.repeat(32), SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' },
  ...{ DISCORD_TOKEN: 'token' },
}

describe('docker-compose.yml', () => {
  test('gives the processes of Rolecall settings that exist, in values that they accept', () => {
    for (const [name, { environment = {} }] of ours) {
      const strays = Object.keys(environment).filter(setting => !settings.includes(setting))
      expect(strays, name).toEqual([])
      expect(() => readConfig(filledIn(environment), import.meta.dirname), name).not.toThrow()
    }
    expect(ours.map(([name]) => name)).toEqual(['migrate', 'core-1', 'core-2', 'slack', 'discord'])
  })

  test('passes every setting on to whom it is for', () => {
    const passed = new Set(ours.flatMap(([, { environment = {} }]) => Object.keys(environment)))
    expect(settings.filter(setting => !passed.has(setting))).toEqual([])
    expect(settings.length).toBeGreaterThan(30)
  })

  test('runs every service read-only and without privileges, with an end to its memory and time to stop', () => {
    for (const [name, service] of services) {
      expect.soft(service, name).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      })
      if (name === 'migrate') continue
      expect.soft(service.restart, name).toBe('unless-stopped')
      expect.soft(service.mem_limit, name).toBeDefined()
      // Answers in flight get 10 seconds, which are Docker's own limit too.
      expect.soft(Number.parseInt(service.stop_grace_period ?? '0', 10), name).toBeGreaterThan(10)
    }
  })

  test('knows of every process that stays whether it is well, and starts each after what it needs', () => {
    for (const [name, service] of services) {
      if (name === 'migrate') continue
      expect.soft(service.healthcheck?.test[0], name).toBe('CMD')
    }
    const needs = Object.fromEntries(services.map(([name, { depends_on = {} }]) => [name, conditions(depends_on)]))
    const afterMigration = ['database service_healthy', 'migrate service_completed_successfully']
    expect(needs).toEqual({
      database: [],
      migrate: ['database service_healthy'],
      'core-1': afterMigration,
      'core-2': afterMigration,
      proxy: ['core-1 service_healthy', 'core-2 service_healthy'],
      slack: ['proxy service_healthy'],
      discord: ['proxy service_healthy'],
    })
  })

  test('holds no secret, and gives the password of the owner to the migration alone', () => {
    const secrets = services.flatMap(([name, { environment = {} }]) =>
      Object.entries(environment)
        .filter(([variable]) => /PASSWORD|SECRET|TOKEN|_KEY|DATABASE_URL/.test(variable))
        .map(([variable, value]) => ({ name, variable, value: String(value) })),
    )
    expect(secrets.filter(({ value }) => !value.includes('${'))).toEqual([])
    const ofOwner = secrets.filter(({ value }) => value.includes('POSTGRES_PASSWORD')).map(({ name }) => name)
    expect(ofOwner).toEqual(['database', 'migrate'])
    expect(compose.services['core-1']?.environment?.DATABASE_URL).toMatch(/^postgres:\/\/rolecall_core:/)
  })

  test('publishes ports on this machine only, and none of the database or a core', () => {
    const published = services.filter(([, { ports }]) => ports)
    expect(published.map(([name]) => name)).toEqual(['proxy', 'slack'])
    expect(published.flatMap(([, { ports }]) => ports!).every(port => port.startsWith('127.0.0.1:'))).toBe(true)
  })

  test('and the Dockerfile name versions of the images that others make', () => {
    const images = services.filter(([, { build }]) => build === undefined).map(([, { image }]) => image)
    images.push(...[...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(match => match[1]!))
    expect(images).toHaveLength(4)
    expect(images.filter(image => !/:\D*\d/.test(image))).toEqual([])
  })
})

describe('the proxy', () => {
  const config = read('deploy/haproxy.cfg')

  test('knows the cores that there are', () => {
    const known = [...config.matchAll(/^ +server (core-\d+) (\S+)$/gm)].map(([, name, address]) => [name, address])
    const cores = ours.filter(([name]) => name.startsWith('core-'))
    expect(known).toEqual(cores.map(([name, { environment }]) => [name, `${name}:${environment!.ROLECALL_PORT}`]))
  })

  test('lets through what a core takes, and waits longer than a core is silent', () => {
    const room = /const jsonBytes = ([\d_]+)/.exec(read('src/server.ts'))?.[1]?.replaceAll('_', '')
    expect(config).toContain(`sub("\${ROLECALL_UPLOAD_BYTES}") gt ${room}`)
    const pingMs = Number(/pingMs: ([\d_]+)/.exec(read('src/api/procedures.ts'))?.[1]?.replaceAll('_', ''))
    const patience = [...config.matchAll(/timeout (?:client|server) (\d+)s/g)].map(([, seconds]) => Number(seconds))
    expect(patience).toHaveLength(2)
    expect(Math.min(...patience) * 1000).toBeGreaterThan(2 * pingMs)
  })
})

describe('the image', () => {
  test('runs as nobody special and holds nothing that only development needs', () => {
    const dockerfile = read('Dockerfile')
    expect(dockerfile).toMatch(/npm ci --omit=dev/)
    expect([...dockerfile.matchAll(/^USER (\S+)/gm)].at(-1)?.[1]).toBe('node')
    const { dependencies } = JSON.parse(read('package.json'))
    const imported = listModules(['src', 'bots'])
      .flatMap(readImports)
      .filter(({ kind, to }) => kind === 'value' && !to.startsWith('node:') && !/^(?:src|bots)\//.test(to))
    expect([...new Set(imported.map(({ to }) => to))].filter(name => !(name in dependencies))).toEqual([])
  })

  test('is made from what runs, and from no settings, tests or data of this folder', () => {
    const lines = read('.dockerignore')
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('#'))
    expect(lines[0]).toBe('*')
    const included = lines.slice(1).map(line => line.replace(/^!/, ''))
    expect(included.every(path => existsSync(new URL(`../${path}`, import.meta.url)))).toBe(true)
    const folders = included.filter(path => !/[A-Z.]/.test(path))
    expect(folders).toEqual(['bots', 'migrations', 'prompts', 'samples', 'src'])
  })
})

function conditions(of: Record<string, { condition: string }>): string[] {
  return Object.entries(of).map(([name, { condition }]) => `${name} ${condition}`)
}

/** As Compose does it: `${NAME:-default}` and `${NAME:?what to do}`. */
function filledIn(environment: Record<string, string | number>): NodeJS.ProcessEnv {
  const known: Record<string, string> = given
  const fill = (text: string) =>
    text.replace(/\$\{([A-Z_]+)(?::-([^}]*)|:\?[^}]*)?\}/g, (_all, name, fallback) => known[name] ?? fallback ?? '')
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(String(value))]))
}

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
}
