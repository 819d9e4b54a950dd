type Fields = Record<string, unknown>

/**
 * Adds what Discord always sends and a server that only speaks its protocol may leave out: discord.js takes such fields for
 * given, and an event without one would never reach us.
 */
export function completeEvent({ t, d }: { t?: string | null; d?: unknown }): void {
  if (typeof d !== 'object' || d === null) return
  const fields = d as Fields
  if (t === 'INTERACTION_CREATE') {
    addMissing(fields, { entitlements: [], authorizing_integration_owners: {}, app_permissions: '0', locale: 'en-US' })
    addMissing(fields, { channel: { id: fields.channel_id } })
    if (isFields(fields.message)) addMissing(fields.message, emptyMessage())
  } else if (t === 'MESSAGE_CREATE') addMissing(fields, emptyMessage())
}

function emptyMessage(): Fields {
  const lists = { mentions: [], mention_roles: [], attachments: [], embeds: [], components: [] }
  return { ...lists, content: '', type: 0, flags: 0 }
}

function addMissing(to: Fields, fields: Fields): void {
  for (const [name, value] of Object.entries(fields)) to[name] ??= value
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
