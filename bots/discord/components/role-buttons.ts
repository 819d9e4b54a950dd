import { ComponentType, type MessageComponentInteraction, type ModalSubmitInteraction } from 'discord.js'
import { answerQuestion } from '../answer-question.ts'
import { conversationKey, privateConversationKey } from '../conversation-key.ts'
import { unpackSearch } from '../role-search.ts'
import { type Handler, isSeenByOne } from '../serve-interaction.ts'
import { showRolesPage } from '../show-roles-page.ts'
import { comparisonView } from '../views/compare-view.ts'
import { actions, longId, readCustomId } from '../views/custom-id.ts'
import { askAboutForm } from '../views/forms.ts'
import { detailsView } from '../views/role-view.ts'

type Pressed = Handler<MessageComponentInteraction>

export const detailsPressed: Pressed = {
  first: 'private',
  async work({ core, show, wording }, interaction) {
    const [id = ''] = readCustomId(interaction.customId).values
    await show(detailsView(await core.postings.get.query({ id }), wording))
  },
}

export const askAboutPressed: Pressed = {
  first: 'form',
  async work({ wording }, interaction) {
    const [id = ''] = readCustomId(interaction.customId).values
    await interaction.showModal(askAboutForm(id, wording))
  },
}

export const askAboutSubmitted: Handler<ModalSubmitInteraction> = {
  first: 'asked',
  async work(turn, interaction) {
    const [posting = null] = readCustomId(interaction.customId).values
    const { channel, channelId, user } = interaction
    const text = interaction.fields.getTextInputValue('question')
    const at = { channel, channelId: channelId ?? user.id, user: user.id }
    const conversation = isSeenByOne(interaction) ? conversationKey(at) : privateConversationKey(at)
    const audience = isSeenByOne(interaction) ? 'shared' : 'private'
    await answerQuestion(turn, { text, conversation, posting }, { audience, repeated: 'show again' })
  },
}

/** Two to four roles picked from a page. */
export const comparePicked: Pressed = {
  first: 'private',
  async work({ core, show, wording }, interaction) {
    const ids = interaction.isStringSelectMenu() ? interaction.values : []
    await show(comparisonView(await core.postings.compare.query({ ids }), wording))
  },
}

export const comparePagePressed: Pressed = {
  first: 'private',
  async work({ core, show, wording }, interaction) {
    const [from = '0', ...short] = readCustomId(interaction.customId).values
    const compared = await core.postings.compare.query({ ids: short.map(longId) })
    await show(comparisonView(compared, wording, Number(from)))
  },
}

/** Turns the page of a list of roles; the search stands in the ids of the buttons beside the one that was pressed. */
export const pagePressed: Pressed = {
  first: 'update',
  async work(turn, interaction) {
    const [offset = '0'] = readCustomId(interaction.customId).values
    await showRolesPage(turn, unpackSearch(searchPieces(interaction)), Number(offset))
  },
}

function searchPieces({ message }: MessageComponentInteraction): string[] {
  const pressable = message.components.flatMap(one => (one.type === ComponentType.ActionRow ? one.components : []))
  const ids = pressable.map(component => readCustomId(component.customId ?? ''))
  const last = (action: string) => ids.find(id => id.action === action)?.values.at(-1) ?? ''
  return [last(actions.previousPage), last(actions.rest), last(actions.nextPage)]
}
