import { describe, expect, test } from 'vitest'
import { readJobPostingRecord } from '../../../../src/postings/reading/records/job-posting-record.ts'

describe('readJobPostingRecord', () => {
  test('writes the structured fields as lines before the description and as sections behind it', () => {
    const document = readJobPostingRecord({
      '@type': 'JobPosting',
      title: 'R&amp;D Baker',
      description: '<p>Invent bread.</p><ul><li>Rye</li></ul>',
      identifier: { '@type': 'PropertyValue', name: 'Crust', value: 77 },
      hiringOrganization: { '@type': 'Organization', name: 'Crust &amp; Co' },
      jobLocation: [
        { address: { streetAddress: 'Rue 1', postalCode: '69001', addressLocality: 'Lyon', addressCountry: 'FR' } },
        { address: { addressLocality: 'Graz', addressRegion: 'Styria', addressCountry: { name: 'Austria' } } },
      ],
      baseSalary: { currency: 'EUR', value: { minValue: 38000, maxValue: '44000', unitText: 'YEAR' } },
      employmentType: ['FULL_TIME', 'OTHER'],
      datePosted: '2026-10-01',
      validThrough: '2027-01-31T23:59',
      experienceRequirements: { monthsOfExperience: '24' },
      educationRequirements: { credentialCategory: 'professional certificate' },
      skills: ['Sourdough', 'Rye'],
      jobBenefits: 'Free bread',
      sameAs: 'https://crust.example/77',
    })
    expect(document).toEqual({
      externalId: '77',
      title: 'R&D Baker',
      hiringOrganization: 'Crust & Co',
      location: 'Lyon, France; Graz, Styria, Austria',
      url: 'https://crust.example/77',
      datePosted: '2026-10-01',
      validThrough: '2027-01-31T23:59:00.000Z',
      kind: null,
      text: [
        'Salary: EUR 38,000–44,000 per year\nEmployment type: Full-time\nAddress: Rue 1, 69001, Lyon\nApply by: 2027-01-31\n' +
          'Experience: at least 2 years\nEducation: professional certificate',
        'Invent bread.\n\n- Rye',
        '## Skills\n\n- Sourdough\n- Rye',
        '## Benefits\n\nFree bread',
      ].join('\n\n'),
    })
  })

  test('leaves out what the description says already', () => {
    const { text } = readJobPostingRecord({
      description: '<p>Salary: EUR 38,000 per year.</p><p>You get free bread every day.</p>',
      baseSalary: { currency: 'EUR', value: { value: 38000, unitText: 'YEAR' } },
      jobBenefits: 'Free bread every day',
    })
    expect(text).toBe('Salary: EUR 38,000 per year.\n\nYou get free bread every day.')
  })

  test('knows a remote role and from where it may be done', () => {
    const document = readJobPostingRecord({
      title: 'Recipe Writer',
      description: 'Write recipes.',
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: [
        { '@type': 'Country', name: 'Portugal' },
        { '@type': 'Country', name: 'Spain' },
      ],
    })
    expect(document.location).toBe('Remote (Portugal; Spain)')
    expect(document.text).toBe('Workplace: Remote\nOpen to applicants in: Portugal; Spain\n\nWrite recipes.')
  })

  test('reads a description whose HTML is escaped once more', () => {
    const { text } = readJobPostingRecord({
      description: '&lt;p&gt;Bake &amp;amp; sell&lt;/p&gt;&lt;p&gt;bread&lt;/p&gt;',
    })
    expect(text).toBe('Bake & sell\n\nbread')
  })
})
