import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import manifest from '../../../bots/slack/manifest.json' with { type: 'json' }
import { listModules } from '../../support/module-imports.ts'

const source = listModules(['bots/slack'])
  .map(file => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'))
  .join('\n')

test('the manifest names exactly the commands, events and shortcuts that the bot listens to', () => {
  const found = (pattern: RegExp) => [...source.matchAll(pattern)].map(match => match[1]).sort()
  const { features, settings } = manifest
  expect(features.slash_commands.map(({ command }) => command).sort()).toEqual(found(/app\.command\('([^']+)'/g))
  expect(features.shortcuts.map(shortcut => shortcut.callback_id)).toEqual(found(/callback_id: '([^']+)'/g))
  const events = found(/app\.event\(\s*'([^']+)'/g)
  expect(settings.event_subscriptions.bot_events).toEqual([...events, 'message.im'].sort())
})

test('the manifest stays within Slack’s limits', () => {
  const { display_information: about, features } = manifest
  expect(about.name.length).toBeLessThanOrEqual(35)
  expect(about.description.length).toBeLessThanOrEqual(140)
  expect(about.long_description.length).toBeGreaterThanOrEqual(174)
  expect(about.long_description.length).toBeLessThanOrEqual(4_000)
  expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300)
  expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4)
  for (const { description, name } of features.shortcuts)
    expect([name.length <= 24, description.length <= 150]).toEqual([true, true])
})
