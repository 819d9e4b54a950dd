import { parentPort, workerData } from 'node:worker_threads'
import { readOrCreateSecret } from '../../src/secret.ts'

/** A thread that asks for each folder's secret at the moment when all `threads` of them do; tells what failed. */
const { folders, gates, threads } = workerData as { folders: string[]; gates: Int32Array; threads: number }
const failures: string[] = []
for (const [at, folder] of folders.entries()) {
  Atomics.add(gates, at, 1)
  while (Atomics.load(gates, at) < threads);
  await readOrCreateSecret(folder).catch((error: Error) => failures.push(error.message))
}
parentPort?.postMessage(failures)
