import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createLineReader } from '../../../bots/terminal/line-reader.ts'

test('gives the lines of a pipe one by one and then says that it has ended', async () => {
  const { streams, input, shown } = pipes()
  using reader = createLineReader(streams, () => {})
  input.end('first question\nsecond question\nthird without an end')
  expect(await reader.next('› ')).toBe('first question')
  expect(await reader.next('› ')).toBe('second question')
  expect(await reader.next('› ')).toBe('third without an end')
  expect(await reader.next('› ')).toBeNull()
  expect(await reader.next('› ')).toBeNull()
  expect(shown()).toBe('')
})

test('takes what is pasted into a terminal in one go as one line', async () => {
  const { streams, input } = pipes({ isTTY: true })
  using reader = createLineReader(streams, () => {})
  const line = reader.next('› ')
  input.write('does the role\nneed a degree\r')
  expect(await line).toBe('does the role need a degree')
})

test('keeps what is typed during an answer for the next prompt, and off the screen until then', async () => {
  const { streams, input, shown } = pipes({ isTTY: true })
  using reader = createLineReader(streams, () => {})
  const first = reader.next('› ')
  input.write('first\r')
  expect(await first).toBe('first')
  const before = shown()
  input.write('sec')
  await new Promise(setImmediate)
  expect(shown()).toBe(before)
  const second = reader.next('› ')
  expect(shown().slice(before.length)).toContain('› sec')
  input.write('ond\r')
  expect(await second).toBe('second')
})

test('clears the line at the first Ctrl-C and hands on the second', async () => {
  const { streams, input } = pipes({ isTTY: true })
  let interrupts = 0
  using reader = createLineReader(streams, () => interrupts++)
  const line = reader.next('› ')
  input.write('half a quest')
  input.write('\u0003')
  expect(interrupts).toBe(0)
  input.write('\u0003')
  expect(interrupts).toBe(1)
  input.write('whole\r')
  expect(await line).toBe('whole')
})

test('ends at Ctrl-D', async () => {
  const { streams, input } = pipes({ isTTY: true })
  using reader = createLineReader(streams, () => {})
  const line = reader.next('› ')
  input.write('\u0004')
  expect(await line).toBeNull()
})

function pipes({ isTTY } = { isTTY: false }) {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => input })
  const chunks: string[] = []
  const output = Object.assign(new PassThrough(), { isTTY, columns: 80 })
  output.on('data', chunk => chunks.push(String(chunk)))
  const streams = { input, output } as unknown as { input: NodeJS.ReadStream; output: NodeJS.WriteStream }
  return { streams, input, shown: () => chunks.join('') }
}
