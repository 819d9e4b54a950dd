import { MessageFlags } from 'discord.js'
import type { View } from './views/components.ts'

export interface OutgoingFile {
  name: string
  bytes: Buffer
}

/** A view as Discord takes it: Components V2, and whoever is named in it is not pinged. */
export function outgoing(view: View, files: readonly OutgoingFile[] = []) {
  return {
    components: view,
    flags: MessageFlags.IsComponentsV2 as const,
    allowedMentions: { parse: [], repliedUser: false },
    ...(files.length === 0 ? {} : { files: files.map(({ name, bytes }) => ({ name, attachment: bytes })) }),
  }
}
