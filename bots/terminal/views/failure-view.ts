import { type Failure, readFailure } from '../../client.ts'
import { errorSentence, type Wording } from '../../wording.ts'
import { printableText } from '../printable-text.ts'
import { fitLines, type Screen } from '../screen.ts'

/** Failures that the sentence for their code explains better than the core's own words. */
const selfExplaining: readonly Failure['code'][] = [
  'internal',
  'cancelled',
  'unreachable',
  'rate-limited',
  'forbidden',
  'too-large',
  'storage-full',
]

/** What went wrong with a call: the sentence for it, and what the core says about this very case. */
export function failureLines(error: unknown, { screen, wording }: { screen: Screen; wording: Wording }): string[] {
  const failure = readFailure(error)
  const lines = fitLines(screen, {
    text: screen.paint('warning', errorSentence(wording, failure)),
    first: '',
    rest: '',
  })
  if (selfExplaining.includes(failure.code) || !(error instanceof Error)) return lines
  return [...lines, ...fitLines(screen, { text: printableText(error.message), first: '', rest: '' })]
}
