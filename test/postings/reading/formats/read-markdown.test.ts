import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../../../src/postings/reading/formats/read-markdown.ts'

describe('readMarkdown', () => {
  test('keeps Markdown as it is', () => {
    const text = '# Night Baker\n\n* **Bread** at _two_\n'
    expect(readMarkdown(text)).toMatchObject({ title: null, text })
  })

  test('takes front matter as given beside the text, and writes what else it says as lines', () => {
    const document = readMarkdown(
      '---\ntitle: Night Baker\ncompany: Crust & Co\nlocation: Lyon, France\nid: 17\nvalidThrough: 2027-01-31\n' +
        'employmentType: FULL_TIME\nsalary: EUR 2,400 per month\nlayout: role\n---\n\n## Work\n\nBake bread.\n',
    )
    expect(document).toEqual({
      externalId: '17',
      title: 'Night Baker',
      hiringOrganization: 'Crust & Co',
      location: 'Lyon, France',
      url: null,
      datePosted: null,
      validThrough: '2027-01-31',
      kind: null,
      text: 'Salary: EUR 2,400 per month\nEmployment type: Full-time\nApply by: 2027-01-31\n\n## Work\n\nBake bread.',
    })
  })

  test('says which key of the front matter is wrong', () => {
    expect(() => readMarkdown('---\ntitle: Baker\nkind: job\n---\nBake bread.')).toThrow(
      '"kind" must be "posting" or "guide"',
    )
  })
})
