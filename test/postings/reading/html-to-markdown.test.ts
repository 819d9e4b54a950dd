import { describe, expect, test } from 'vitest'
import { htmlToMarkdown } from '../../../src/postings/reading/html-to-markdown.ts'

describe('htmlToMarkdown', () => {
  test.each([
    ['nothing that text does not need escaped', '<p>C++ & snake_case [2] * 3</p>', 'C++ & snake_case [2] * 3'],
    ['ordered lists numbered from where they start', '<ol start="3"><li>Cut</li><li>Sew</li></ol>', '3. Cut\n4. Sew'],
    ['line breaks', '<p>Cut<br>Sew<br/>Press</p>', 'Cut\nSew\nPress'],
    ['bold labels inside their line', '<p><b>Pay:</b> 20 an hour</p>', 'Pay: 20 an hour'],
    ['bold paragraphs with a value as text', '<p><b>Pay: 20 an hour</b></p>', 'Pay: 20 an hour'],
    ['short bold paragraphs as headings', '<p><strong>Your day</strong></p><p>Sew.</p>', '### Your day\n\nSew.'],
    ['an address that is shown once', '<a href="mailto:a@b.example">a@b.example</a> or', 'a@b.example or'],
    ['links within the page as text', '<p><a href="#top">Top</a></p>', 'Top'],
    ['a wide table row by row', '<table><tr><th>Day</th><th>From</th><th>To</th></tr></table>', 'Day | From | To'],
    ['plain text with entities', 'Cut &amp; sew\n  at home', 'Cut & sew\n  at home'],
    ['text that compares numbers', 'a < b and b > c', 'a < b and b > c'],
  ])('writes %s', (_, html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown)
  })

  test('takes long lists and long blanks in linear time', { timeout: 20_000 }, () => {
    const list = htmlToMarkdown(`<ol>${'<li>a</li>'.repeat(20_000)}</ol>`)
    const blanks = htmlToMarkdown(`a${' \t'.repeat(100_000)}b`.repeat(5))
    expect(list.endsWith('20000. a')).toBe(true)
    expect(blanks).toHaveLength(5 * 200_002)
  })
})
