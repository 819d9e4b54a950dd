import { ButtonStyle, ComponentType } from 'discord.js'
import type { PostingCard } from '../../../src/questions/answer.ts'
import { botWordingFor } from '../../bot-wording.ts'
import { closedSentence } from '../../closed-sentence.ts'
import type { Wording } from '../../wording.ts'
import { cardText } from './card-view.ts'
import { button, isWebAddress, linkButton, row, text, type View } from './components.ts'
import { actions, customId } from './custom-id.ts'
import { escapeMarkdown } from './markdown.ts'

export interface Announced extends PostingCard {
  closedAt: string | null
}

/**
 * A role as a channel shows it. A closed one says so first and takes no more questions. An open one's first button
 * carries `mark`, by which the message is found again.
 */
export function announcementView(posting: Announced, wording: Wording, mark: string): View {
  const words = botWordingFor(wording)
  if (posting.state === 'closed') {
    const said = [
      `**${escapeMarkdown(closedSentence(posting.closedAt, wording))}**`,
      cardText({ ...posting, state: 'open' }, wording),
    ]
    return [{ type: ComponentType.Container, components: [text(said.join('\n'))] }]
  }
  const buttons = [
    button(words.askAbout, customId(actions.askAbout, posting.id, mark), ButtonStyle.Primary),
    button(words.details, customId(actions.details, posting.id)),
  ]
  if (isWebAddress(posting.url)) buttons.push(linkButton(words.applyAt, posting.url))
  const said = `-# ${escapeMarkdown(words.newRole)}\n${cardText(posting, wording)}`
  return [{ type: ComponentType.Container, components: [text(said), row(...buttons)] }]
}
