import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import type { Random } from './random.ts'
import type { Storage } from './storage.ts'

/** The folder that holds PostgreSQL's `bin`, with pgvector among its extensions. */
export interface Installation {
  folder: string
}

interface Cluster extends AsyncDisposable {
  url: string
  restart(): Promise<void>
}

/** A data directory to copy, in which `fill` has been at work. */
export async function prepareCluster(
  installation: Installation,
  directory: string,
  fill: (url: string) => Promise<void>,
): Promise<void> {
  await run(installation, 'initdb', ['-D', directory, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'])
  await using cluster = await startCluster(installation, directory)
  await fill(cluster.url)
}

/** A server of its own for each round: restarting it harms nobody else. */
export async function copyServer(installation: Installation, prepared: string, folder: string): Promise<Storage> {
  await mkdir(folder, { recursive: true })
  const directory = join(prepared, '..', `cluster-${process.hrtime.bigint()}`)
  await run(installation, null, ['cp', '-r', prepared, directory])
  const cluster = await startCluster(installation, directory)
  const terminate = () =>
    connected(cluster.url, client =>
      client.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null',
      ),
    )
  let disturbed: Promise<unknown> = Promise.resolve()
  return {
    kind: 'PostgreSQL server',
    settings: { DATABASE_URL: cluster.url },
    disturb(random: Random) {
      const isCut = random.isLucky(0.5)
      // One after the other: a server that is just being started cannot be restarted.
      disturbed = disturbed.then<unknown>(() => (isCut ? terminate() : cluster.restart()))
      return disturbed.then(() => (isCut ? 'terminated the database’s connections' : 'restarted the database at once'))
    },
    look: work => connected(cluster.url, client => work(async (sql, values) => (await client.query(sql, values)).rows)),
    async [Symbol.asyncDispose]() {
      await cluster[Symbol.asyncDispose]()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function startCluster(installation: Installation, directory: string): Promise<Cluster> {
  const port = await freePort()
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`
  const control = (...args: string[]) =>
    run(installation, 'pg_ctl', ['-D', directory, '-w', '-l', join(directory, 'log'), ...args])
  await control('-o', options, 'start')
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    restart: () => control('-o', options, '-m', 'immediate', 'restart'),
    [Symbol.asyncDispose]: () => control('-m', 'immediate', 'stop'),
  }
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** PostgreSQL refuses to run as root, and then runs as nobody. `null` runs a command of the system instead. */
async function run({ folder }: Installation, program: string | null, args: readonly string[]): Promise<void> {
  const [command = '', ...rest] = program === null ? args : [join(folder, 'bin', program), ...args]
  const who = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const child = spawn(command, rest, { ...who, cwd: '/', stdio: 'ignore' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${command} ended with ${code}`)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
