import { ComponentType, type ModalSubmitInteraction } from 'discord.js'
import { sayShown } from './answer-shown.ts'
import { addRole } from './commands/add-role.ts'
import { showChanges } from './commands/edit-role.ts'
import { failureText } from './failure-text.ts'
import type { SubmittedRole } from './role-form.ts'
import type { Turn } from './turn.ts'
import { text } from './views/components.ts'
import { escapeMarkdown } from './views/markdown.ts'

/** What a recruiter typed into the form for a new role, or for one that is edited. */
export interface TypedRole {
  /** The role that is edited; null for a new one. */
  posting: string | null
  role: SubmittedRole
}

/** Discord waits three seconds for the first reply to a form, and then still has everything in it. */
const keepMs = 2_000

/** Hands what was typed to the core, which gives it to whoever goes on if this process ends, and does it. */
export async function serveTyped(turn: Turn, { locale, token }: ModalSubmitInteraction, typed: TypedRole) {
  try {
    const form = { typed: JSON.stringify(typed), token, locale }
    await turn.core.forms.keep.mutate({ requestKey: turn.key, form }, { signal: AbortSignal.timeout(keepMs) })
    turn.accepted()
    await turn.deps.paced.run(() => doTyped(turn, typed))
  } catch (error) {
    await giveBack(turn, { error, typed })
  }
  await sayShown(turn.core, { ...turn, kind: 'form' })
}

/** Rejects with whatever keeps it from being done. */
export function doTyped(turn: Turn, { posting, role }: TypedRole): Promise<void> {
  return posting === null ? addRole(turn, role) : showChanges(turn, posting, role)
}

const givenFile = 'role.txt'

/** Discord's form is gone once it is answered: what was typed comes back as a file, with why it was not kept. */
export async function giveBack(turn: Turn, { error, typed }: { error: unknown; typed: TypedRole }): Promise<void> {
  const why = text(escapeMarkdown(failureText(turn.deps.log, { error, requestId: turn.id, wording: turn.wording })))
  const { title, company, location, text: words } = typed.role
  const whole = [title, company, location, words].filter(Boolean).join('\n')
  if (whole === '') return turn.show([why])
  const file = { type: ComponentType.File as const, file: { url: `attachment://${givenFile}` } }
  await turn.show([why, file], [{ name: givenFile, bytes: Buffer.from(whole) }])
}
