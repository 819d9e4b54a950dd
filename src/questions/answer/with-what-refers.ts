import type { Passage } from '../../postings/passage.ts'
import type { Ask } from '../plan/plan-asks.ts'
import type { RankedPassage, ReadablePosting } from './rank-passages.ts'

const REFERS_BACK =
  /^\W*(?:(?:experience|knowledge|any|none|all|some|each|both) (?:with|of|in) (?:these|those|them|this)|these|those|they|this is|it is|it's|that is)\b/iu
const LEADS_IN = /:\W*$/u
const MOST_LISTED = 6

/**
 * A sentence that qualifies the one before it goes with it ("Knowledge of these is useful but not essential"), and so
 * does the list that a line ending in a colon leads in.
 */
export function withWhatRefersToIt(
  picked: readonly RankedPassage[],
  posting: ReadablePosting,
  { form }: Pick<Ask, 'form'>,
): Passage[] {
  const out: Passage[] = []
  const add = (passage: Passage) => {
    if (!out.some(other => other.ordinal === passage.ordinal)) out.push(passage)
  }
  for (const [index, { passage }] of picked.entries()) {
    if (form === 'explain' && index === 0) for (const before of whatItGoesOnFrom(passage, posting)) add(before)
    add(passage)
    for (const next of listAfter(passage, posting)) add(next)
    const next = posting.passages[passage.ordinal + 1]
    if (index === 0 && next && REFERS_BACK.test(next.text) && next.section === passage.section) add(next)
  }
  return withinWords(out)
}

const GOES_ON =
  /^\W*(?:in addition|additionally|finally|lastly|furthermore|moreover|besides|also|then|therefore|thus|hence|so|because|however|but|instead|this|these|those|they|it|as such|for this|that is why|außerdem|zudem|darüber hinaus|dazu|dabei|enfin|de plus|además|por último|inoltre|infine)\b/iu
const MOST_BEFORE = 2

/** "Finally, you will …" is the end of what the sentences before it say; a list's items say each their own. */
function whatItGoesOnFrom(passage: Passage, { passages }: ReadablePosting): Passage[] {
  const before = passages[passage.ordinal - 1]
  const isSameText = before?.section === passage.section && before.heading === passage.heading
  if (
    !before ||
    !isSameText ||
    LEADS_IN.test(passage.text) ||
    !GOES_ON.test(passage.text) ||
    !/[.!]\W*$/u.test(before.text)
  )
    return []
  const run = [before]
  for (let first = before; run.length < MOST_BEFORE && GOES_ON.test(first.text); ) {
    const earlier = passages[first.ordinal - 1]
    if (earlier?.section !== passage.section || earlier.heading !== passage.heading) break
    run.unshift(earlier)
    first = earlier
  }
  return run
}

/** The list that a line ending in a colon leads in; none after any other. */
export function listAfter(passage: Passage, posting: ReadablePosting): Passage[] {
  if (!LEADS_IN.test(passage.text)) return []
  const listed: Passage[] = []
  for (const next of posting.passages.slice(passage.ordinal + 1, passage.ordinal + 1 + MOST_LISTED)) {
    const under = next.heading === passage.heading || (next.heading !== null && passage.text.includes(next.heading))
    if (LEADS_IN.test(next.text) || !under) break
    listed.push(next)
  }
  return listed
}

const MOST_WORDS = 84
const MOST_STATEMENTS = 6

function withinWords(passages: readonly Passage[]): Passage[] {
  let words = 0
  return passages.slice(0, MOST_STATEMENTS).filter(({ text }, index) => {
    words += text.split(/\s+/u).length
    return index === 0 || words <= MOST_WORDS
  })
}
