import { decodeHTML } from 'entities'
import TurndownService from 'turndown'
import { checkNesting } from './check-nesting.ts'

/**
 * HTML as Markdown that reads as plain text and can be quoted: headings and lists stay, bold and italics go (a
 * paragraph that is bold throughout is a heading), a link keeps its address in brackets, a two-column table becomes
 * "label: value" lines. Text without any tag is kept as it is, with its entities decoded. Throws `AppError` when it
 * nests too deeply.
 */
export function htmlToMarkdown(source: string): string {
  // Several job boards escape their HTML once more on its way into JSON.
  const html = !TAG.test(source) && ESCAPED_TAG.test(source) ? decodeHTML(source) : source
  checkNesting(html)
  const markdown = TAG.test(html) ? converter().turndown(html) : decodeHTML(html)
  return tidy(markdown)
}

const TAG = /<\/?(?:p|br|ul|ol|li|div|span|h[1-6]|b|strong|i|em|u|a|table|section|article|html|body|hr|font)\b[^>]*>/i
const ESCAPED_TAG = /&lt;\/?(?:p|br|ul|ol|li|div|span|h[1-6]|b|strong|i|em|u|a|table|section)\b/i

function converter(): TurndownService {
  const service = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', hr: '', br: '' })
  // What is escaped would have to be unescaped in every quote; nothing renders this text as Markdown unseen.
  service.escape = text => text
  service.remove(['script', 'style', 'noscript', 'iframe', 'form', 'button', 'input', 'select', 'textarea', 'img'])
  service.remove(node => node.nodeName === 'svg' || node.nodeName === 'SVG' || node.nodeName === 'TEMPLATE')
  service.addRule('emphasis', { filter: ['b', 'strong', 'i', 'em', 'code'], replacement: content => content })
  service.addRule('boldParagraph', {
    filter: node => (node.nodeName === 'P' || node.nodeName === 'DIV') && isBoldHeading(node),
    replacement: content => `\n\n### ${content.trim()}\n\n`,
  })
  service.addRule('link', { filter: isLink, replacement: linkText })
  service.addRule('listItem', { filter: 'li', replacement: createListItem() })
  service.addRule('tableCell', { filter: ['td', 'th'], replacement: content => `\u001F${content.trim()}` })
  service.addRule('tableRow', { filter: 'tr', replacement: tableRow })
  service.addRule('tablePart', {
    filter: ['table', 'thead', 'tbody', 'tfoot'],
    replacement: content => `\n\n${content.trim()}\n\n`,
  })
  service.addRule('term', { filter: 'dt', replacement: content => `\n\n${content.trim()}\n` })
  service.addRule('definition', { filter: 'dd', replacement: content => `${content.trim()}\n` })
  return service
}

/** A short paragraph of nothing but bold text without a sentence's end stands for a heading. */
function isBoldHeading(node: HTMLElement): boolean {
  const children = [...node.childNodes].filter(child => child.nodeName !== 'BR' && child.textContent?.trim() !== '')
  const text = node.textContent?.trim() ?? ''
  if (children.length !== 1 || !/^(B|STRONG)$/.test(children[0]!.nodeName)) return false
  return (
    text.length <= 80 && !/[.!,;]$|:\s*\S|\n/.test(text) && /\p{L}/u.test(text) && node.closest('li, td, th') === null
  )
}

function isLink(node: HTMLElement): boolean {
  return node.nodeName === 'A' && node.getAttribute('href') !== null
}

function linkText(content: string, node: Node): string {
  const href = (node as HTMLElement).getAttribute('href')?.trim() ?? ''
  const address = /^mailto:/i.test(href) ? href.slice(7).replace(/\?.*$/, '') : href
  const isShown = content
    .replaceAll(/\s+/g, '')
    .includes(address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''))
  const isAddress = /^https?:\/\//i.test(address) || address !== href
  return content.trim() === '' || !isAddress || isShown ? content : `${content.trimEnd()} (${address})`
}

/** Counts as it goes: looking for an item among its siblings takes half a minute in a list of 20,000. */
function createListItem(): (content: string, node: Node) => string {
  const counts = new Map<Element, number>()
  return (content, node) => {
    const list = (node as HTMLElement).parentElement
    const text = content
      .trim()
      .replaceAll(/\n{2,}/g, '\n')
      .replaceAll('\n', '\n  ')
    if (text === '') return ''
    if (list?.nodeName !== 'OL') return `- ${text}\n`
    const number = (counts.get(list) ?? (Number.parseInt(list.getAttribute('start') ?? '', 10) || 1) - 1) + 1
    counts.set(list, number)
    return `${number}. ${text}\n`
  }
}

/** Short cells make one line; cells that hold paragraphs or lists are only a layout and follow one another. */
function tableRow(content: string): string {
  const cells = content
    .split('\u001F')
    .map(cell => cell.trim())
    .filter(cell => cell !== '')
  if (cells.length === 0) return ''
  if (cells.some(cell => cell.includes('\n'))) return `\n\n${cells.join('\n\n')}\n\n`
  const [label, value] = cells
  const isLabelled = cells.length === 2 && label!.length <= 40
  return `${isLabelled ? `${label!.replace(/\s*:$/, '')}: ${value}` : cells.join(' | ')}\n`
}

/** Ordinary blanks, no blanks at line ends, at most one blank line. */
function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u200B\u2060\uFEFF\u00AD]/g, '')
    .replaceAll(/[\u00A0\u2007\u202F]/g, ' ')
    .split('\n')
    .map(line => line.trimEnd().replace(/^#+$/, ''))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
