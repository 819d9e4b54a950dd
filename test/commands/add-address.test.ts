import { expect, test } from 'vitest'
import { plainScreen } from '../../bots/terminal/screen.ts'
import { wordingFor } from '../../bots/wording.ts'
import { addAddress } from '../../src/commands/add-address.ts'
import { terminalIdentity } from '../../src/commands/terminal-identity.ts'
import { feedRecord, runImporting } from '../support/importing.ts'

test('an address is read in the terminal: each role with what it says and lacks, then what became of all', async () => {
  await using on = await runImporting()
  const address = on.site.at('feeds.example', '/feed.json')
  on.site.pages.set('/feed.json', [feedRecord('1'), { title: 'Empty', text: '' }, feedRecord('2')])
  const first = await add(address)
  expect(first.code).toBe(3)
  expect(first.printed.filter(line => /^[+✗]/.test(line))).toHaveLength(3)
  expect(first.printed[0]).toMatch(/^\+ Glazier 1 · Fernhill Windows · .*£32,000/)
  expect(first.printed[1]).toBe('  to look at: no workplace, no employment type, no way to apply')
  expect(first.printed.at(-1)).toBe('feeds.example: 2 new, 1 not read.')
  const { postings } = await on.running.remote.as(terminalIdentity()).postings.list.query({ state: 'open' })
  expect(postings).toHaveLength(2)

  on.site.pages.set('/feed.json', [feedRecord('2')])
  const again = await add(address)
  expect(again).toMatchObject({ code: 0 })
  expect(again.printed.join('\n')).toMatch(
    /= Glazier 2[\s\S]+1 unchanged, 1 no longer there\.\nNo longer there\. They stay [\s\S]+\n· Glazier 1/,
  )

  const failed = await add(on.site.at('feeds.example', '/gone'))
  expect(failed).toEqual({
    code: 1,
    printed: ['feeds.example has no such page or board. Check the address.'],
  })

  async function add(given: string) {
    const printed: string[] = []
    const code = await addAddress(
      {
        client: on.running.remote.as(terminalIdentity()),
        signal: new AbortController().signal,
        ...{ screen: plainScreen, wording: wordingFor(null) },
        status: { show: () => {}, clear: () => {} },
        print: lines => void printed.push(...lines),
      },
      { address: given },
    )
    return { code, printed }
  }
}, 60_000)
