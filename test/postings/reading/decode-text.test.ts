import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../src/postings/reading/decode-text.ts'
import { utf8 } from '../../support/read-all.ts'

const german = 'Wir suchen für unser Büro in Köln eine Gärtnerin, die Äpfel schneidet und Sträucher pflegt.'

function decode(bytes: Uint8Array, declared?: string): string {
  return decodeText({ name: 'role.txt', bytes, ...(declared === undefined ? {} : { declared }) })
}

describe('decodeText', () => {
  test.each([
    ['UTF-8', utf8(german)],
    ['UTF-8 with its mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(german))],
    ['UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, ...Buffer.from(german, 'utf16le'))],
    ['UTF-16 without its mark', Buffer.from(german, 'utf16le')],
    ['big-endian UTF-16', Uint8Array.of(0xfe, 0xff, ...Buffer.from(german, 'utf16le').swap16())],
    ['Latin-1', Buffer.from(german, 'latin1')],
  ])('reads %s', (_, bytes) => {
    expect(decode(bytes)).toBe(german)
  })

  test("reads Windows-1252's quotation marks and dashes", () => {
    const bytes = Buffer.from(
      'We\x92re looking for a \x93people person\x94 \x96 from Monday on, at \x80 20 an hour.',
      'latin1',
    )
    expect(decode(bytes)).toBe('We’re looking for a “people person” – from Monday on, at € 20 an hour.')
  })

  test('believes the encoding that a page declares when it is not UTF-8', () => {
    const bytes = Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2)
    expect(decode(bytes, 'windows-1251')).toBe('Привет')
    expect(decode(utf8('Привет'), 'windows-1251')).toBe('Привет')
  })

  test('drops a stray control character from a text that is otherwise sound', () => {
    expect(decode(utf8(`${german}\u0007 ${german} ${german}`))).toBe(`${german} ${german} ${german}`)
  })

  test.each([
    ['UTF-8 that was read as Windows-1252 once', utf8('Itâ€™s a cafÃ© in KÃ¶ln, weâ€™re hiring â€“ now.')],
    ['lost characters', utf8('F\uFFFDr unser B\uFFFDro in K\uFFFDln')],
  ])('refuses %s', (_, bytes) => {
    expect(() => decode(bytes)).toThrow(/role\.txt has characters that cannot be read.*Save it as UTF-8/)
  })

  test('refuses UTF-8 that ends inside a character', () => {
    expect(() => decode(utf8(`${german} é`).subarray(0, -1))).toThrow('it was cut off')
  })
})
