import type { Tx } from '../../store/database.ts'
import { countPostingsByWord, findWordsIn, listPostingsByWord } from '../../store/postings-by-word.ts'
import { EMPTY_WORDS } from '../plan/empty-words.ts'
import type { Saying } from '../plan/name-question.ts'
import { type Word, wordsOf } from '../words.ts'
import type { WordCounts } from './word-counts.ts'

/**
 * A word that stands in more postings than this tells little, and reading which ones would cost most of a question's time:
 * they are counted, and looked up of the few roles that it matters for.
 */
const LISTED = 1_000

/** Where the words of a question stand. */
export interface HeardWords {
  postingsByStem: Map<string, Saying>
  /** Of the stems that stand in few postings, all of those. */
  listed: Map<string, readonly string[]>
  /** The rest of what has to be known of some roles; afterwards `postingsByStem` tells it of them. */
  lookUp(tx: Tx, postings: readonly string[]): Promise<void>
}

/** Everyday words stand in every posting, and are not looked up. */
export async function hearWords(
  tx: Tx,
  text: string,
  { counts, size }: { counts: WordCounts; size: number },
): Promise<HeardWords> {
  const words = wordsOf(text)
  const telling = [...new Set(words.filter(isTelling).map(({ folded }) => folded))]
  const listed = await listPostingsByWord(
    tx,
    telling.filter(word => !counts.isCommon(word)),
    LISTED + 1,
  )
  const found = [...listed].filter(([, postings]) => postings.length > LISTED).map(([word]) => word)
  if (found.length > 0) counts.keep(await countPostingsByWord(tx, found))
  const everywhere: Saying = { size, has: () => true }
  const heard: HeardWords = { postingsByStem: new Map(), listed: new Map(), lookUp }
  const common = new Map<string, { size: number; postings: Set<string> }>()
  for (const word of words) {
    const count = counts.of(word.folded)
    const postings = listed.get(word.folded)
    if (isTelling(word) && count === null && !postings) continue
    heard.listed.delete(word.stem)
    if (!isTelling(word)) heard.postingsByStem.set(word.stem, everywhere)
    else if (count !== null) heard.postingsByStem.set(word.stem, commonSaying(word.folded, count))
    else if (postings) {
      heard.postingsByStem.set(word.stem, new Set(postings))
      heard.listed.set(word.stem, postings)
    }
  }
  return heard

  function commonSaying(word: string, size: number): Saying {
    const postings = common.get(word)?.postings ?? new Set<string>()
    common.set(word, { size, postings })
    return { size, has: posting => postings.has(posting) }
  }

  async function lookUp(inTx: Tx, postings: readonly string[]): Promise<void> {
    const found = await findWordsIn(inTx, [...common.keys()], postings)
    for (const [word, ids] of found) for (const id of ids) common.get(word)!.postings.add(id)
  }
}

function isTelling({ folded }: Word): boolean {
  return !EMPTY_WORDS.has(folded)
}
