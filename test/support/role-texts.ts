/** Job descriptions written for tests. */
export const glazierRole = {
  title: 'Glazier',
  hiringOrganization: 'Fernhill Windows',
  location: 'Leeds, United Kingdom',
  text: `We fit and repair windows in homes and shops around Leeds.

What you'll do
- Measure, cut and fit double-glazed units
- Explain the work to customers

What we're looking for
- At least 3 years of experience as a glazier
- A full driving licence is required

What we offer
- £32,000 to £36,000 per year
- 28 days of paid holiday`,
}

export const bakerRole = {
  title: 'Night Baker',
  hiringOrganization: 'Kornblume Bakery',
  location: 'Bremen, Germany',
  text: `Our bakery supplies twelve shops in Bremen with bread and rolls.

Responsibilities
- Prepare and bake sourdough bread from 2 am
- Keep the ovens and the shop clean

Requirements
- A finished apprenticeship as a baker
- German at level B1 or better

Benefits
- €2,900 per month plus a night bonus
- Free bread every day`,
}
