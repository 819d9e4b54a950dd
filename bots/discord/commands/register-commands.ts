import { type Client, type RESTPostAPIApplicationCommandsJSONBody as CommandJson, Routes } from 'discord.js'
import type { Logger } from 'pino'
import { commandDefinitions } from './command-definitions.ts'

/**
 * Tells Discord of the commands, unless it knows them as they are: a start changes nothing that has not changed. What it
 * knows may fail to be said; then it is told.
 */
export async function registerCommands(client: Client<true>, log: Logger): Promise<void> {
  const route = Routes.applicationCommands(client.application.id)
  const wanted = commandDefinitions()
  const query = new URLSearchParams({ with_localizations: 'true' })
  const known = await client.rest.get(route, { query }).catch(() => null)
  if (Array.isArray(known) && isAsWanted(byName(known), byName(wanted))) return
  await client.rest.put(route, { body: wanted }).catch(() => client.rest.put(route, { body: wanted.map(withText) }))
  log.info({ commands: wanted.length }, 'registered the commands')
}

/** For permissions Discord's schema asks for a number and its reference for text. It takes both; others may take one. */
function withText(command: CommandJson): CommandJson {
  const { default_member_permissions: permissions } = command
  return permissions ? { ...command, default_member_permissions: String(permissions) } : command
}

function byName(commands: readonly unknown[]): unknown[] {
  return commands.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)))
}

function nameOf(command: unknown): string {
  return typeof command === 'object' && command !== null && 'name' in command ? String(command.name) : ''
}

/** Discord adds ids and defaults of its own and leaves out what is empty or false: only what we say is compared. */
function isAsWanted(known: unknown, wanted: unknown): boolean {
  if (isNothing(wanted)) return isNothing(known)
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(known) && known.length === wanted.length && wanted.every((one, at) => isAsWanted(known[at], one))
    )
  }
  if (typeof wanted === 'object' && wanted !== null) {
    if (typeof known !== 'object' || known === null) return false
    return Object.entries(wanted).every(([key, value]) => isAsWanted((known as Record<string, unknown>)[key], value))
  }
  // A number may come back as text.
  return String(known) === String(wanted)
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
