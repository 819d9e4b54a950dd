import type { Wording } from '../../wording.ts'
import { discordEnglish } from './discord-english.ts'
import { discordFrench } from './discord-french.ts'
import { discordGerman } from './discord-german.ts'
import { discordSpanish } from './discord-spanish.ts'

/** A command, a subcommand ("roles search") or an option of one ("roles search words"). */
export type CommandText =
  | 'ask'
  | 'ask question'
  | 'ask role'
  | 'roles'
  | 'roles search'
  | 'roles search words'
  | 'roles search skill'
  | 'roles search place'
  | 'roles search workplace'
  | 'roles search seniority'
  | 'roles search pay'
  | 'roles search currency'
  | 'roles show'
  | 'roles show role'
  | 'roles compare'
  | 'roles compare first'
  | 'roles compare second'
  | 'roles compare third'
  | 'roles compare fourth'
  | 'role'
  | 'role add'
  | 'role import'
  | 'role imports'
  | 'role import url'
  | 'role import repeat'
  | 'role import publish'
  | 'role edit'
  | 'role edit role'
  | 'role close'
  | 'role close role'
  | 'role reopen'
  | 'role reopen role'
  | 'role list'
  | 'role list state'
  | 'recruiters'
  | 'recruiters allow'
  | 'recruiters allow who'
  | 'recruiters remove'
  | 'recruiters remove who'
  | 'recruiters list'
  | 'link'
  | 'link create'
  | 'link use'
  | 'link use code'
  | 'link list'

/** What only Discord's bot says. Names of commands and options are lower case, without spaces, at most 32 characters. */
export interface DiscordWording {
  commands: Record<CommandText, { name: string; description: string }>
  /** The entry in a message's menu. */
  addAsRole: string
  noSharedServer: string
  /** Said after a platform role was allowed: Discord hides the commands until somebody shows them. */
  showCommands: string
  onlyAskerRates: string
  serverAdmins: string
  nothingToRead: string
  saveGone: string
}

const catalogues: Record<string, DiscordWording> = {
  en: discordEnglish,
  de: discordGerman,
  fr: discordFrench,
  es: discordSpanish,
}

export function discordWordingFor(wording: Wording): DiscordWording {
  return catalogues[wording.language] ?? discordEnglish
}

/** Discord's locales beside English, and whose words they show. */
export const localised: Readonly<Record<string, DiscordWording>> = {
  de: discordGerman,
  fr: discordFrench,
  'es-ES': discordSpanish,
  'es-419': discordSpanish,
}
