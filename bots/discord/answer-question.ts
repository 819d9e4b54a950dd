import type { Statement } from '../../src/questions/answer.ts'
import { AnswerCutOff } from '../client.ts'
import { createSources } from '../sources.ts'
import { showAnswer, type WholeAnswer } from '../unfinished-answer.ts'
import { sayShown } from './answer-shown.ts'
import { createGradualDisplay } from './gradual-display.ts'
import type { Turn } from './turn.ts'
import { answerView, growingView } from './views/answer-view.ts'
import type { View } from './views/components.ts'

export interface AskedQuestion {
  text: string
  /** The conversation in which follow-ups are understood. */
  conversation: string
  /** The role that was picked, if one was. */
  posting: string | null
}

export interface Answering {
  audience: 'private' | 'shared'
  /** 'show again': whoever holds the interaction's place shows the answer; 'leave': somebody else has shown it. */
  repeated: 'show again' | 'leave'
}

/** Asks, and shows the answer as it grows. */
export function answerQuestion(turn: Turn, asked: AskedQuestion, answering: Answering): Promise<void> {
  return showAnswer(turn, accepted => showGrowing({ ...turn, accepted }, asked, answering))
}

async function showGrowing(turn: Turn, asked: AskedQuestion, answering: Answering): Promise<void> {
  const { core, wording, key } = turn
  const sources = createSources(core)
  const display = createGradualDisplay(view => turn.show(view))
  const at = { wording, sources: sources.known }
  const said: Statement[] = []
  try {
    const replyTo = { ...turn.replyTo, audience: answering.audience }
    for await (const event of await core.questions.ask.mutate({ ...asked, replyTo, requestKey: key })) {
      turn.accepted()
      if (event.type === 'repeat' && answering.repeated === 'leave') return
      if (event.type === 'statement') {
        await sources.lookUp(event.statement)
        said.push(event.statement)
        display.offer(growingView(said, at))
      }
      if (event.type !== 'done') continue
      const view = await wholeView(turn, event, answering.audience)
      await display.settled()
      await turn.show(view)
      await sayShown(core, { ...turn, kind: 'question' })
      return
    }
  } finally {
    await display.settled()
  }
  throw new AnswerCutOff()
}

/** A whole answer, with what stands under it. */
export async function wholeView(
  turn: Pick<Turn, 'core' | 'key' | 'wording'>,
  { questionId, answer, cutShort }: WholeAnswer,
  audience: Answering['audience'],
): Promise<View> {
  const { core, wording } = turn
  const sources = createSources(core)
  for (const statement of answer.statements) await sources.lookUp(statement)
  const disclosure = await disclosureFor(turn)
  const whole = { questionId, answer, cutShort, disclosure, audience, heading: null, from: 0 }
  return answerView(whole, { wording, sources: sources.known })
}

async function disclosureFor({ core, key }: Pick<Turn, 'core' | 'key'>): Promise<'first' | 'known'> {
  const { isFirst } = await core.people.disclose.mutate({ requestKey: key })
  return isFirst ? 'first' : 'known'
}
