import type { Statement } from '../../src/questions/answer.ts'
import { createSources } from '../sources.ts'
import { createGradualDisplay } from './gradual-display.ts'
import type { Turn } from './turn.ts'
import { answerView, growingView } from './views/answer-view.ts'

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
export async function answerQuestion(turn: Turn, asked: AskedQuestion, answering: Answering): Promise<void> {
  const { core, wording, key } = turn
  const sources = createSources(core)
  const display = createGradualDisplay(view => turn.show(view))
  const at = { wording, sources: sources.known }
  const said: Statement[] = []
  try {
    for await (const event of await core.questions.ask.mutate({ ...asked, requestKey: key })) {
      if (event.type === 'repeat' && answering.repeated === 'leave') return
      if (event.type === 'statement') {
        await sources.lookUp(event.statement)
        said.push(event.statement)
        display.offer(growingView(said, at))
      }
      if (event.type !== 'done') continue
      for (const statement of event.answer.statements) await sources.lookUp(statement)
      const disclosure = await disclosureFor(turn)
      await display.settled()
      const { questionId, answer, cutShort } = event
      const { audience } = answering
      await turn.show(answerView({ questionId, answer, cutShort, disclosure, audience, heading: null, from: 0 }, at))
      return
    }
  } finally {
    await display.settled()
  }
  throw new Error('the answer ended without its last event')
}

async function disclosureFor({ core, key }: Turn): Promise<'first' | 'known'> {
  const { isFirst } = await core.people.disclose.mutate({ requestKey: key })
  return isFirst ? 'first' : 'known'
}
