import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { allMatches } from '../all-matches.ts'
import type { ModelTask, Prompt } from './language-model.ts'

/** Fills in the prompt of a task. Throws when a variable of it is missing, or one is given that it does not have. */
export type FillPrompt = (task: ModelTask, variables: Readonly<Record<string, unknown>>) => Prompt

const TASKS: readonly ModelTask[] = ['facts', 'plan', 'answer']
const MATERIAL = /^## Material$/mu
const VARIABLE = /\{\{(\w+)\}\}/gu

/** Reads `prompts/*.md`, once. What people wrote may stand below the heading "Material" only. */
export function readPrompts(folder = resolve(import.meta.dirname, '../../prompts')): FillPrompt {
  const templates = new Map(TASKS.map(task => [task, readTemplate(resolve(folder, `${task}.md`))]))
  return (task, variables) => {
    const { instructions, material } = templates.get(task)!
    const names = new Set(allMatches(material, VARIABLE).map(([, name]) => name!))
    const surplus = Object.keys(variables).filter(name => !names.has(name))
    if (surplus.length > 0) throw new Error(`the prompt "${task}" has no variable ${surplus.join(', ')}`)
    return { instructions, material: material.replace(VARIABLE, (_, name: string) => jsonOf(task, name, variables)) }
  }
}

function readTemplate(path: string): Prompt {
  const [instructions = '', material, ...more] = readFileSync(path, 'utf8').split(MATERIAL)
  if (material === undefined || more.length > 0) throw new Error(`${path} needs one heading "## Material"`)
  if (VARIABLE.test(instructions)) throw new Error(`${path} has a variable outside its material`)
  return { instructions: instructions.trim(), material: material.trim() }
}

/** As JSON: no text, whatever it says, can end the string that it stands in. */
function jsonOf(task: ModelTask, name: string, variables: Readonly<Record<string, unknown>>): string {
  const value = variables[name]
  if (value === undefined) throw new Error(`the prompt "${task}" misses its variable ${name}`)
  return JSON.stringify(value)
}
