import type { ImportView, ViewedItem } from '../src/imports/view-import.ts'
import { readFailure } from './client.ts'
import { describeDate } from './describe-date.ts'
import { type ImportWording, importWordingFor } from './import-wording.ts'
import { doneOf, hasEnded } from './watch-import.ts'
import type { Wording } from './wording.ts'

/** The import in sentences, without markup: a platform's view adds its own. */
export interface DescribedImport {
  /** How it stands, in a line or two. */
  heading: string
  /** Each role that is new or changed: its name, and what it lacks. */
  roles: { id: string; name: string; lacks: string }[]
  /** Where something could not be read, and why. */
  failures: string[]
  gone: { id: string; name: string }[]
  /** What else there is to know, a sentence each. */
  notes: string[]
  drafts: number
}

const countKeys = ['created', 'revised', 'unchanged', 'failed', 'gone'] as const

export function describeImport(view: ImportView, wording: Wording): DescribedImport {
  const words = importWordingFor(wording)
  const roles = view.items.flatMap(({ posting }) => (posting ? [describeRole(posting, wording)] : []))
  const { created, revised, unchanged, drafts } = view.counts
  // Of a file all roles are shown, of an address those that are new here.
  const more = created + revised + (view.file === null ? 0 : unchanged) - roles.length
  return {
    heading: headingOf(view, words),
    roles,
    failures: view.items.flatMap(item => (item.failure ? [describeItemFailure(item, wording)] : [])),
    gone: view.gone.map(({ id, title }) => ({ id, name: title || wording.untitled })),
    notes: hasEnded(view)
      ? [
          ...(more > 0 ? [words.more(more)] : []),
          ...(drafts > 0 ? [words.keptAsDrafts(drafts)] : []),
          ...(view.worksAgain ? [words.worksAgain] : []),
          ...(view.nextAt === null ? [] : [view.state === 'failed' ? words.dailyFailing : words.daily]),
        ]
      : [],
    drafts: hasEnded(view) ? drafts : 0,
  }
}

export interface ListedImport {
  id: string
  address: string
  /** How it stands, and since when. */
  standing: string
}

/** The addresses among an organization's imports: a file is read once, and then it is done. */
export function describeListedImports(views: readonly ImportView[], wording: Wording): ListedImport[] {
  return views.flatMap(view => (view.address === null ? [] : [describeListed(view, view.address, wording)]))
}

function describeListed(view: ImportView, address: string, wording: Wording): ListedImport {
  const words = importWordingFor(wording)
  const { id, state, endedAt, failingSince, nextAt } = view
  const said = headingOf(view, words)
  // An older core does not say since when.
  const isFailing = state === 'failed' && typeof failingSince === 'string'
  const standing = isFailing
    ? words.failsSince(describeDate(failingSince, wording), said)
    : state === 'done' && endedAt !== null
      ? words.readOn(describeDate(endedAt, wording), said)
      : said
  return {
    id,
    address,
    standing: nextAt === null ? standing : `${standing} ${words.repeats.daily}.`,
  }
}

/** What is wrong with an address that was refused at once; any other failure is thrown on. */
export function describeRefusedAddress(error: unknown, wording: Wording): string {
  const { code, details } = readFailure(error)
  const { failures } = importWordingFor(wording)
  const say = code === 'invalid-input' ? failures[details.reason as keyof typeof failures] : undefined
  if (say === undefined) throw error
  return say('')
}

/** Why one item was not read, after where it stands. */
export function describeItemFailure({ place, failure }: ViewedItem, wording: Wording): string {
  const { code, details } = failure ?? { code: 'internal' as const, details: {} }
  const why = details.reason === 'same-id' ? importWordingFor(wording).sameId : wording.errors[code](details)
  return place === null ? why : `${place}: ${why}`
}

function headingOf(view: ImportView, words: ImportWording): string {
  // A newer core may know more reasons.
  const why = view.failure && (words.failures[view.failure.reason] ?? words.failures.internal)(view.host)
  if (view.state === 'failed') return why ?? words.failures.internal(view.host)
  if (view.state === 'done') {
    const counts = countKeys.filter(key => view.counts[key] > 0).map(key => words.counts[key](view.counts[key]))
    return counts.length === 0 ? `${view.host}: ${words.nothingThere}` : `${view.host}: ${counts.join(', ')}.`
  }
  if (why !== null) return words.waits(why)
  const reading = words.reading(view.board ?? view.host)
  return view.found === null ? reading : `${reading} ${words.progress(doneOf(view), view.found)}`
}

function describeRole(posting: NonNullable<ViewedItem['posting']>, wording: Wording): DescribedImport['roles'][number] {
  const words = importWordingFor(wording)
  const { id, title, hiringOrganization, gaps } = posting
  const name = [title || wording.untitled, hiringOrganization].filter(part => part !== null).join(' · ')
  const lacks = gaps.length === 0 ? wording.noGaps : words.lacks(gaps.map(gap => wording.gapNames[gap]).join(', '))
  return { id, name, lacks }
}
