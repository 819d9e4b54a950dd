import { ButtonStyle, ComponentType } from 'discord.js'
import type { Fact } from '../../../src/postings/facts/fact.ts'
import type { ReadPosting } from '../../../src/postings/posting.ts'
import { botWordingFor } from '../../bot-wording.ts'
import type { Wording } from '../../wording.ts'
import { button, row, text, type View } from './components.ts'
import { actions, customId } from './custom-id.ts'
import { describeAll, fieldOrder, fitting } from './facts-view.ts'
import { clip, escapeMarkdown, strong } from './markdown.ts'

type Readable = Pick<ReadPosting, 'title' | 'hiringOrganization' | 'location' | 'text'> & { facts: readonly Fact[] }

/** The file that carries the new text until it is saved: no process has to remember it. */
export const newTextFile = 'role.json'

/** What an edit changes in what is read, field by field, with the new text attached. */
export function changesView(
  id: string,
  { before, after }: { before: Readable; after: Readable },
  wording: Wording,
): View {
  const words = botWordingFor(wording)
  const lines = changedLines(before, after, wording)
  if (lines.length === 0 && before.text === after.text) return [text(escapeMarkdown(words.noChanges))]
  const said = lines.length === 0 ? [escapeMarkdown(words.textChanged)] : [strong(words.changesHeading), ...lines]
  return [
    text(fitting(said, 3_500).text),
    { type: ComponentType.File, file: { url: `attachment://${newTextFile}` } },
    row(
      button(words.save, customId(actions.save, id), ButtonStyle.Success),
      button(words.edit, customId(actions.edit, id, 'again')),
    ),
  ]
}

function changedLines(before: Readable, after: Readable, wording: Wording): string[] {
  const words = botWordingFor(wording)
  const shown = (value: string | null) => clip(escapeMarkdown(value || wording.notStated), 200)
  const changed = (field: string, from: string | null, to: string | null) =>
    (from ?? '') === (to ?? '') ? [] : [`- ${words.changeFrom(field, shown(from), shown(to))}`]
  const valuesOf = (field: Fact['field'], { facts }: Readable) =>
    describeAll(
      facts.filter(fact => fact.field === field),
      wording,
    )
  return [
    ...changed(wording.fields.title, before.title, after.title),
    ...changed(wording.fields.hiringOrganization, before.hiringOrganization, after.hiringOrganization),
    ...changed(wording.fields.jobLocation, before.location, after.location),
    ...fieldOrder
      .filter(field => field !== 'jobLocation')
      .flatMap(field => changed(wording.fields[field], valuesOf(field, before), valuesOf(field, after))),
  ]
}
