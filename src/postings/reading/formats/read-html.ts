import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { checkNesting } from '../check-nesting.ts'
import { decodeText } from '../decode-text.ts'
import { htmlToMarkdown } from '../html-to-markdown.ts'
import { readJobPostingRecord } from '../records/job-posting-record.ts'
import { hasType, listRecords } from '../records/list-records.ts'
import { type DocumentInput, type SourceDocument, sourceDocument } from '../source-document.ts'

/**
 * Reads a web page: the JobPostings that it carries as JSON-LD (job boards put them there for search engines, whole
 * and clean), otherwise its main content without navigation and footers, as Markdown. Throws `AppError` when mis-encoded.
 */
export async function readHtml(input: DocumentInput): Promise<SourceDocument[]> {
  const html = decodeText({ ...input, ...declaredEncoding(input.bytes) })
  checkNesting(html)
  const { document } = parseHTML(asWholePage(html))
  const postings = embeddedPostings(document)
  if (postings.length === 0) return [readPage(document)]
  if (postings.length > 1 || postings[0]!.description) return postings.map(readJobPostingRecord)
  // Some pages give the fields as JSON-LD and the description only on the page.
  return [readJobPostingRecord({ ...postings[0], description: readPage(document).text })]
}

/** A fragment without `<html>` would be parsed as if its first element were the whole page. */
function asWholePage(html: string): string {
  if (/<html[\s>]/i.test(html)) return html
  return `<!doctype html><html>${/<body[\s>]/i.test(html) ? html : `<body>${html}</body>`}</html>`
}

function embeddedPostings(document: Document): Record<string, unknown>[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap(script => listRecords(parseLoosely(script.textContent ?? '')))
    .filter(record => hasType(record, 'JobPosting'))
}

/** Pages write line breaks into JSON strings and comments around the block; a block beyond that is passed over. */
function parseLoosely(json: string): unknown {
  const bare = json.replaceAll(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g,
    '',
  )
  for (const candidate of [bare, bare.replaceAll(/[\r\n\t]+/g, ' ')]) {
    try {
      return JSON.parse(candidate)
    } catch {
      // The next candidate, or no posting here.
    }
  }
  return null
}

function readPage(document: Document): SourceDocument {
  const heading = singleHeading(document)
  const pageTitle = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? document.title
  for (const element of document.querySelectorAll(BOILERPLATE)) element.remove()
  removeLinkLists(document)
  const text = mainText(document, heading)
  const title = heading ?? (pageTitle?.trim() || null)
  return sourceDocument(withoutLeading(text, title), {
    title,
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
  })
}

/**
 * The page's own main element where it has exactly one; otherwise everything from its only heading on, for postings
 * are laid out in boxes of which Readability keeps one; Readability's choice when there is no such heading.
 */
function mainText(document: Document, heading: string | null): string {
  const marked = document.querySelectorAll('main, [role="main"]')
  const main = marked.length === 1 ? htmlToMarkdown(marked[0]!.innerHTML) : ''
  if (main !== '') return main
  const whole = htmlToMarkdown(document.body?.innerHTML || document.documentElement.innerHTML)
  const start = heading === null ? -1 : whole.indexOf(`# ${heading}\n`)
  if (start >= 0) return whole.slice(start)
  const article = new Readability(document.cloneNode(true) as Document, { charThreshold: 200 }).parse()
  const found = htmlToMarkdown(article?.content ?? '')
  return found.length >= whole.length * LEAST_KEPT ? found : whole
}

/** A list of nothing but links leads to other pages. */
function removeLinkLists(document: Document): void {
  for (const list of document.querySelectorAll('ul, ol')) {
    const links = [...list.querySelectorAll('a')]
    const letters = (element: Element) => element.textContent?.replaceAll(/\s+/g, '').length ?? 0
    const linked = links.reduce((sum, link) => sum + letters(link), 0)
    if (links.length >= 2 && linked > letters(list) * 0.9) list.remove()
  }
}

function singleHeading(document: Document): string | null {
  const headings = document.querySelectorAll('h1')
  return headings.length === 1 ? headings[0]!.textContent?.replaceAll(/\s+/g, ' ').trim() || null : null
}

/** The title is a line of its own before the text; it need not begin the text as well. */
function withoutLeading(text: string, title: string | null): string {
  const [first = '', ...rest] = text.split('\n')
  return title !== null && first.replace(/^#+\s*/, '').trim() === title ? rest.join('\n').trim() : text
}

/** The charset that the page declares within its first bytes; the markup up to there is ASCII. */
function declaredEncoding(bytes: Uint8Array): { declared?: string } {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const charset = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1]
  return charset === undefined ? {} : { declared: charset }
}

/** Less of the page than this, and Readability took one box for the whole page. */
const LEAST_KEPT = 0.7

const BOILERPLATE = [
  'script, style, noscript, template, iframe, nav, footer, aside, form, dialog, button, svg',
  '[role="navigation"], [role="contentinfo"], [role="complementary"], [role="search"], [role="dialog"], [hidden]',
  '[aria-hidden="true"], [id*="cookie" i], [class*="cookie" i], [class*="breadcrumb" i]',
  '[class*="related-jobs" i], [class*="similar-jobs" i], [class*="share-buttons" i]',
].join(', ')
