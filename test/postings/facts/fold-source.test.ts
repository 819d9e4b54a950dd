import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldText } from '../../../src/postings/facts/fold-source.ts'

it('drops case and diacritics', () => {
  expect(foldText('Größe ÉTÉ Łódź – naïve')).toBe('große ete lodz - naive')
})

it('keeps every offset, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(foldText(text)).toHaveLength(text.length)
    }),
  )
})
