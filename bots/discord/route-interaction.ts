import type { Interaction } from 'discord.js'
import { addAsRoleCommand } from './commands/add-role.ts'
import { suggestOptions } from './commands/autocomplete.ts'
import type { DiscordDeps } from './discord-deps.ts'
import { commandHandlers, formHandlers, pressHandlers } from './handlers.ts'
import { serveInteraction } from './serve-interaction.ts'
import { readCustomId } from './views/custom-id.ts'

/** Brings an interaction to what serves it. One that a newer or older version made is left alone. */
export async function routeInteraction(deps: DiscordDeps, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return suggestOptions(deps, interaction)
  if (interaction.isMessageContextMenuCommand()) return serveInteraction(deps, interaction, addAsRoleCommand)
  if (interaction.isChatInputCommand()) {
    const name = [interaction.commandName, interaction.options.getSubcommand(false)].filter(part => part).join(' ')
    const handler = commandHandlers[name]
    if (handler) return serveInteraction(deps, interaction, handler)
  } else if (interaction.isMessageComponent()) {
    const handler = (pressHandlers as Record<string, (typeof pressHandlers)[keyof typeof pressHandlers]>)[
      readCustomId(interaction.customId).action
    ]
    if (handler) return serveInteraction(deps, interaction, handler)
  } else if (interaction.isModalSubmit()) {
    const handler = formHandlers[readCustomId(interaction.customId).action]
    if (handler) return serveInteraction(deps, interaction, handler)
  }
  deps.log.warn({ type: interaction.type }, 'an interaction that nothing serves')
}
