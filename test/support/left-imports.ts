import { expect, vi } from 'vitest'
import type { CallerClient } from '../../bots/client.ts'
import { uploadFile } from '../../bots/upload-file.ts'
import type { UploadOptions } from '../../src/api/upload-input.ts'
import type { TestDatabase } from './database.ts'
import { glazierRole } from './role-texts.ts'

type Owned = Pick<TestDatabase, 'asOwner'>

/** What a bot that was killed leaves in the core: a file that was handed over, and nobody to show what comes of it. */
export async function leaveFile(api: CallerClient, options: UploadOptions): Promise<void> {
  const text = glazierRole.text.replace('glazier', `glazier of ${options.requestKey}`)
  const file = new File([`${glazierRole.title}\n${glazierRole.hiringOrganization}\n\n${text}`], 'role.txt')
  const { id } = await uploadFile(api, file, { language: 'de', ...options })
  await ended(api, id)
}

/** The same of an address. */
export async function leaveAddress(api: CallerClient, address: string): Promise<void> {
  const { id } = await api.imports.start.mutate({ address, language: 'de', requestKey: address })
  await ended(api, id)
}

function ended({ imports }: CallerClient, id: string): Promise<void> {
  return vi.waitFor(async () => expect(await imports.get.query({ id })).toMatchObject({ state: 'done' }), 15_000)
}

/** Without the half minute in which whoever shows it may say so. */
export function bringNow({ asOwner }: Owned): Promise<unknown> {
  return asOwner(`update pgboss.job set start_after = now() where name like 'deliveries/%' and state = 'created'`)
}

/** Resolves when everything was brought. */
export function broughtAll({ asOwner }: Owned): Promise<void> {
  return vi.waitFor(
    async () => expect(await asOwner(`select kind from deliveries where state <> 'delivered'`)).toEqual([]),
    20_000,
  )
}

/** An address is read every day, and has failed for a while. */
export function failEveryDay({ asOwner }: Owned, address: string): Promise<unknown> {
  return asOwner(
    `update imports set state = 'failed', failing_since = '2025-11-20T06:00:00Z', next_at = now() + interval '1 day',
       failure = '{"reason": "busy", "code": "rate-limited", "details": {}}'
     where address = $1`,
    [address],
  )
}
