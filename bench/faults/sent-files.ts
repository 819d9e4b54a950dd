import type { DrawnFile } from './drawn-files.ts'
import type { Query } from './storage.ts'
import type { Sending, World } from './world.ts'

/** The names of the files that the core was handed. */
export async function acceptedFiles(query: Query): Promise<ReadonlySet<string>> {
  const rows = await query<{ name: string }>(`select file_name as name from imports where file_name is not null`)
  return new Set(rows.map(({ name }) => name))
}

interface KeptImport {
  name: string
  state: string
  reading: number
  told: number
  created: number
  failed: number
  items: number
}

/** What the database says of files and should not: each that was taken was read once, and its person was told. */
export async function brokenFiles(query: Query, { sendings }: World): Promise<string[]> {
  const imports = await query<KeptImport>(`
    select file_name as name, state, reading, told_reading as told,
      (select count(*)::int from import_items t where t.import_id = i.import_id and outcome = 'created') as created,
      (select count(*)::int from import_items t where t.import_id = i.import_id and outcome = 'failed') as failed,
      (select count(*)::int from import_items t where t.import_id = i.import_id) as items
    from imports i where file_name is not null`)
  const drafts = await query<{ title: string; state: string }>(`select title, state from postings`)
  const [{ left } = { left: 0 }] = await query<{ left: number }>(`select count(*)::int as left from uploads`)
  return [
    ...sendings.flatMap(({ files }) => files.flatMap(file => brokenFile(file, imports, drafts))),
    ...(left > 0 ? [`${left} files are still kept`] : []),
  ]
}

function brokenFile(
  { name, titles, unreadable }: DrawnFile,
  imports: readonly KeptImport[],
  postings: readonly { title: string; state: string }[],
): string[] {
  const [kept, ...more] = imports.filter(one => one.name === name)
  const states = (title: string) => postings.filter(one => one.title === title).map(({ state }) => state)
  const expected = kept === undefined ? '' : 'draft'
  const wrong = titles.filter(title => states(title).join() !== expected)
  const broken = wrong.map(title => `${title} of ${name} is there as: ${states(title).join() || 'nothing'}`)
  if (kept === undefined) return broken
  const { state, reading, told, created, failed, items } = kept
  const isWhole = created === titles.length && failed === unreadable.length && items === created + failed
  const isReadOnce = state === 'done' && reading === 1 && told === 1
  if (more.length > 0) broken.push(`${name} is ${1 + more.length} imports`)
  if (!isWhole || !isReadOnce) broken.push(`${name}, of ${titles.length} roles: ${JSON.stringify(kept)}`)
  return broken
}

/** What people see of their files and should not: nothing, the same twice, or no word of what could not be read. */
export function unmetFiles({ sendings }: World, accepted: ReadonlySet<string>): string[] {
  return sendings.flatMap(sending => {
    const { files, most, mayBeUnheard } = sending
    const shown = sending.shown()
    const [taken = [], refused = []] = [true, false].map(is => files.filter(({ name }) => accepted.has(name) === is))
    const others = shown.filter(text => !taken.some(file => isAbout(text, file)))
    const unmet = taken.flatMap(file => unmetFile(file, sending))
    if (refused.length > 0 && others.length === 0 && !mayBeUnheard()) {
      unmet.push(`${refused.map(({ name }) => name).join()}: not taken, and nobody is told; it shows ${seen(shown)}`)
    }
    if (most === 1 && others.length > refused.length) {
      unmet.push(`${files.map(({ name }) => name).join()}: beside what came of it stands ${seen(others)}`)
    }
    return unmet
  })
}

/** Discord lists so many of a file's roles, Slack a few more. */
const listed = 7

function unmetFile(file: DrawnFile, { shown, most }: Sending): string[] {
  const { name, titles, unreadable } = file
  const about = shown().filter(text => isAbout(text, file))
  if (about.length === 0 || about.length > most) return [`${name} is shown ${about.length} times: ${seen(shown())}`]
  // A form in Slack shows its first role, and that there are more.
  const wanted = [...titles.slice(0, most === 1 ? listed : 1), ...unreadable.map(place => `${place}: `)]
  const lacking = wanted.filter(words => !about.some(text => text.includes(words)))
  return lacking.length === 0 ? [] : [`${name} is shown without ${lacking.join()}: ${seen(about)}`]
}

/** Whether a message is about a file, or about a role in it. */
export function isAbout(text: string, { name, titles }: DrawnFile): boolean {
  return text.includes(name) || titles.some(title => text.includes(title))
}

function seen(texts: readonly string[]): string {
  return texts.map(text => JSON.stringify(text.slice(0, 200))).join(' | ') || 'nothing'
}
