import { expect, test } from 'vitest'
import { type BodyKind, bodyProblems } from '../../support/fake-discord/check-body.ts'
import { refuseBody } from '../../support/fake-discord/rest-reply.ts'
import type { Json } from '../../support/fake-discord/world.ts'

const quiet = { allowed_mentions: { parse: [] } }
const text = { type: 10, content: 'Night Baker' }
const good: Record<BodyKind, Json | Json[]> = {
  message: { ...quiet, flags: 1 << 15, components: [text] },
  edit: { ...quiet, flags: 1 << 15, components: [text] },
  webhook: { ...quiet, flags: 1 << 15, components: [text] },
  'webhook edit': { ...quiet, flags: 1 << 15, components: [text] },
  callback: { type: 5, data: { flags: 64 } },
  commands: [{ name: 'ask', description: 'Ask about a role', type: 1 }],
  thread: { name: 'Night Baker', auto_archive_duration: 10_080 },
  post: { name: 'Night Baker', message: { ...quiet, flags: 1 << 15, components: [text] } },
  channel: { locked: true, archived: true },
}

test.each(Object.entries(good))(
  'a %s that Discord takes is taken, and one with an unknown key is not',
  (kind, body) => {
    expect(bodyProblems(kind as BodyKind, body)).toEqual([])
    const spoilt = Array.isArray(body) ? [{ ...body[0], surprise: 1 }] : { ...body, surprise: 1 }
    expect(bodyProblems(kind as BodyKind, spoilt)).not.toEqual([])
  },
)

test.each([
  ['more than 2,000 characters', 'message', { ...quiet, content: 'x'.repeat(2_001) }],
  ['more than 40 components', 'edit', { ...quiet, flags: 1 << 15, components: Array.from({ length: 41 }, () => text) }],
  ['content beside Components V2', 'webhook', { ...quiet, flags: 1 << 15, content: 'x', components: [text] }],
  ['a message that may ping', 'message', { content: 'x' }],
  ['a post that may ping', 'post', { name: 'x', message: { content: 'x' } }],
  ['a command in capitals', 'commands', [{ name: 'Ask', description: 'Ask', type: 1 }]],
  [
    'a command with a space in German',
    'commands',
    [{ name: 'ask', description: 'Ask', type: 1, name_localizations: { de: 'frag mal' } }],
  ],
  [
    '26 suggestions',
    'callback',
    {
      type: 8,
      data: { choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) },
    },
  ],
  ['a form without parts', 'callback', { type: 9, data: { custom_id: 'x', title: 'x', components: [] } }],
  ['a thread whose name is too long', 'thread', { name: 'x'.repeat(101) }],
] as const)('%s is refused', (_, kind, body) => {
  expect(bodyProblems(kind, body)).not.toEqual([])
})

test('what is refused is noted, which fails the test that sent it', () => {
  const problems: string[] = []
  const refused = refuseBody({ problems }, { kind: 'message', body: {}, flagsBefore: 0, route: 'message' })
  expect(refused).toMatchObject({ refusal: { status: 400, code: 50_035 } })
  expect(problems).toHaveLength(1)
})
