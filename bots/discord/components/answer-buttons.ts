import { type MessageComponentInteraction, MessageFlags } from 'discord.js'
import { readFailure } from '../../client.ts'
import { createSources } from '../../sources.ts'
import { answerQuestion } from '../answer-question.ts'
import { conversationKey, privateConversationKey } from '../conversation-key.ts'
import { outgoing } from '../outgoing.ts'
import { type Handler, isSeenByOne } from '../serve-interaction.ts'
import type { Turn } from '../turn.ts'
import { answerView, type WholeAnswer } from '../views/answer-view.ts'
import { notice, type View } from '../views/components.ts'
import { readCustomId } from '../views/custom-id.ts'
import { clip, escapeMarkdown } from '../views/markdown.ts'

type Pressed = Handler<MessageComponentInteraction>

/** Shows a private answer to everybody; the private one stays, without the button. */
export const sharePressed: Pressed = {
  first: 'update',
  async work(turn, interaction) {
    const [id = ''] = readCustomId(interaction.customId).values
    const question = await turn.core.questions.get.query({ id })
    const asker = turn.identity.displayName ?? turn.identity.user
    const heading = escapeMarkdown(turn.words.sharedBy(asker, clip(question.text, 300)))
    const copy = await storedAnswer(turn, id, { audience: 'copy', heading, from: 0 })
    await turn.show(await storedAnswer(turn, id, { audience: 'shared', heading: null, from: 0 }))
    await interaction.followUp(outgoing(copy))
  },
}

export const morePressed: Pressed = {
  first: 'private',
  async work(turn, interaction) {
    const [id = '', from = '0'] = readCustomId(interaction.customId).values
    await turn.show(await storedAnswer(turn, id, { audience: 'shared', heading: null, from: Number(from) }))
  },
}

/** Asks again about the role that was chosen. */
export const choicePressed: Pressed = {
  first: 'asked',
  async work(turn, interaction) {
    const [id = '', index] = readCustomId(interaction.customId).values
    const question = await turn.core.questions.get.query({ id })
    const picked = index ?? (interaction.isStringSelectMenu() ? interaction.values[0] : undefined)
    const choice = question.answer.choices[Number(picked)]
    await askFurther(turn, interaction, { text: question.text, posting: choice?.posting ?? null })
  },
}

export const followUpPressed: Pressed = {
  first: 'asked',
  async work(turn, interaction) {
    const [id = '', index = '0'] = readCustomId(interaction.customId).values
    const { text, answer } = await turn.core.questions.get.query({ id })
    const posting = answer.postings.length === 1 ? (answer.postings[0]?.id ?? null) : null
    await askFurther(turn, interaction, { text: answer.followUps[Number(index)] ?? text, posting })
  },
}

export function feedbackPressed(feedback: 'up' | 'down'): Pressed {
  return {
    first: 'private',
    async work(turn, interaction) {
      const [questionId = ''] = readCustomId(interaction.customId).values
      try {
        await turn.core.questions.feedback.mutate({ questionId, feedback, requestKey: turn.key })
        await turn.show(notice(escapeMarkdown(turn.words.thanks)))
      } catch (error) {
        if (readFailure(error).code !== 'not-found') throw error
        await turn.show(notice(escapeMarkdown(turn.discordWords.onlyAskerRates)))
      }
    },
  }
}

/** A further question in the conversation that the message belongs to. */
async function askFurther(
  turn: Turn,
  interaction: MessageComponentInteraction,
  { text, posting }: { text: string; posting: string | null },
): Promise<void> {
  const { channel, channelId, user, message } = interaction
  const isUnseen = message.flags.has(MessageFlags.Ephemeral) || !(isSeenByOne(interaction) || channel?.isThread())
  const at = { channel, channelId, user: user.id }
  const conversation = isUnseen ? privateConversationKey(at) : conversationKey(at)
  const audience = isSeenByOne(interaction) ? 'shared' : 'private'
  await answerQuestion(turn, { text, conversation, posting }, { audience, repeated: 'show again' })
}

async function storedAnswer(
  { core, wording }: Turn,
  questionId: string,
  how: Pick<WholeAnswer, 'audience' | 'heading' | 'from'>,
): Promise<View> {
  const { answer } = await core.questions.get.query({ id: questionId })
  const sources = createSources(core)
  for (const statement of answer.statements) await sources.lookUp(statement)
  return answerView(
    { questionId, answer, cutShort: false, disclosure: 'known', ...how },
    { wording, sources: sources.known },
  )
}
