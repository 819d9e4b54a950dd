import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js'
import type { Posting } from '../../../src/postings/posting.ts'
import { botWordingFor } from '../../bot-wording.ts'
import type { Wording } from '../../wording.ts'
import { text } from './components.ts'
import { actions, customId } from './custom-id.ts'
import { escapeMarkdown, plainText } from './markdown.ts'

export type Form = APIModalInteractionResponseCallbackData

/** The longest text that one input takes. */
const inputCharacters = 4_000
/** A form holds five parts, one of which is the file. */
const mostPieces = 4

/** A role's text as a form shows it; `title`, `company` and `location` are null where they stand in the text itself. */
export interface RoleText {
  title: string | null
  company: string | null
  location: string | null
  text: string
}

export function askAboutForm(posting: string, wording: Wording): Form {
  const words = botWordingFor(wording)
  const question = textInput({ id: 'question', label: words.yourQuestion, value: '', most: 1_000, isRequired: true })
  return {
    custom_id: customId(actions.askAbout, posting),
    title: plainText(words.askAboutTitle, 45),
    components: [question],
  }
}

export function addRoleForm(wording: Wording): Form {
  const { formTitle } = botWordingFor(wording)
  const empty = { title: '', company: '', location: '', text: '' }
  return { custom_id: customId(actions.addRole), title: plainText(formTitle, 45), components: whole(empty, wording) }
}

/** The form with a role's text in it: in one piece with its heading, in up to four, or to be replaced by a file. */
export function editRoleForm(id: string, role: RoleText, wording: Wording): Form {
  const words = botWordingFor(wording)
  const form = { custom_id: customId(actions.edit, id), title: plainText(words.editTitle, 45) }
  if (role.text.length <= inputCharacters) return { ...form, components: whole(role, wording) }
  const pieces = splitText(role.text)
  if (pieces.length > mostPieces) return { ...form, components: [text(escapeMarkdown(words.formHint)), file(wording)] }
  const inputs = pieces.map((value, index) =>
    textInput({
      id: `text${index}`,
      label: index === 0 ? words.form.text : words.form.moreText,
      value,
      most: inputCharacters,
    }),
  )
  return { ...form, components: [...inputs, file(wording)] }
}

/** The text in pieces that fit an input, cut after line ends. */
export function splitText(whole: string): string[] {
  const pieces: string[] = []
  let rest = whole
  while (rest.length > inputCharacters) {
    const lineEnd = rest.lastIndexOf('\n', inputCharacters - 1)
    const cut = lineEnd > inputCharacters / 2 ? lineEnd + 1 : wholeCharacters(rest, inputCharacters)
    pieces.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return [...pieces, rest]
}

/** What stands beside the text goes back to its fields; a text that was given alone stays whole. */
export function roleText({
  title,
  hiringOrganization,
  location,
  text,
}: Pick<Posting, 'title' | 'hiringOrganization' | 'location' | 'text'>): RoleText {
  const heading = `${[title, hiringOrganization, location].filter(part => part !== null).join('\n')}\n\n`
  if (!text.startsWith(heading)) return { title: null, company: null, location: null, text }
  return { title, company: hiringOrganization, location, text: text.slice(heading.length) }
}

function whole(role: RoleText, wording: Wording): APILabelComponent[] {
  const { form, formHint } = botWordingFor(wording)
  return [
    textInput({ id: 'title', label: form.title, value: role.title ?? '', most: 300 }),
    textInput({ id: 'company', label: form.company, value: role.company ?? '', most: 300 }),
    textInput({ id: 'location', label: form.location, value: role.location ?? '', most: 300 }),
    textInput({ id: 'text0', label: form.text, value: role.text, most: inputCharacters, hint: formHint }),
    file(wording),
  ]
}

interface Input {
  id: string
  label: string
  value: string
  most: number
  hint?: string
  isRequired?: true
}

function textInput({ id, label, value, most, hint, isRequired }: Input): APILabelComponent {
  const style = most > 300 ? TextInputStyle.Paragraph : TextInputStyle.Short
  const filled = value === '' ? {} : { value: value.slice(0, most) }
  return {
    type: ComponentType.Label,
    label: plainText(label, 45),
    ...(hint ? { description: plainText(hint, 100) } : {}),
    component: {
      type: ComponentType.TextInput,
      custom_id: id,
      style,
      max_length: most,
      required: isRequired ?? false,
      ...filled,
    },
  }
}

function file(wording: Wording): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: plainText(botWordingFor(wording).form.file, 45),
    component: { type: ComponentType.FileUpload, custom_id: 'file', min_values: 0, max_values: 1, required: false },
  }
}

/** Not between the halves of a surrogate pair. */
function wholeCharacters(text: string, at: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at
}
