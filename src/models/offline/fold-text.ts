/**
 * Lower-case ASCII: accents removed (é → e), ligatures and full-width letters spelled out, every other sign a space.
 * A fold can be longer or shorter than the text (ß → ss); `originalOffsets` leads back.
 */
export function foldText(text: string): string {
  return (ASCII.test(text) ? text : text.replace(NOT_ASCII, foldUnit)).toLowerCase()
}

/** For each offset of the folded text, and its end, the offset in `text`. Undefined for ASCII, where they are the same. */
export function originalOffsets(text: string, folded: string): Uint32Array | undefined {
  if (ASCII.test(text)) return undefined
  const offsets = new Uint32Array(folded.length + 1)
  let at = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text[index]!
    const width = unit < '\x80' ? 1 : foldUnit(unit).length
    for (let step = 0; step < width; step++) offsets[at++] = index
  }
  offsets[at] = text.length
  return offsets
}

const ASCII = /^[\0-\x7f]*$/
const NOT_ASCII = /[^\0-\x7f]/g
const MARKS = /[\u0300-\u036f]/g

// Letters that Unicode does not decompose; currency signs are words of their own; a soft hyphen joins.
const SPELLED: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ı: 'i',
  þ: 'th',
  ð: 'd',
  '€': '€',
  '£': '£',
  '₹': '₹',
  '¥': '¥',
  '\u00ad': '',
}

const folds = new Map<string, string>()

function foldUnit(unit: string): string {
  let fold = folds.get(unit)
  if (fold === undefined) {
    const plain = [...unit.normalize('NFKD').replace(MARKS, '').toLowerCase()]
    fold = plain.map(char => (char < '\x80' ? char : (SPELLED[char] ?? ' '))).join('')
    folds.set(unit, fold)
  }
  return fold
}
