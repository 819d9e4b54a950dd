import type { Fact } from '../../../src/postings/facts/fact.ts'
import type { ReadPosting } from '../../../src/postings/posting.ts'
import { botWordingFor } from '../../bot-wording.ts'
import type { Wording } from '../../wording.ts'
import { describeAll, fieldOrder } from './facts-view.ts'
import { clip, escapeMrkdwn } from './mrkdwn.ts'

type Readable = Pick<ReadPosting, 'title' | 'hiringOrganization' | 'location' | 'text'> & { facts: readonly Fact[] }

/** What an edit changes in what is read, field by field, as escaped mrkdwn. */
export function changesText(before: Readable, after: Readable, wording: Wording): string {
  const words = botWordingFor(wording)
  const heading = `*${escapeMrkdwn(words.changesHeading)}*`
  const lines = [
    changed(wording.fields.title, before.title, after.title),
    changed(wording.fields.hiringOrganization, before.hiringOrganization, after.hiringOrganization),
    changed(wording.fields.jobLocation, before.location, after.location),
    ...fieldOrder
      .filter(field => field !== 'jobLocation')
      .map(field => changed(wording.fields[field], valuesOf(field, before), valuesOf(field, after))),
  ].filter(line => line !== null)
  if (lines.length > 0) return [heading, ...lines].join('\n')
  return escapeMrkdwn(before.text === after.text ? words.noChanges : words.textChanged)

  function changed(field: string, from: string | null, to: string | null): string | null {
    if ((from ?? '') === (to ?? '')) return null
    const shown = (value: string | null) => clip(escapeMrkdwn(value || wording.notStated), 200)
    return `• ${words.changeFrom(field, shown(from), shown(to))}`
  }

  function valuesOf(field: Fact['field'], posting: Readable): string {
    return describeAll(
      posting.facts.filter(fact => fact.field === field),
      wording,
    )
  }
}
