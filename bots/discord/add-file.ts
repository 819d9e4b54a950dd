import { importWordingFor } from '../import-wording.ts'
import { awaitUpload, saySeen, uploadFile } from '../upload-file.ts'
import { fetchAttachment } from './attachments.ts'
import type { SentFile } from './role-form.ts'
import type { Turn } from './turn.ts'
import { uploadView } from './upload-view.ts'
import { notice } from './views/components.ts'
import { importView } from './views/import-view.ts'
import { escapeMarkdown } from './views/markdown.ts'

/** Whoever waits longer sees how far it is. */
const quietMs = 2_000

/** Keeps every role of a file as a draft, and shows them: if this process ends before, a delivery does. */
export async function addFile(turn: Turn, attachment: SentFile): Promise<void> {
  const { core, wording, key, replyTo, show } = turn
  const options = { requestKey: key, language: wording.language, replyTo }
  const uploaded = await uploadFile(core, await fetchAttachment(attachment), options)
  // Whoever handed it over shows what comes of it, or its report does, and where that is private nobody finds it again.
  if (uploaded.isRepeat) return
  const began = performance.now()
  const view = await awaitUpload(core, uploaded, async view => {
    if (performance.now() - began > quietMs) await show(importView(view, wording))
  })
  if (view === null) return show(notice(escapeMarkdown(importWordingFor(wording).continues)))
  await show(await uploadView(core, view, wording))
  await saySeen(core, view)
}
