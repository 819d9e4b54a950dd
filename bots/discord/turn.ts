import type { Identity } from '../../src/people/identity.ts'
import type { BotWording } from '../bot-wording.ts'
import type { CallerClient } from '../client.ts'
import type { Wording } from '../wording.ts'
import type { DiscordDeps } from './discord-deps.ts'
import type { OutgoingFile } from './outgoing.ts'
import type { View } from './views/components.ts'
import type { DiscordWording } from './wording/discord-wording.ts'

/** One thing that a person did in Discord, and what serving it needs. */
export interface Turn {
  /** Ties the core's log lines to this one; shown with a failure. */
  id: string
  /** Discord's own id of what happened: the core does nothing twice under it. */
  key: string
  identity: Identity
  core: CallerClient
  wording: Wording
  words: BotWording
  discordWords: DiscordWording
  deps: DiscordDeps
  /** Where the answer to a question belongs, for whoever finishes it if this process does not. */
  replyTo: Readonly<Record<string, string>>
  /** Says that the core has what was asked for or typed. */
  accepted(): void
  /** Shows a view in the place of what was shown before. */
  show(view: View, files?: readonly OutgoingFile[]): Promise<void>
}
