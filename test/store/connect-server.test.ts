import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { connectServer } from '../../src/store/connect-server.ts'

/** As much of PostgreSQL as it takes to be connected: authentication is ok, and it is ready for a query. */
const welcome = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49])

test('a server that goes away between two statements of a transaction does not end the process', async () => {
  const sockets: Socket[] = []
  const server = createServer(socket => {
    sockets.push(socket)
    socket.once('data', () => socket.write(welcome)).on('error', () => {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { pool, close } = connectServer(`postgres://nobody@127.0.0.1:${port}/nothing`)
  const client = await pool.connect()
  const ended = new Promise(resolve => client.once('end', resolve))
  sockets[0]?.resetAndDestroy()
  await ended
  client.release(true)
  const next = await pool.connect()
  expect(sockets).toHaveLength(2)
  next.release(true)
  await close()
  for (const socket of sockets) socket.destroy()
  server.close()
})
