import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import { clip, plainText } from './markdown.ts'

/** A whole message: Discord takes 40 components in it, nested ones counted, and 4,000 characters of text. */
export type View = APIMessageTopLevelComponent[]

/** Markdown that we put together from escaped parts. */
export function text(markdown: string, limit = 3_900): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: clip(markdown, limit) || '…' }
}

export function button(label: string, custom_id: string, style = ButtonStyle.Secondary): APIButtonComponent {
  return { type: ComponentType.Button, style: style as ButtonStyle.Secondary, label: plainText(label, 80), custom_id }
}

export function linkButton(label: string, url: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label: plainText(label, 80), url }
}

/** Discord refuses a whole message for one button whose address it does not take. */
export function isWebAddress(url: string | null): url is string {
  return url !== null && url.length <= 512 && URL.canParse(url) && /^https?:/i.test(url)
}

export function row(
  ...components: APIComponentInMessageActionRow[]
): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: ComponentType.ActionRow, components }
}

/** Buttons in rows of five, as many rows as it takes. */
export function buttonRows(buttons: readonly APIButtonComponent[]): View {
  const rows: View = []
  for (let at = 0; at < buttons.length; at += 5) rows.push(row(...buttons.slice(at, at + 5)))
  return rows
}

export function section(markdown: string, accessory: APIButtonComponent): APISectionComponent {
  return { type: ComponentType.Section, components: [text(markdown)], accessory }
}

export interface Menu {
  custom_id: string
  placeholder: string
  options: readonly APISelectMenuOption[]
  most?: number
  least?: number
}

export function menu({ custom_id, placeholder, options, least = 1, most = 1 }: Menu): View[number] {
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id,
    placeholder: plainText(placeholder, 150),
    min_values: least,
    max_values: Math.min(most, options.length),
    options: options.slice(0, 25),
  }
  return row(select)
}

export function option(label: string, value: string, description?: string): APISelectMenuOption {
  return {
    label: plainText(label, 100),
    value,
    ...(description ? { description: plainText(description, 100) } : {}),
  }
}

/** A message of one sentence. */
export function notice(markdown: string): View {
  return [text(markdown)]
}
