import type { Wording } from './wording.ts'
import { english } from './wording-english.ts'

/** What only the terminal says, which speaks English: the other languages' catalogues take it over as it is. */
type TerminalKey =
  | ('welcome' | 'welcomeQuestions' | 'noRolesYet' | 'opening' | 'loadingSamples' | 'answeredOffline' | 'imported')
  | ('publishQuestion' | 'yes' | 'notPublished' | 'published' | 'lacks' | 'aboutPicked' | 'newSubject' | 'commands')
  | ('nothingToPick' | 'unknownCommand' | 'addNeedsFile' | 'exported' | 'notWritten' | 'forgetQuestion')
  | ('notForgotten' | 'forgotten' | 'openRolesAndGuides')

/** Everything that is translated. */
export type ChatWording = Omit<Wording, TerminalKey>

/** A whole catalogue from what is translated and what the terminal alone says. */
export function withTerminalWording(translated: ChatWording): Wording {
  return { ...english, ...translated }
}
