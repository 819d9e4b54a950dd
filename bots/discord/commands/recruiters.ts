import { type ChatInputCommandInteraction, Role } from 'discord.js'
import type { Handler } from '../serve-interaction.ts'
import { notice } from '../views/components.ts'
import { escapeMarkdown, small, strong } from '../views/markdown.ts'

export const allowCommand: Handler<ChatInputCommandInteraction> = {
  first: 'private',
  async work(turn, interaction) {
    const { grantee, mention } = granteeOf(interaction)
    await turn.core.recruiters.grant.mutate({ grantee, role: 'recruiter', requestKey: turn.key })
    const said = escapeMarkdown(turn.words.recruiterAdded('@@')).replace('@@', mention)
    await turn.show(notice(`${said}\n${small(turn.discordWords.showCommands)}`))
  },
}

export const removeCommand: Handler<ChatInputCommandInteraction> = {
  first: 'private',
  async work(turn, interaction) {
    const { grantee, mention } = granteeOf(interaction)
    await turn.core.recruiters.revoke.mutate({ grantee, role: 'recruiter', requestKey: turn.key })
    await turn.show(notice(escapeMarkdown(turn.words.recruiterRemoved('@@')).replace('@@', mention)))
  },
}

export const listRecruitersCommand: Handler<ChatInputCommandInteraction> = {
  first: 'private',
  async work({ core, words, discordWords, show }) {
    const grants = await core.recruiters.list.query()
    const lines = grants.map(({ grantee }) =>
      grantee.kind === 'role' ? `- <@&${grantee.roleId}>` : `- <@${grantee.user}>`,
    )
    const heading = grants.length === 0 ? escapeMarkdown(words.noRecruiters) : strong(words.recruitersHeading)
    await show(notice([heading, ...lines.slice(0, 100), small(discordWords.serverAdmins)].join('\n')))
  },
}

/** A mention here names somebody without calling them: nothing in a message of ours pings. */
function granteeOf({ options }: ChatInputCommandInteraction) {
  const who = options.getMentionable('who', true)
  if (who instanceof Role || ('permissions' in who && 'hoist' in who)) {
    return { grantee: { kind: 'role' as const, roleId: who.id }, mention: `<@&${who.id}>` }
  }
  const user = 'user' in who && who.user ? who.user.id : (who as { id: string }).id
  return { grantee: { kind: 'user' as const, user }, mention: `<@${user}>` }
}
