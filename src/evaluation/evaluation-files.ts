import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { AppError } from '../errors.ts'

/** Of a question only these are read: the expected answer must not be able to reach the one that is measured. */
const questionSchema = z.object({ id: z.string().min(1), turns: z.array(z.string().min(1)).min(1) })

export type EvaluationQuestion = z.infer<typeof questionSchema>

/** The questions of a JSON Lines file. Rejects with `invalid-input` that names the file and the line. */
export async function* readQuestions(path: string): AsyncGenerator<EvaluationQuestion> {
  let number = 0
  for await (const line of linesOf(path)) {
    number++
    if (line.trim() === '') continue
    yield parseQuestion(line, `${path}, line ${number}`)
  }
}

function parseQuestion(line: string, where: string): EvaluationQuestion {
  try {
    return questionSchema.parse(JSON.parse(line))
  } catch (cause) {
    const advice = 'Write one JSON object a line with an "id" and a list of "turns".'
    throw new AppError('invalid-input', `${where} is not a question. ${advice}`, { cause })
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  } catch (cause) {
    throw new AppError('invalid-input', `${path} cannot be read. Check the path.`, { cause })
  }
}
