import { createHash, randomInt } from 'node:crypto'

// Crockford's letters and digits: none is taken for another.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const characters = 12

/** Sixty random bits, in groups that people can copy: "7KQ2-XM9D-4TVA". */
export function createLinkCode(): string {
  const code = Array.from({ length: characters }, () => alphabet[randomInt(alphabet.length)]).join('')
  return code.replace(/.{4}(?=.)/g, '$&-')
}

/** All that is stored of a code, however it was typed: in lower case, without hyphens, with an O for a 0. */
export function hashLinkCode(typed: string): Buffer {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return createHash('sha256').update(plain).digest()
}
