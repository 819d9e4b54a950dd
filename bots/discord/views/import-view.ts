import { ButtonStyle } from 'discord.js'
import type { ImportView } from '../../../src/imports/view-import.ts'
import { botWordingFor } from '../../bot-wording.ts'
import { describeImport, describeListedImports } from '../../describe-import.ts'
import { importWordingFor } from '../../import-wording.ts'
import type { Wording } from '../../wording.ts'
import { button, row, section, text, type View } from './components.ts'
import { actions, customId } from './custom-id.ts'
import { clip, escapeMarkdown, plainText, small, strong } from './markdown.ts'

// A role takes three of a message's 40 components, and all of it 4,000 characters.
const mostRoles = 7
const mostGone = 3
const mostFailures = 5

/** What came of an import: each new or changed role with the way to its preview, then what is left to a recruiter. */
export function importView(view: ImportView, wording: Wording, mark?: string): View {
  const words = importWordingFor(wording)
  const { review, close } = botWordingFor(wording)
  const { heading, roles, failures, gone, notes } = describeImport(view, wording)
  const unread = failures.slice(0, mostFailures).map(failure => `- ${clip(escapeMarkdown(failure), 150)}`)
  const hidden = roles.length - mostRoles
  const said = [...(hidden > 0 ? [words.more(hidden)] : []), ...notes]
  return [
    text(strong(heading)),
    ...roles
      .slice(0, mostRoles)
      .map(role =>
        section(
          `${strong(plainText(role.name, 120))}\n${clip(escapeMarkdown(role.lacks), 120)}`,
          button(review, customId(actions.review, role.id)),
        ),
      ),
    ...(unread.length > 0 ? [text([strong(words.notRead), ...unread].join('\n'))] : []),
    ...(gone.length > 0 ? [text(escapeMarkdown(words.gone))] : []),
    ...gone
      .slice(0, mostGone)
      .map(role =>
        section(strong(plainText(role.name, 120)), button(close, customId(actions.close, role.id), ButtonStyle.Danger)),
      ),
    ...(said.length > 0 ? [text(said.map(note => small(note)).join('\n'))] : []),
    ...(view.state === 'done' || view.state === 'failed' ? actionRows(view, wording, mark) : []),
  ]
}

// Each is three of a message's 40 components, and their texts stay below its 4,000 characters.
const mostListed = 10

/** Every address that is read, since when it fails if it does, and the way to read it again. */
export function importListView(views: readonly ImportView[], wording: Wording): View {
  const words = importWordingFor(wording)
  const listed = describeListedImports(views, wording)
  if (listed.length === 0) return [text(escapeMarkdown(words.listEmpty))]
  const left = listed.length - mostListed
  return [
    text(strong(words.listHeading)),
    ...listed.slice(0, mostListed).map(({ id, address, standing }) => {
      const said = `**${clip(escapeMarkdown(address), 150)}**\n${clip(escapeMarkdown(standing), 180)}`
      return section(said, button(words.again, customId(actions.repeatImport, id)))
    }),
    ...(left > 0 ? [text(small(wording.andMore(left)))] : []),
  ]
}

/** A file is read once: sent again, it is another import. */
function actionRows({ id, file, state, counts }: ImportView, wording: Wording, mark: string | undefined): View {
  const words = importWordingFor(wording)
  const again = button(words.again, customId(actions.repeatImport, id, ...(mark === undefined ? [] : [mark])))
  const publish = button(words.publishAll(counts.drafts), customId(actions.publishImport, id), ButtonStyle.Success)
  const buttons = [...(state === 'done' && counts.drafts > 0 ? [publish] : []), ...(file === null ? [again] : [])]
  return buttons.length > 0 ? [row(...buttons)] : []
}
