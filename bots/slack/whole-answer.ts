import type { types } from '@slack/bolt'
import { createSources } from '../sources.ts'
import type { Done } from './answer-question.ts'
import type { SlackRequest } from './slack-request.ts'
import { endingBlocks } from './views/answer-ending.ts'
import { answerMarkdown } from './views/answer-view.ts'

/** An answer as one message. */
export async function wholeAnswer(
  { api, wording }: Pick<SlackRequest, 'api' | 'wording'>,
  done: Done,
  shown: { audience: 'shared' | 'private'; disclosure: 'first' | 'known' },
): Promise<{ text: string; blocks: types.KnownBlock[] }> {
  const sources = createSources(api)
  for (const statement of done.answer.statements) await sources.lookUp(statement)
  const { text, isWhole } = answerMarkdown(done.answer, { wording, sources: sources.known })
  const under = endingBlocks({ ...done, isWhole, ...shown }, wording)
  return { text, blocks: [{ type: 'markdown' as const, text }, ...under].slice(0, 50) }
}
