import type { ModelHelp } from '../../models/model-help.ts'
import type { Passage } from '../../postings/passage.ts'
import { addressesMachines } from '../../postings/recognition/addresses-machines.ts'
import { listPassages } from '../../store/passages.ts'
import { findPosting } from '../../store/postings.ts'
import type { ReadablePosting } from '../answer/rank-passages.ts'
import type { Statement } from '../answer.ts'
import type { AskDeps, QuestionInput } from '../ask-question.ts'
import { verifyModelStatement } from '../verify/verify-model-statement.ts'
import { readLine, toStatement } from './written-statement.ts'

export interface Writing {
  input: QuestionInput
  posting: string
  help: ModelHelp
}

// What a candidate reads on a phone; a model that goes on is not listened to.
const MOST_STATEMENTS = 6
const MOST_WORDS = 84
const MOST_CHARACTERS = 24_000

/**
 * What the model says about one posting, each statement verified before it is yielded; a statement that fails is
 * dropped. Says whether the model found the posting silent. A failure is left in `help`, with what was yielded before.
 */
export async function* writeStatements(
  deps: AskDeps,
  { input, posting: id, help }: Writing,
): AsyncGenerator<Statement, 'said' | 'silent'> {
  const posting = await loadPosting(deps, input.organizationId, id)
  if (!posting) return 'said'
  const { title, hiringOrganization, location } = posting
  const heading = [title, hiringOrganization, location].filter(part => part !== null)
  const shown = passagesToShow(posting.passages)
  const source = { posting: id, revision: posting.revision, text: posting.text, heading: heading.join('\n') }
  const said = new Set<string>()
  let words = 0
  let isSilent = false
  try {
    const passages = shown.map(({ ordinal, text }) => ({ passage: ordinal, text }))
    const request = help.request('answer', { role: heading, passages, question: input.text })
    for await (const line of help.model.streamLines(request)) {
      const written = readLine(line)
      if (written === null) continue
      if ('notStated' in written) {
        isSilent = true
        continue
      }
      const statement = toStatement(written, posting, shown)
      if (!statement || said.has(statement.text) || verifyModelStatement(statement, [source])) continue
      const length = statement.text.split(' ').length
      if (words > 0 && words + length > MOST_WORDS) continue
      words += length
      said.add(statement.text)
      yield statement
      if (said.size === MOST_STATEMENTS) break
    }
  } catch (error) {
    help.giveUp(error)
  }
  return isSilent && said.size === 0 ? 'silent' : 'said'
}

async function loadPosting(deps: AskDeps, organizationId: string, id: string): Promise<ReadablePosting | null> {
  return deps.database.withOrganization(organizationId, async tx => {
    const posting = await findPosting(tx, id)
    return posting && { ...posting, passages: await listPassages(tx, { posting: id, model: deps.embedder.model }) }
  })
}

/** A sentence that speaks to machines is left out: it says nothing about the role, and cannot be cited. */
function passagesToShow(passages: readonly Passage[]): Passage[] {
  let characters = 0
  return passages.filter(({ text }) => {
    if (addressesMachines(text)) return false
    characters += text.length
    return characters <= MOST_CHARACTERS
  })
}
