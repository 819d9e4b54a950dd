import type { Passage } from '../../postings/passage.ts'
import type { Ask } from '../plan/plan-asks.ts'
import type { TopicEntry } from '../plan/topics.ts'
import type { RankedPassage } from './rank-passages.ts'
import { givesReasonAsked, hasNumber } from './wanted-kind.ts'

// First and last name, or one behind a title.
const PERSON = /\p{Lu}\p{Ll}+[ -](?:\p{Lu}\.? )?\p{Lu}\p{Ll}+|(?<!\p{L})(?:Mr|Mrs|Ms|Herrn?|Frau|Mme|Sra?)\.? \p{Lu}/u
const SAYS_NEEDED = {
  number: hasNumber,
  money: hasNumber,
  date: hasNumber,
  person: (text: string) => PERSON.test(text),
}

const SAYS_THE_PURPOSE =
  /\b(?:(?:primary|main|core|key) (?:function|purpose|responsibility|role|objective|goal|focus|mission)|purpose of (?:this|the)|purpose:|responsible for|this (?:role|position)|in this (?:role|position)|as (?:a|an|our)\b.*\byou|you will|you'll)\b/iu
const OTHER_DUTIES = /\bother (?:duties|tasks|responsibilities|projects)\b/iu

const ASKS_THE_PURPOSE = /\b(?:purpose|point of|there for|supposed to|exists?|goal of|aim of)\b/u

/** What a role is for stands in the sentence that introduces it, never in "other duties as assigned". */
function dutyBonus(passage: Passage, ask: Pick<Ask, 'form' | 'folded'>): number {
  if (OTHER_DUTIES.test(passage.text)) return -0.4
  if (ask.form === 'list' || !SAYS_THE_PURPOSE.test(passage.text)) return 0
  return ASKS_THE_PURPOSE.test(ask.folded) ? 0.9 : 0.3
}

// The header's place is what the asker has seen already.
const ASKS_EXACT_PLACE =
  /\b(?:offices?|what part|address|street|district|where in|exactly|how far|near|cities|buro|adresse|genau|bureaux|exactement|oficinas?|direccion|exactamente|ufficio|indirizzo|esattamente|escritorio|morada|exatamente|kantoor|adres)\b/u

const ASKS_WHO_EMPLOYS =
  /\b(?:employer|company|firm|agency|client|organi[sz]ation|arbeitgeber|firma|unternehmen|employeur|entreprise|empresa)\b/u

/** One figure from the parts; the weights were set on the development questions as a whole. */
export function scoreOf(
  parts: Omit<RankedPassage, 'passage' | 'score'>,
  passage: Passage,
  ask: Pick<Ask, 'form' | 'folded'> & { topic: TopicEntry | null },
): number {
  let score = 0.6 * (parts.covered + parts.detailed) + 0.6 * parts.cosine
  if (parts.stated) score += 0.7
  if (parts.said) score += 0.5
  if (parts.inSection) score += ask.form === 'list' ? 0.6 : ask.form === 'explain' ? 0.4 : 0.25
  if (ask.topic?.topic === 'skills')
    score += parts.skills === 0 ? -0.4 : ask.form === 'list' ? 0.15 * Math.min(4, parts.skills) : 0
  if (ask.topic?.needs && !SAYS_NEEDED[ask.topic.needs](passage.text)) score -= 0.4
  if (parts.rates) score += 0.25
  if (ask.topic?.topic === 'responsibilities') score += dutyBonus(passage, ask)
  if (givesReasonAsked(ask.folded, passage.text)) score += 0.6
  if (passage.section === 'legal') score -= 0.2
  if (parts.introduces && ask.topic === null && !ASKS_WHO_EMPLOYS.test(ask.folded)) score -= 0.4
  if (passage.section === 'header' && ASKS_EXACT_PLACE.test(ask.folded)) score -= 0.5
  return score
}
