import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { toOpeningError } from '../../src/store/database-error.ts'
import { lockFolder } from '../../src/store/lock-folder.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openEmbedded } from '../../src/store/open-embedded.ts'
import { createOrganization, listOrganizations } from '../../src/store/organizations.ts'
import { createOnServer, openTestDatabase } from '../support/database.ts'

const server = process.env.TEST_DATABASE_URL

describe('migrations', () => {
  test('run once when several processes open one new database at the same time', async () => {
    const connections = server ? await createOnServer(server) : await openEmbedded({})
    await Promise.all(Array.from({ length: 8 }, () => migrate(connections.pool)))
    const { rows } = await connections.pool.query('select name from migrations order by id')
    const files = await readdir(new URL('../../migrations', import.meta.url))
    expect(rows.map(({ name }) => `${name}.sql`)).toEqual(files.sort())
    await connections.close()
  }, 60_000)

  test('of a newer version are refused in words', async () => {
    await using opened = await openTestDatabase()
    await opened.asOwner(`insert into migrations (name, run_on) values ('9999-time-travel', now())`)
    await expect(migrate(opened.connections.pool)).rejects.toMatchObject({
      code: 'database-unavailable',
      message: expect.stringMatching(/newer version.*9999-time-travel.*Start that version/s),
    })
  }, 60_000)
})

describe('a server that cannot be used', () => {
  test('by a login that owns nothing is to be migrated by its owner', async () => {
    const { pool, close } = server ? await createOnServer(server) : await openEmbedded({})
    await pool.query('create role visitor')
    await pool.query('set role visitor')
    const refused = await migrate(pool).then(() => null, toOpeningError)
    await pool.query('reset role')
    await pool.query('drop role visitor')
    await close()
    expect(refused).toMatchObject({ code: 'database-unavailable', message: expect.stringContaining('as the owner') })
  }, 60_000)

  test('is reported without its address, user and password', async () => {
    const opening = openDatabase({ url: 'postgres://ada:lovelace@127.0.0.1:1/rolecall' })
    const error = await opening.then(
      () => null,
      failure => failure,
    )
    expect(error).toMatchObject({
      code: 'database-unavailable',
      message: expect.stringContaining('Check that it runs'),
    })
    expect(String(error)).not.toMatch(/ada|lovelace|127\.0\.0\.1/)
  })
})

describe.skipIf(server)('the embedded folder', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rolecall-test-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('keeps what was stored, for its owner alone, and belongs to one opener at a time', async () => {
    const modeOf = async () => (await stat(join(folder, 'database'))).mode & 0o777
    const first = await openDatabase({ folder })
    await first.withSystem(tx => createOrganization(tx, 'Lantern Street'))
    await expect(openDatabase({ folder })).rejects.toMatchObject({
      code: 'database-unavailable',
      message: expect.stringContaining(`process ${process.pid}`),
    })
    await first.close()
    expect(await modeOf()).toBe(0o700)
    // As an earlier version made it.
    await chmod(join(folder, 'database'), 0o755)
    const second = await openDatabase({ folder })
    expect((await second.withSystem(listOrganizations)).map(({ name }) => name)).toEqual(['Lantern Street'])
    expect(await modeOf()).toBe(0o700)
    await second.close()
    expect(await readdir(folder)).toEqual(['database'])
  }, 120_000)

  test('is made anew when its first start was interrupted', async () => {
    await writeFile(join(folder, 'database.unfinished'), 'half')
    const database = await openDatabase({ folder })
    await database.check()
    await database.close()
    expect(await readdir(folder)).toEqual(['database'])
  }, 120_000)
})

describe('the folder lock', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rolecall-lock-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const children: { kill(signal: 'SIGKILL'): boolean }[] = []
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL')
  })

  /** Another process that takes the lock and keeps it until it is killed. */
  async function lockElsewhere() {
    const module = new URL('../../src/store/lock-folder.ts', import.meta.url).href
    const code = `const { lockFolder } = await import(${JSON.stringify(module)});
      await lockFolder(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
    children.push(child)
    await once(child.stdout, 'data')
    return child
  }

  test('is not taken from a process that lives, and is taken from one that was killed', async () => {
    const child = await lockElsewhere()
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: 'database-unavailable',
      details: { pid: child.pid },
      message: expect.stringContaining('Stop that process'),
    })
    child.kill('SIGKILL')
    await once(child, 'exit')
    const unlock = await lockFolder(folder)
    expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8')).pid).toBe(process.pid)
    await unlock()
    expect(await readdir(folder)).toEqual([])
  }, 30_000)

  test('of a dead process goes to one of several that want it', async () => {
    const child = await lockElsewhere()
    child.kill('SIGKILL')
    await once(child, 'exit')
    const takers = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder)))
    expect(takers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  }, 30_000)

  test('of a process whose id was given to another is free', async () => {
    const unlock = await lockFolder(folder)
    const owner = JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))
    await unlock()
    await writeFile(join(folder, 'lock'), JSON.stringify({ ...owner, started: 'long ago' }))
    await (await lockFolder(folder))()
  })

  test('of another machine is left alone, since nothing tells whether that one runs', async () => {
    const owner = { token: 't', pid: 1, host: 'another-machine', started: '' }
    await writeFile(join(folder, 'lock'), JSON.stringify(owner))
    await expect(lockFolder(folder)).rejects.toThrow(/process 1 on another-machine/)
  })

  test('that is no lock file is not judged', async () => {
    await writeFile(join(folder, 'lock'), 'garbage')
    await expect(lockFolder(folder)).rejects.toThrow(/damaged.*delete it/)
  })
})
