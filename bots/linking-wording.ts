import type { LinkRefusal, UnlinkRefusal } from '../src/linking/linking.ts'
import type { LinkPreview } from '../src/linking/preview-link.ts'
import { linkingEnglish } from './linking-wording-english.ts'
import { linkingFrench } from './linking-wording-french.ts'
import { linkingGerman } from './linking-wording-german.ts'
import { linkingSpanish } from './linking-wording-spanish.ts'
import type { Wording } from './wording.ts'

/** What the bots say about spaces that belong to one organization. No markup. */
export interface LinkingWording {
  usage: string
  /** A Slack workspace or a Discord server, by its id. */
  space: (space: { platform: string; externalId: string }) => string
  issued: (code: string) => string
  issuedHint: string
  alreadyIssued: string
  joins: (spaces: string) => string
  moves: (roles: number) => string
  sharedExternalIds: (count: number) => string
  consequences: string
  link: string
  linked: (roles: number) => string
  refusals: Record<LinkRefusal, string>
  linkedSpaces: string
  noLinks: string
  here: string
  unlink: string
  unlinkQuestion: (space: string) => string
  unlinkConsequences: string
  cancel: string
  unlinked: (questions: number) => string
  unlinkRefusals: Record<UnlinkRefusal, string>
}

const catalogues: Record<string, LinkingWording> = {
  en: linkingEnglish,
  de: linkingGerman,
  fr: linkingFrench,
  es: linkingSpanish,
}

export function linkingWordingFor({ language }: Wording): LinkingWording {
  return catalogues[language] ?? linkingEnglish
}

/** What a redemption would do, a sentence each, the most important first. */
export function describeLink(preview: Extract<LinkPreview, { state: 'ready' }>, words: LinkingWording): string[] {
  const { spaces, roles, sharedExternalIds } = preview
  return [
    words.joins(spaces.map(words.space).join(', ')),
    words.moves(roles),
    ...(sharedExternalIds > 0 ? [words.sharedExternalIds(sharedExternalIds)] : []),
    words.consequences,
  ]
}
