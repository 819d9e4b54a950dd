import { expect, test } from 'vitest'
import { type Command, readCommand } from '../../../bots/terminal/read-command.ts'

test.each<[string, Command]>([
  ['does it sponsor visas?', { kind: 'ask', text: 'does it sponsor visas?' }],
  ['  what about pay  ', { kind: 'ask', text: 'what about pay' }],
  ['2', { kind: 'pick', number: 2 }],
  ['2.', { kind: 'pick', number: 2 }],
  ['2 roles in Berlin?', { kind: 'ask', text: '2 roles in Berlin?' }],
  ['', { kind: 'nothing' }],
  ['?', { kind: 'help' }],
  ['/help', { kind: 'help' }],
  ['/roles', { kind: 'roles' }],
  ['/new', { kind: 'new' }],
  ['/exit', { kind: 'quit' }],
  ['exit', { kind: 'quit' }],
  ['/add', { kind: 'add', path: '' }],
  ['/add roles/nurse.pdf', { kind: 'add', path: 'roles/nurse.pdf' }],
  ["/add '/tmp/my role.pdf'", { kind: 'add', path: '/tmp/my role.pdf' }],
  ['/add /tmp/my\\ role.pdf', { kind: 'add', path: '/tmp/my role.pdf' }],
  ['/export', { kind: 'export', path: '' }],
  ['/export mine.json', { kind: 'export', path: 'mine.json' }],
  ['/forget', { kind: 'forget' }],
  ['/salary', { kind: 'unknown', name: 'salary' }],
])('understands %j', (line, command) => {
  expect(readCommand(line)).toEqual(command)
})
