/** What the public job boards answer, in their own shapes; the roles are this project's. */
const duties = `<p>We make stoneware for restaurants in a workshop of nine people.</p>
<h3>What you will do</h3><ul><li>Load and fire the kilns</li><li>Keep the glaze books</li></ul>
<h3>What you bring</h3><ul><li>2 years of experience with electric kilns</li></ul>`

export const readJobBoards = [
  {
    name: 'Greenhouse',
    address: 'https://job-boards.greenhouse.io/acme',
    path: '/v1/boards/acme/jobs?content=true&pay_transparency=true',
    roles: 2,
    pay: 'EUR 31,000–35,000',
    place: 'Porto',
    page: {
      jobs: ['Kiln Operator', 'Glaze Technician'].map((title, at) => ({
        ...{ id: 4011 + at, title, company_name: 'Stoneware Nine', language: 'en' },
        absolute_url: `https://job-boards.greenhouse.io/acme/jobs/${4011 + at}`,
        location: { name: 'Porto, Portugal' },
        ...{ first_published: '2026-10-02T08:00:00-04:00', updated_at: '2026-10-03T08:00:00-04:00' },
        content: duties.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace('nine', `nine at ${title}`),
        departments: [{ id: 1, name: 'Workshop' }],
        offices: [{ id: 2, name: 'Porto' }],
        pay_input_ranges: [{ min_cents: 3_100_000, max_cents: 3_500_000, currency_type: 'EUR', title: 'Porto' }],
      })),
      meta: { total: 2 },
    },
  },
  {
    name: 'Lever',
    address: 'https://jobs.eu.lever.co/acme',
    path: '/v0/postings/acme?mode=json',
    roles: 1,
    pay: 'EUR 31,000–35,000 per year',
    place: 'Porto',
    page: [
      {
        id: '5a1e8c42-9d37-4b6f-8e20-c4d3b2a19f08',
        text: 'Kiln Operator',
        hostedUrl: 'https://jobs.eu.lever.co/acme/5a1e8c42-9d37-4b6f-8e20-c4d3b2a19f08',
        applyUrl: 'https://jobs.eu.lever.co/acme/5a1e8c42-9d37-4b6f-8e20-c4d3b2a19f08/apply',
        createdAt: 1_790_000_000_000,
        categories: { location: 'Porto', allLocations: ['Porto', 'Braga'], commitment: 'Full-time', team: 'Workshop' },
        country: 'PT',
        description: '<div>We make stoneware for restaurants in a workshop of nine people.</div>',
        lists: [
          { text: 'What you will do', content: '<li>Load and fire the kilns</li>' },
          { text: 'What you bring', content: '<li>2 years of experience with electric kilns</li>' },
        ],
        additional: '',
        workplaceType: 'onsite',
        salaryRange: { min: 31_000, max: 35_000, currency: 'EUR', interval: 'per-year-salary' },
      },
    ],
  },
  {
    name: 'Ashby',
    address: 'https://jobs.ashbyhq.com/acme',
    path: '/posting-api/job-board/acme?includeCompensation=true',
    roles: 1,
    pay: '€31K – €35K',
    place: 'Porto',
    page: {
      apiVersion: '1',
      jobs: [
        ['Kiln Operator', '7c3b9f10-52a4-4d0e-9b61-2f8e7d6c5b4a', true],
        ['Confidential Director', '8d4ca021-63b5-4e1f-8c72-3a9f8e7d6c5b', false],
      ].map(([title, id, isListed]) => ({
        ...{ id, title, isListed, location: 'Porto, Portugal', secondaryLocations: [{ location: 'Braga, Portugal' }] },
        ...{
          department: 'Workshop',
          team: 'Kilns',
          isRemote: false,
          workplaceType: 'OnSite',
          employmentType: 'FullTime',
        },
        publishedAt: '2026-10-02T08:00:00.000+00:00',
        descriptionHtml: duties,
        descriptionPlain: 'We make stoneware.',
        jobUrl: `https://jobs.ashbyhq.com/acme/${id}`,
        applyUrl: `https://jobs.ashbyhq.com/acme/${id}/application`,
        compensation: {
          compensationTierSummary: '€31K – €35K • Offers Bonus',
          scrapeableCompensationSalarySummary: '€31K - €35K',
        },
      })),
    },
  },
] as const
