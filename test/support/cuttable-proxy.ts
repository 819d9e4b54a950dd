import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

export interface CuttableProxy extends AsyncDisposable {
  port: number
  /** Breaks every connection that is open, in the middle of whatever it carries. */
  cut(): void
}

/** Hands connections on to wherever the target is now. */
export async function startProxy(target: () => Promise<{ host: string; port: number } | null>): Promise<CuttableProxy> {
  const open = new Set<Socket>()
  const server = createServer(async near => {
    open.add(near)
    near.on('error', () => undefined).on('close', () => open.delete(near))
    const to = await target()
    if (to === null || near.destroyed) return void near.destroy()
    const far = connect(to.port, to.host)
    far.on('error', () => near.destroy()).on('close', () => near.destroy())
    near.on('close', () => far.destroy())
    near.pipe(far).pipe(near)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const cut = () => {
    for (const socket of open) socket.resetAndDestroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    async [Symbol.asyncDispose]() {
      cut()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
