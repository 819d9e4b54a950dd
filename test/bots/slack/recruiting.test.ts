import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { FakeView } from '../../support/fake-slack/workspace.ts'
import { makePdf } from '../../support/make-pdf.ts'
import { bakerRole, glazierRole } from '../../support/role-texts.ts'
import { answersIn, eventually, openScene, type SlackScene, textOf, typed } from '../../support/slack-scene.ts'

// A whole core and several sockets, on a machine that runs other tests beside.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let scene: SlackScene
beforeAll(async () => {
  scene = await openScene()
  await scene.slack.socket.connected()
})
afterEach(() => expect(scene.slack.state.problems.splice(0)).toEqual([]))
afterAll(() => scene[Symbol.asyncDispose]())

/** The newest view with this callback_id that says `words`. */
function view(callbackId: string, words: string | RegExp = ''): Promise<FakeView> {
  return eventually(
    () =>
      [...scene.slack.state.views.values()].findLast(
        ({ view }) =>
          view.callback_id === callbackId &&
          (words instanceof RegExp ? words.test(textOf(view)) : textOf(view).includes(words)),
      ),
    `a view ${callbackId} saying ${words}`,
  )
}

const messageIn = (channel: string, words: string) =>
  eventually(
    () => scene.slack.state.messages.find(message => message.channel === channel && textOf(message).includes(words)),
    `a message in ${channel} saying ${words}`,
  )

test('a recruiter pastes a role, sees what was read and what is missing, publishes and announces it', async () => {
  const ada = scene.person('UADA')
  await ada.command('/role', 'add')
  const form = await view('add-role')
  await ada.submit(
    form,
    typed({ title: 'Night Baker', company: 'Kornblume Bakery', location: 'Bremen, Germany', text0: bakerRole.text }),
  )
  const preview = await view('publish-role')
  expect(textOf(preview.view)).toContain('*Pay* €2,900 a month')
  expect(textOf(preview.view)).toContain('“€2,900 per month plus a night bonus”')
  expect(textOf(preview.view)).toContain('Not stated whether the work is remote, hybrid or on site.')
  await ada.submit(preview, { channel: { channel: { selected_conversation: 'C-JOBS' } } })
  await view('notice', 'Published.')
  const announced = await messageIn('C-JOBS', 'Night Baker')
  expect(textOf(announced)).toContain('Kornblume Bakery\nBremen, Germany · €2,900 a month')
})

test('an edit shows what changes before it is saved, and the announcement follows', async () => {
  const ada = scene.person('UADA')
  await ada.command('/role', 'edit')
  const picker = await view('pick-role', 'Night Baker')
  const [role] = (picker.view.blocks as { element: { options: Record<string, unknown>[] } }[])[0]!.element.options
  await ada.submit(picker, { role: { role: { selected_option: role } } })
  const form = await view('edit-role')
  expect(JSON.stringify(form.view)).toContain('Our bakery supplies twelve shops')
  const changed = typed({
    title: 'Night Baker',
    company: 'Kornblume Bakery',
    location: 'Bremen, Germany',
    text0: bakerRole.text.replace('€2,900', '€3,100'),
  })
  await ada.submit(form, changed)
  const reviewed = await view('edit-role', 'What changes')
  expect(textOf(reviewed.view)).toContain('• Pay: €2,900 a month → €3,100 a month')
  expect(textOf(await messageIn('C-JOBS', 'Night Baker'))).toContain('€2,900')
  await ada.submit(reviewed, changed)
  await view('notice', 'Saved.')
  await messageIn('C-JOBS', '€3,100 a month')
})

test('closing a role says so in its announcement, and reopening brings it back', async () => {
  const ada = scene.person('UADA')
  for (const [deed, words] of [
    ['close', 'Closed on'],
    ['reopen', 'New role'],
  ] as const) {
    await ada.command('/role', deed)
    const picker = await eventually(() =>
      [...scene.slack.state.views.values()].findLast(
        ({ view }) =>
          JSON.stringify(view.title).includes(deed === 'close' ? 'Close a role' : 'Reopen a role') &&
          view.callback_id === 'pick-role',
      ),
    )
    const [role] = (picker.view.blocks as { element: { options: Record<string, unknown>[] } }[])[0]!.element.options
    await ada.submit(picker, { role: { role: { selected_option: role } } })
    await messageIn('C-JOBS', words)
  }
})

test('the message shortcut turns a message into a draft that only recruiters see', async () => {
  const ada = scene.person('UADA')
  await ada.shortcut('add-as-role', {
    text: `Glazier\nFernhill Windows\nLeeds\n\n${glazierRole.text.replaceAll('&', '&amp;')}`,
  })
  const preview = await view('publish-role', 'Glazier')
  expect(textOf(preview.view)).toContain('£32,000–£36,000 a year')
  const cam = scene.person('UCAM')
  await cam.command('/roles', '', { channel: 'C-LOOK' })
  expect(textOf(await messageIn('C-LOOK', 'open role'))).not.toContain('Glazier')
  await ada.submit(preview, {})
  await view('notice', 'Published. Candidates can ask about it now.')
  const asked = await scene.person('UCAM').write('What does the glazier earn?')
  expect((await eventually(() => answersIn(scene.slack, asked)[0])).text).toContain('£32,000')
})

test('a PDF sent to the bot becomes a draft with a way to its preview', async () => {
  const ada = scene.person('UADA')
  const bytes = await makePdf(document =>
    document
      .text('Stone Mason')
      .text('Harrow Masonry, York')
      .moveDown()
      .text('About the role')
      .text('You carve and fix stone for churches.')
      .moveDown()
      .text('Requirements')
      .text('- 5 years of experience as a mason')
      .moveDown()
      .text('We pay £38,000 per year.'),
  )
  const file = ada.upload('mason.pdf', bytes, 'application/pdf')
  const ts = await ada.write('', { files: [file], times: 3 })
  const reply = await eventually(() => answersIn(scene.slack, ts)[0])
  expect(textOf(reply)).toContain('Stone Mason')
  const after = await ada.write('Which roles are open?')
  await eventually(() => answersIn(scene.slack, after)[0])
  expect(answersIn(scene.slack, ts)).toHaveLength(1)
  await ada.click(reply, 'role-review')
  const preview = await view('publish-role', 'Stone Mason')
  expect(textOf(preview.view)).toContain('£38,000 a year')
  await ada.click(preview, 'role-edit-draft')
  await view('edit-role')
})

test('a file with nothing to read in it is refused in words', async () => {
  const ada = scene.person('UADA')
  const ts = await ada.write('', { files: [ada.upload('empty.pdf', new Uint8Array(0), 'application/pdf')] })
  expect(textOf(await eventually(() => answersIn(scene.slack, ts)[0]))).toContain('can’t be read')
})

test('a text that is no job description comes back in the form with everything that was typed', async () => {
  const ada = scene.person('UADA')
  await ada.command('/role', 'add')
  const form = await eventually(() =>
    [...scene.slack.state.views.values()].findLast(({ view }) => view.callback_id === 'add-role'),
  )
  await ada.submit(form, typed({ title: '', text0: 'Lunch is at noon on Friday.' }))
  const back = await view('add-role', 'doesn’t read like a job description')
  expect(JSON.stringify(back.view)).toContain('Lunch is at noon on Friday.')
})

test('a candidate is refused kindly, and their file is not opened', async () => {
  const cam = scene.person('UCAM')
  await cam.command('/role', 'add')
  await view('notice', 'Only recruiters may do that here.')
  const file = cam.upload('cv.pdf', new Uint8Array([1]), 'application/pdf')
  scene.slack.state.files.clear()
  const ts = await cam.write('', { files: [file] })
  expect((await eventually(() => answersIn(scene.slack, ts)[0])).text).toContain('I did not open your file')
  await cam.command('/recruiters', 'add <@URAY|ray>', { channel: 'C-NO' })
  await messageIn('C-NO', 'Only an administrator may do that here.')
})

test('an admin makes and unmakes recruiters', async () => {
  const ada = scene.person('UADA')
  await ada.command('/recruiters', 'add <@URAY|ray>', { channel: 'C-ADMIN' })
  await messageIn('C-ADMIN', '<@URAY> can add')
  await scene.person('URAY').command('/role', 'add')
  await view('add-role')
  await ada.command('/recruiters', 'list', { channel: 'C-ADMIN' })
  await messageIn('C-ADMIN', '• <@URAY>')
  await ada.command('/recruiters', 'remove <@URAY|ray>', { channel: 'C-ADMIN' })
  await messageIn('C-ADMIN', '<@URAY> is no longer')
})

test('the home tab shows a recruiter their roles by state and what each lacks', async () => {
  const ada = scene.person('UADA')
  await ada.openHome('home')
  const home = await eventually(() => scene.slack.state.homes.get('UADA'))
  expect(textOf(home)).toMatch(
    /Your roles[\s\S]*\*draft\*[\s\S]*\*Stone Mason[\s\S]*to look at: [\s\S]*\*open\*[\s\S]*\*Night Baker/,
  )
  await ada.choose('home', /^close:/)
  await view('notice', 'is closed')
})

test('/role list shows the same, and /role alone says what there is to do', async () => {
  const ada = scene.person('UADA')
  await ada.command('/role', 'list', { channel: 'C-LIST' })
  await messageIn('C-LIST', 'Your roles')
  await ada.command('/role', '', { channel: 'C-HELP' })
  await messageIn('C-HELP', '/role add, /role import https://…, /role list')
})

test('a file in the form is read under the title that was typed', async () => {
  const ada = scene.person('UADA')
  await ada.command('/role', 'add')
  const form = await eventually(() =>
    [...scene.slack.state.views.values()].findLast(({ view }) => view.callback_id === 'add-role'),
  )
  const text = bakerRole.text.replace('Bremen', 'Emden').replace('€2,900', '€2,700')
  const file = ada.upload('role.txt', new TextEncoder().encode(text), 'text/plain')
  const fields = typed({ title: 'Pastry Cook', company: 'Kornblume Bakery', location: 'Emden, Germany', text0: '' })
  await ada.submit(form, { ...fields, file: { file: { type: 'file_input', files: [file] } } })
  expect(textOf((await view('publish-role', 'Pastry Cook')).view)).toContain('*Pay* €2,700 a month')
})
