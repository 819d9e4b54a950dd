import type { ChatInputCommandInteraction } from 'discord.js'
import { answerQuestion } from '../answer-question.ts'
import { conversationKey, privateConversationKey } from '../conversation-key.ts'
import { type Handler, isSeenByOne } from '../serve-interaction.ts'
import { shownPosting } from '../shown-posting.ts'
import { notice } from '../views/components.ts'
import { escapeMarkdown } from '../views/markdown.ts'
import { findRole } from './find-role.ts'

/** /ask: a private answer, which can be shared. In a role's own thread it is that role that is asked about. */
export const askCommand: Handler<ChatInputCommandInteraction> = {
  first: 'asked',
  async work(turn, interaction) {
    const typed = interaction.options.getString('role')
    const named = typed === null ? null : await findRole(turn, typed)
    if (typed !== null && named === null) {
      await turn.show(notice(escapeMarkdown(turn.wording.errors['not-found']({}))))
      return
    }
    const { channel, channelId } = interaction
    const posting = named ?? (channel?.isThread() ? await shownPosting(turn, channelId) : null)
    const at = { channel, channelId, user: interaction.user.id }
    const conversation = isSeenByOne(interaction) ? conversationKey(at) : privateConversationKey(at)
    const text = interaction.options.getString('question', true)
    const audience = isSeenByOne(interaction) ? 'shared' : 'private'
    await answerQuestion(turn, { text, conversation, posting }, { audience, repeated: 'show again' })
  },
}
