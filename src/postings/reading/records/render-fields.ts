import { htmlToMarkdown } from '../html-to-markdown.ts'
import { EMPTY_VALUES, FIXED_VALUES, LABELLED_FIELDS, type LabelledField } from './labelled-fields.ts'
import { isObject } from './list-records.ts'
import { readJsonDate, readJsonText } from './read-json-text.ts'
import { renderSalary } from './render-salary.ts'

/**
 * A description with the record's structured fields written around it, so that each can be quoted: short ones as
 * lines before it, long ones as sections behind it. A field whose words the description already has is left out.
 */
export function withFields(description: string, record: Record<string, unknown>): string {
  const said = plain(description)
  const lines: string[] = []
  const sections: string[] = []
  for (const field of LABELLED_FIELDS) {
    const value = fieldText(field, record)
    if (value === null) continue
    const asSection = field.as === 'section' || value.includes('\n')
    if (said.includes(plain(asSection ? value : `${field.label} ${value}`))) continue
    if (asSection) sections.push(`## ${field.label}\n\n${value}`)
    else lines.push(`${field.label}: ${value}`)
  }
  return [lines.join('\n'), description.trim(), ...sections].filter(part => part !== '').join('\n\n')
}

function fieldText({ keys, as }: LabelledField, record: Record<string, unknown>): string | null {
  const key = keys.find(name => record[name] !== undefined && record[name] !== null)
  if (key === undefined) return null
  const special = SPECIAL_VALUES[keys[0]!]
  const value = special === undefined ? record[key] : special(record[key], record)
  const text = as === 'section' ? sectionText(value) : lineText(value)
  return text === null || EMPTY_VALUES.has(text.toUpperCase()) ? null : text
}

/** Fields whose value is more than words. */
const SPECIAL_VALUES: Record<string, (value: unknown, record: Record<string, unknown>) => unknown> = {
  baseSalary: (value, record) => renderSalary(value, readJsonText(record.salaryCurrency)),
  validThrough: value => readJsonDate(value)?.slice(0, 10) ?? value,
  employmentType: fixedWords,
  jobLocationType: value => (value === true ? 'Remote' : value === false ? null : fixedWords(value)),
  experienceRequirements: monthsInWords,
  applicationContact: contactInWords,
}

function fixedWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fixedWords).filter(word => word !== null)
  if (typeof value !== 'string') return value
  const key = value
    .trim()
    .replace(/^.*[/#]/, '')
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_')
  return EMPTY_VALUES.has(key) ? null : (FIXED_VALUES[key] ?? value)
}

function monthsInWords(value: unknown): unknown {
  const months = isObject(value) ? Number(value.monthsOfExperience) : Number.NaN
  if (!(months > 0)) return isObject(value) ? (value.description ?? value.name) : value
  const [count, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month']
  return `at least ${count} ${unit}${count === 1 ? '' : 's'}`
}

function contactInWords(value: unknown): unknown {
  if (!isObject(value)) return value
  return [value.name, value.email, value.telephone].filter(part => typeof part === 'string')
}

function lineText(value: unknown): string | null {
  return typeof value === 'string' && /[<\n]/.test(value.trim()) ? htmlToMarkdown(value) || null : readJsonText(value)
}

function sectionText(value: unknown): string | null {
  if (Array.isArray(value)) {
    const items = value.map(readJsonText).filter(item => item !== null)
    return items.length === 0 ? null : items.map(item => `- ${item}`).join('\n')
  }
  return typeof value === 'string' ? htmlToMarkdown(value) || null : readJsonText(value)
}

/** For comparing what two texts say: words and numbers only. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
