import type { Json } from './world.ts'

const componentsV2 = 1 << 15

/** What Discord refuses in a message and its published schemas let through, a sentence each. */
export function messageProblems(body: Json, flagsBefore = 0): string[] {
  const isV2 = ((Number(body.flags ?? 0) | flagsBefore) & componentsV2) !== 0
  const parts = partsOf(body.components)
  return [
    ...lengthProblem('content', body.content, 2_000),
    ...(isV2 && (body.content || body.embeds || body.poll || body.sticker_ids) ? ['content beside Components V2'] : []),
    ...(!isV2 && parts.some(({ type }) => Number(type) >= 9) ? ['Components V2 without their flag'] : []),
    ...(parts.length > 40 ? [`${parts.length} components; 40 is the most`] : []),
    ...textProblem(parts),
    ...repeated(
      'custom_id',
      parts.flatMap(({ custom_id }) => (custom_id ? [custom_id] : [])),
    ),
    ...parts.flatMap(partProblems),
    ...pingProblems(body),
  ]
}

export function modalProblems(body: Json): string[] {
  const parts = partsOf(body.components)
  const top = Array.isArray(body.components) ? body.components.length : 0
  return [
    ...(top < 1 || top > 5 ? [`a form of ${top} parts; 1 to 5 are allowed`] : []),
    ...repeated(
      'custom_id',
      parts.flatMap(({ custom_id }) => (custom_id ? [custom_id] : [])),
    ),
    ...parts.flatMap(({ type, value, max_length }) =>
      type === 4 ? lengthProblem('value', value, Number(max_length ?? 4_000)) : [],
    ),
    ...parts.flatMap(partProblems),
  ]
}

const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

/** A command, its subcommands and their options. */
export function commandProblems(command: Json, depth = 0): string[] {
  const names = [command.name, ...Object.values((command.name_localizations ?? {}) as Json)].map(String)
  const isMenu = depth === 0 && (command.type === 2 || command.type === 3)
  const options = (command.options ?? []) as Json[]
  const firstOptional = options.findIndex(option => !option.required)
  const isMixed = firstOptional !== -1 && options.slice(firstOptional).some(option => option.required)
  const size = depth === 0 ? sizeOf(command) : 0
  return [
    ...(isMenu ? [] : names.filter(name => !slashName.test(name) || name !== name.toLowerCase())).map(
      name => `the name ${name} is not one that Discord takes`,
    ),
    ...(isMixed ? [`${command.name}: required options come first`] : []),
    ...repeated(
      'option',
      options.map(({ name }) => name),
    ),
    ...(size > 8_000 ? [`${command.name} has ${size} characters; 8,000 is the most`] : []),
    ...options.flatMap(option => commandProblems(option, depth + 1)),
  ]
}

/** discord.js adds these to every message, also where Discord's schema lacks them; Discord passes over them. */
const addedByDiscordJs = ['tts', 'enforce_nonce']

/** Keys that were sent and that the schema does not know. */
export function unknownKeys(sent: unknown, parsed: unknown, at = 'body'): string[] {
  if (Array.isArray(sent) && Array.isArray(parsed)) {
    return sent.flatMap((one, index) => unknownKeys(one, parsed[index], `${at}[${index}]`))
  }
  if (typeof sent !== 'object' || sent === null || typeof parsed !== 'object' || parsed === null) return []
  const added = /^body(?:\.message|\.data)?$/.test(at) ? addedByDiscordJs : []
  const entries = Object.entries(sent).filter(([key, value]) => !(added.includes(key) && !value))
  return entries.flatMap(([key, value]) =>
    key in parsed
      ? unknownKeys(value, (parsed as Json)[key], `${at}.${key}`)
      : [`${at}.${key} is not known to Discord`],
  )
}

/** Every component, nested ones too. */
export function partsOf(components: unknown): Json[] {
  if (!Array.isArray(components)) return []
  return components.flatMap((one: Json) => [
    one,
    ...partsOf(one.components),
    ...partsOf(one.accessory ? [one.accessory] : []),
    ...partsOf(one.component ? [one.component] : []),
  ])
}

function partProblems(part: Json): string[] {
  const options = (part.options ?? []) as Json[]
  const isPressable = part.type === 2 && part.style !== 5 && part.style !== 6
  return [
    ...(isPressable && !part.custom_id ? ['a button without a custom_id'] : []),
    ...(part.type === 2 && !part.label && !part.emoji ? ['a button that shows nothing'] : []),
    ...(part.type === 10 && String(part.content).trim() === '' ? ['an empty text'] : []),
    ...(part.type === 3 && Number(part.max_values ?? 1) > options.length ? ['more may be picked than there is'] : []),
    ...repeated(
      'option',
      options.map(({ value }) => value),
    ),
  ]
}

function textProblem(parts: readonly Json[]): string[] {
  const characters = parts.reduce((sum, { type, content }) => sum + (type === 10 ? String(content).length : 0), 0)
  return characters > 4_000 ? [`${characters} characters of text; 4,000 is the most`] : []
}

/** Our own rule: nothing that the bot says may ping anybody. */
function pingProblems({ allowed_mentions: allowed }: Json): string[] {
  const parse = (allowed as Json | undefined)?.parse
  return Array.isArray(parse) && parse.length === 0 ? [] : ['mentions are not switched off']
}

function lengthProblem(name: string, value: unknown, most: number): string[] {
  return typeof value === 'string' && value.length > most
    ? [`${name} has ${value.length} characters; ${most} is the most`]
    : []
}

function repeated(what: string, values: readonly unknown[]): string[] {
  return new Set(values).size === values.length ? [] : [`the same ${what} twice: ${values.join(', ')}`]
}

function sizeOf(command: Json): number {
  const own = String(command.name ?? '').length + String(command.description ?? '').length
  return ((command.options ?? []) as Json[]).reduce((sum, option) => sum + sizeOf(option), own)
}
