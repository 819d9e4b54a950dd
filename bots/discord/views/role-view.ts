import { ButtonStyle, ChannelType, ComponentType } from 'discord.js'
import type { Gap, Posting } from '../../../src/postings/posting.ts'
import { botWordingFor } from '../../bot-wording.ts'
import type { Wording } from '../../wording.ts'
import { button, isWebAddress, linkButton, row, text, type View } from './components.ts'
import { actions, customId } from './custom-id.ts'
import { factParagraphs, fitting } from './facts-view.ts'
import { clip, escapeMarkdown, joined, plainText, small } from './markdown.ts'

/** A role in full, as a candidate looks at it. */
export function detailsView(posting: Posting, wording: Wording): View {
  const words = botWordingFor(wording)
  const read = fitting(factParagraphs(posting.facts, wording), 3_200)
  const buttons = [button(words.askAbout, customId(actions.askAbout, posting.id), ButtonStyle.Primary)]
  if (isWebAddress(posting.url)) buttons.push(linkButton(words.applyAt, posting.url))
  const more = read.left === 0 ? null : small(wording.andMore(read.left))
  return [text([heading(posting, wording), read.text, more].filter(part => part).join('\n')), row(...buttons)]
}

export interface PreviewOptions {
  posting: Posting
  gaps: readonly Gap[]
  /** What else happened, said above: more drafts of the same file, a text that was posted before. */
  notes: readonly string[]
  /** Where it will be announced; null to announce it nowhere. */
  channel: string | null
}

/** What was read of a draft with its quotes, what is missing, and where to announce it. */
export function previewView({ posting, gaps, notes, channel }: PreviewOptions, wording: Wording): View {
  const words = botWordingFor(wording)
  const missing = gapLines(gaps, wording)
  const noted = notes.slice(0, 5).map(note => small(clip(note, 200)))
  const read = fitting(factParagraphs(posting.facts, wording), 3_300 - missing.length - noted.join('').length)
  const more = read.left === 0 ? null : small(wording.andMore(read.left))
  const kept = posting.state === 'draft' ? words.keptAsDraft : words.alreadyPosted(wording.states[posting.state])
  const lines = [heading(posting, wording), ...noted, read.text, more, missing, small(kept)]
  return [
    text(lines.filter(line => line).join('\n')),
    channelMenu(posting.id, { channel, label: words.announceIn }),
    actionRow(),
  ]

  function actionRow(): View[number] {
    const publish = customId(actions.publish, posting.id, ...(channel === null ? [] : [channel]))
    return row(
      button(words.publish, publish, ButtonStyle.Success),
      button(words.edit, customId(actions.edit, posting.id)),
    )
  }
}

/** What a recruiter should look at, a line each. */
function gapLines(gaps: readonly Gap[], wording: Wording): string {
  if (gaps.length === 0) return small(wording.noGaps)
  return [`**${wording.gapsHeading}**`, ...gaps.map(gap => `- ${escapeMarkdown(wording.gaps[gap])}`)].join('\n')
}

function heading(posting: Posting, wording: Wording): string {
  const title = clip(escapeMarkdown(posting.title || wording.untitled), 200)
  const parts = [posting.hiringOrganization, posting.location].map(part => part && clip(escapeMarkdown(part), 150))
  const state = posting.state === 'open' ? null : wording.states[posting.state]
  return [`### ${title}`, joined([...parts, state])].filter(line => line !== '').join('\n')
}

function channelMenu(posting: string, { channel, label }: { channel: string | null; label: string }): View[number] {
  return row({
    type: ComponentType.ChannelSelect,
    custom_id: customId(actions.pickChannel, posting),
    placeholder: plainText(label, 150),
    channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
    min_values: 0,
    max_values: 1,
    ...(channel === null ? {} : { default_values: [{ id: channel, type: 'channel' as never }] }),
  })
}
