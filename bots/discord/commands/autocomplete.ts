import type { AutocompleteInteraction } from 'discord.js'
import type { DiscordDeps } from '../discord-deps.ts'
import { describeDiscordError } from '../discord-error.ts'
import { identifyActor } from '../identify.ts'
import { plainText } from '../views/markdown.ts'

/** Only these states are offered, by command: what is closed already cannot be closed. */
const states: Record<string, 'open' | 'closed'> = { close: 'open', reopen: 'closed' }

/** Suggests what is there: roles of the organization, skills and places that open postings name. */
export async function suggestOptions(deps: DiscordDeps, interaction: AutocompleteInteraction): Promise<void> {
  try {
    const { name, value } = interaction.options.getFocused(true)
    const core = deps.core.as(await identifyActor(interaction))
    const typed = value.slice(0, 100)
    const suggestions = await core.postings.suggest.query({ typed, ...optionOf(interaction, name) })
    await interaction.respond(
      suggestions.slice(0, 25).map(({ value, label }) => ({ name: plainText(label, 100), value: value.slice(0, 100) })),
    )
  } catch (error) {
    // Suggestions are a courtesy: without them what was typed is taken as it is.
    deps.log.debug({ reason: describeDiscordError(error) }, 'no suggestions')
    if (!interaction.responded) await interaction.respond([]).catch(() => undefined)
  }
}

function optionOf({ commandName, options }: AutocompleteInteraction, name: string) {
  if (name === 'skill' || name === 'place') return { option: name } as const
  const state = commandName === 'role' ? states[options.getSubcommand(false) ?? ''] : undefined
  if (commandName === 'role' && state === undefined) return { option: 'role' as const, states: 'all' as const }
  return { option: 'role' as const, states: state ?? ('open' as const) }
}
