import type { SourceDocument } from '../reading/source-document.ts'

/**
 * The one string that every offset of a revision refers to: what was given beside the text (title, organization,
 * location) as lines of its own, a blank line, then the text as it came, with plain line ends and composed characters.
 */
export function canonicalText(
  document: Pick<SourceDocument, 'title' | 'hiringOrganization' | 'location' | 'text'>,
): string {
  const heading = [document.title, document.hiringOrganization, document.location]
    .map(oneLine)
    .filter(line => line !== '')
  const body = plainText(document.text)
  return heading.length === 0 ? body : body === '' ? heading.join('\n') : `${heading.join('\n')}\n\n${body}`
}

/** A given field as one line, without what would break the heading apart. */
export function oneLine(field: string | null): string {
  return plainText(field ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\ufeff\0]/g, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/^\n+|\s+$/g, '')
}
