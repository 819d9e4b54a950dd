import { describe, expect, test } from 'vitest'
import { listRecords } from '../../../../src/postings/reading/records/list-records.ts'
import { readRecord } from '../../../../src/postings/reading/records/read-record.ts'

const read = (value: unknown) => listRecords(value).map(record => readRecord(record, 'board.json'))

describe("a job board's public export", () => {
  test('of Greenhouse is read with its pay ranges', () => {
    const job = {
      id: 4011,
      title: 'Tailor',
      company_name: 'Needle & Thread',
      absolute_url: 'https://boards.example/jobs/4011',
      location: { name: 'Porto' },
      first_published: '2026-10-02T08:00:00-04:00',
      content: '&lt;p&gt;Cut &amp;amp; sew.&lt;/p&gt;',
      departments: [{ name: 'Workshop' }],
      pay_input_ranges: [{ min_cents: 210000, max_cents: 250000, currency_type: 'EUR', title: 'Porto' }],
    }
    expect(read({ jobs: [job], meta: { total: 1 } })).toEqual([
      {
        document: {
          externalId: '4011',
          title: 'Tailor',
          hiringOrganization: 'Needle & Thread',
          location: 'Porto',
          url: 'https://boards.example/jobs/4011',
          datePosted: '2026-10-02T12:00:00.000Z',
          validThrough: null,
          kind: null,
          text: 'Salary: EUR 2,100–2,500\nDepartment: Workshop\n\nCut & sew.',
        },
        where: 'board.json',
      },
    ])
  })

  test('of Greenhouse with several pay ranges says what each is for', () => {
    const range = { currency_type: 'EUR', min_cents: 2_100_000, max_cents: 2_500_000, title: 'Porto' }
    const job = {
      ...{ id: 4012, title: 'Tailor', absolute_url: 'https://boards.example/jobs/4012', content: 'Sew.' },
      pay_input_ranges: [range, { ...range, min_cents: 2_400_000, max_cents: 2_900_000, title: 'Lisbon' }],
    }
    const text = 'Salary: EUR 21,000–25,000 (Porto); EUR 24,000–29,000 (Lisbon)\n\nSew.'
    expect(read({ jobs: [job] })[0]).toMatchObject({ document: { text } })
  })

  test('of Lever is read with its lists and its pay', () => {
    const posting = {
      id: 'f3',
      text: 'Tailor',
      hostedUrl: 'https://jobs.example/f3',
      createdAt: 1_790_000_000_000,
      categories: { location: 'Porto', allLocations: ['Porto', 'Braga'], commitment: 'Permanent', team: 'Workshop' },
      description: '<div>We sew.</div>',
      lists: [{ text: 'You will', content: '<li>Cut</li><li>Sew</li>' }],
      additional: '<div>Tea is free.</div>',
      workplaceType: 'onsite',
      salaryRange: { min: 25000, max: 30000, currency: 'EUR', interval: 'per-year-salary' },
    }
    expect(read([posting])[0]).toMatchObject({
      document: {
        title: 'Tailor',
        location: 'Porto; Braga',
        datePosted: '2026-09-21T14:13:20.000Z',
        text:
          'Salary: EUR 25,000–30,000 per year\nEmployment type: Permanent\nWorkplace: On-site\nDepartment: Workshop\n\n' +
          'We sew.\n\n### You will\n\n- Cut\n- Sew\n\nTea is free.',
      },
    })
  })

  test('of Ashby is read with its sentence on pay', () => {
    const job = {
      id: 'a9',
      title: 'Tailor',
      jobUrl: 'https://jobs.example/a9',
      location: 'Porto',
      secondaryLocations: [{ location: 'Braga' }],
      employmentType: 'FullTime',
      workplaceType: 'Hybrid',
      publishedAt: '2026-10-02T08:00:00.000Z',
      descriptionHtml: '<p>Cut and sew.</p>',
      compensation: { compensationTierSummary: '€25K – €30K • Offers Bonus' },
    }
    expect(read({ jobs: [job] })[0]).toMatchObject({
      document: {
        location: 'Porto; Braga',
        text: 'Salary: €25K – €30K • Offers Bonus\nEmployment type: Full-time\nWorkplace: Hybrid\n\nCut and sew.',
      },
    })
  })
})
