import { factsOf } from './facts/fact.ts'
import type { Passage } from './passage.ts'
import type { Posting, ReadPosting } from './posting.ts'

export type DescribedPosting = Pick<ReadPosting | Posting, 'title' | 'hiringOrganization' | 'location' | 'facts'>

const PASSAGES_OF_ROLE = 12
const CHARACTERS_OF_ROLE = 1_200

/** What a passage's vector is of: a bullet alone ("Two years of it") lacks what its heading says it is about. */
export function passageEmbeddingText(passage: Pick<Passage, 'heading' | 'text'>): string {
  return passage.heading === null ? passage.text : `${passage.heading}\n${passage.text}`
}

/** What a posting's own vector is of: what a person looking for it would say, and how the text describes the role. */
export function postingEmbeddingText(posting: DescribedPosting, passages: readonly Passage[]): string {
  const skills = factsOf(posting.facts, 'skill').map(fact => fact.value.name)
  const aboutRole = passages.filter(({ section }) => section === 'about-role' || section === 'responsibilities')
  const role = (aboutRole.length > 0 ? aboutRole : passages).slice(0, PASSAGES_OF_ROLE).map(({ text }) => text)
  return [
    posting.title,
    posting.hiringOrganization,
    posting.location,
    [...new Set(skills)].join(', '),
    role.join('\n').slice(0, CHARACTERS_OF_ROLE),
  ]
    .filter(Boolean)
    .join('\n')
}
