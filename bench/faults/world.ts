import type { CallerClient } from '../../bots/client.ts'
import type { FakeDiscord } from '../../test/support/fake-discord/fake-discord.ts'
import type { HeldInteraction } from '../../test/support/fake-discord/held-interactions.ts'
import type {
  FakeChannel,
  FakeGuild,
  FakeMember,
  FakeMessage,
  FakeUser,
} from '../../test/support/fake-discord/world.ts'
import type { FakeSlack } from '../../test/support/fake-slack/fake-slack.ts'
import type { DrawnFile } from './drawn-files.ts'

/** What survives every kill: the platforms, and what was done there. */
export interface World {
  folder: string
  slack: FakeSlack
  discord: FakeDiscord
  guild: FakeGuild
  channel: FakeChannel
  member: FakeMember
  recruiter: FakeMember
  /** Everybody in the Discord server. */
  people: FakeUser[]
  /** For a command that talks to the running core. */
  clientSettings: NodeJS.ProcessEnv
  isCoreUp(): Promise<boolean>
  adminOfSlack(): CallerClient
  adminOfDiscord(): CallerClient
  untilDiscord(): Promise<void>
  threads: { thread: string; text: string; acknowledged: 'yes' | 'no' }[]
  commands: { id: string; text: string; acknowledged: 'yes' | 'no' }[]
  /** What was asked or sent in Discord, and by whom. */
  interactions: { held: HeldInteraction; user: string }[]
  mentions: FakeMessage[]
  roles: DoneRole[]
  /** Slack's forms that somebody has opened, and those that were sent. */
  forms: Set<string>
  sent: Set<string>
  /** By the command line. */
  imports: { titles: string[]; isWhole: boolean }[]
  sendings: Sending[]
}

/** What somebody does in a round. */
export type Deed = (world: World) => Promise<void>

/** Files that somebody has sent at once, and what they see of them. */
export interface Sending {
  files: DrawnFile[]
  /** What the bot shows where they look for it: a text for each message. */
  shown(): string[]
  /** How often what came of a file may stand there: a form in Slack has no place that outlasts it. */
  most: 1 | 2
  /** Whether the platform took the files without a bot to hear of them, or says itself that none did. */
  mayBeUnheard(): boolean
}

/** A role as far as its maker was told; null for what was never confirmed. */
export interface DoneRole {
  title: string
  state: 'draft' | 'open' | 'closed' | null
  pay: string | null
  announcedIn: 'slack' | 'discord' | null
  /** False once a step had no answer: the role may be further than this says. */
  isSure: boolean
}
