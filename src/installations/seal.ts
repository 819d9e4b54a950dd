import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { AppError } from '../errors.ts'

const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM; `about` is bound to the text, so that a row moved elsewhere no longer opens. */
export function seal(text: string, { key, about }: { key: Buffer; about: string }): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Throws 'misconfigured' when the key is another one, or the bytes were changed. */
export function unseal(sealed: Buffer, { key, about }: { key: Buffer; about: string }): string {
  try {
    const nonce = sealed.subarray(0, nonceBytes)
    const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(about)).setAuthTag(tag)
    return decipher.update(sealed.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch (error) {
    const message = 'An installation cannot be decrypted: set ROLECALL_ENCRYPTION_KEY to the key that it was made with.'
    throw new AppError('misconfigured', message, { cause: error })
  }
}
