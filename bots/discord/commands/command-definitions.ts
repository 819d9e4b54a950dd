import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type RESTPostAPIApplicationCommandsJSONBody as CommandJson,
  InteractionContextType,
  ApplicationCommandOptionType as OptionType,
  PermissionFlagsBits,
} from 'discord.js'
import { type ImportWording, importWordingFor } from '../../import-wording.ts'
import { type Wording, wordingFor } from '../../wording.ts'
import { discordEnglish } from '../wording/discord-english.ts'
import { type CommandText, localised } from '../wording/discord-wording.ts'
import { payCurrencies } from './pay-currencies.ts'

const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
}
const inServers = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
}
/** Whom Discord shows the commands to at first; a server's settings show them to others, and the core decides. */
const recruitersSee = visibleWith(PermissionFlagsBits.ManageMessages)
const adminsSee = visibleWith(PermissionFlagsBits.ManageGuild)

/** Every command as Discord is told of it. */
export function commandDefinitions(): CommandJson[] {
  return [
    { ...slash('ask'), ...everywhere, options: [question(), role('ask role', 'optional')] },
    { ...slash('roles'), ...everywhere, options: [searchCommand(), showCommand(), compareCommand()] },
    { ...slash('role'), ...inServers, ...recruitersSee, options: roleCommands() },
    { ...slash('recruiters'), ...inServers, ...adminsSee, options: recruiterCommands() },
    { ...slash('link'), ...inServers, ...adminsSee, options: linkCommands() },
    { type: ApplicationCommandType.Message, ...addAsRole(), ...inServers, ...recruitersSee },
  ]
}

/** discord.js types these as text; Discord's schema asks for a number. */
function visibleWith(permission: bigint): { default_member_permissions: string } {
  return { default_member_permissions: Number(permission) as unknown as string }
}

function question(): APIApplicationCommandBasicOption {
  return { type: OptionType.String, ...named('ask question'), required: true, min_length: 1, max_length: 2_000 }
}

function role(key: CommandText, need: 'required' | 'optional'): APIApplicationCommandBasicOption {
  return { type: OptionType.String, ...named(key), required: need === 'required', autocomplete: true }
}

function searchCommand(): APIApplicationCommandSubcommandOption {
  return subcommand('roles search', [
    { type: OptionType.String, ...named('roles search words'), max_length: 80 },
    { type: OptionType.String, ...named('roles search skill'), autocomplete: true, max_length: 40 },
    { type: OptionType.String, ...named('roles search place'), autocomplete: true, max_length: 40 },
    { type: OptionType.String, ...named('roles search workplace'), choices: choices(words => words.workplaces) },
    { type: OptionType.String, ...named('roles search seniority'), choices: choices(words => words.seniorities) },
    { type: OptionType.Integer, ...named('roles search pay'), min_value: 1, max_value: 100_000_000 },
    {
      type: OptionType.String,
      ...named('roles search currency'),
      choices: payCurrencies.map(code => ({ name: code, value: code })),
    },
  ])
}

function showCommand(): APIApplicationCommandSubcommandOption {
  return subcommand('roles show', [role('roles show role', 'required')])
}

function compareCommand(): APIApplicationCommandSubcommandOption {
  return subcommand('roles compare', [
    role('roles compare first', 'required'),
    role('roles compare second', 'required'),
    role('roles compare third', 'optional'),
    role('roles compare fourth', 'optional'),
  ])
}

function roleCommands(): APIApplicationCommandSubcommandOption[] {
  return [
    subcommand('role add', []),
    importCommand(),
    subcommand('role imports', []),
    subcommand('role edit', [role('role edit role', 'required')]),
    subcommand('role close', [role('role close role', 'required')]),
    subcommand('role reopen', [role('role reopen role', 'required')]),
    subcommand('role list', [
      { type: OptionType.String, ...named('role list state'), choices: choices(words => words.states) },
    ]),
  ]
}

function importCommand(): APIApplicationCommandSubcommandOption {
  const imports = (of: (words: ImportWording) => Record<string, string>) =>
    choices(words => of(importWordingFor(words)))
  return subcommand('role import', [
    { type: OptionType.String, ...named('role import url'), required: true, min_length: 4, max_length: 2_000 },
    { type: OptionType.String, ...named('role import repeat'), choices: imports(words => words.repeats) },
    { type: OptionType.String, ...named('role import publish'), choices: imports(words => words.publishing) },
  ])
}

function recruiterCommands(): APIApplicationCommandSubcommandOption[] {
  return [
    subcommand('recruiters allow', [
      { type: OptionType.Mentionable, ...named('recruiters allow who'), required: true },
    ]),
    subcommand('recruiters remove', [
      { type: OptionType.Mentionable, ...named('recruiters remove who'), required: true },
    ]),
    subcommand('recruiters list', []),
  ]
}

function linkCommands(): APIApplicationCommandSubcommandOption[] {
  return [
    subcommand('link create', []),
    subcommand('link use', [
      { type: OptionType.String, ...named('link use code'), required: true, min_length: 12, max_length: 40 },
    ]),
    subcommand('link list', []),
  ]
}

function slash(key: CommandText) {
  return { type: ApplicationCommandType.ChatInput as const, ...named(key) }
}

function subcommand(
  key: CommandText,
  options: APIApplicationCommandBasicOption[],
): APIApplicationCommandSubcommandOption {
  return { type: OptionType.Subcommand, ...named(key), options }
}

function named(key: CommandText) {
  const { name, description } = discordEnglish.commands[key]
  return {
    ...{ name, description },
    name_localizations: perLocale(words => words.commands[key].name),
    description_localizations: perLocale(words => words.commands[key].description),
  }
}

function addAsRole() {
  return { name: discordEnglish.addAsRole, name_localizations: perLocale(words => words.addAsRole) }
}

function perLocale(say: (words: (typeof localised)[string]) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(localised).map(([locale, words]) => [locale, say(words)]))
}

/** The values of an enumeration, named in every language. */
function choices(of: (wording: Wording) => Record<string, string>): APIApplicationCommandOptionChoice<string>[] {
  return Object.entries(of(wordingFor('en'))).map(([value, name]) => ({
    ...{ name, value },
    name_localizations: Object.fromEntries(
      Object.keys(localised).map(locale => [locale, of(wordingFor(locale))[value] ?? name]),
    ),
  }))
}
