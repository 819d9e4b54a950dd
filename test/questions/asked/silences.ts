import type { AskedCase } from './asked-case.ts'
import type { RoleKey } from './roles.ts'

/** What a posting does not say; the answer names what was looked for and decides nothing. */
export const silences: readonly AskedCase[] = [
  silent('what is the salary of the backend engineer, tracking at harbourline', 'tracking', [/€\d/]),
  silent('How much does the financial controller at Bryggen earn?', 'controller', [/NOK/]),
  silent('Is there parental leave at Oakfield Digital?', 'frontend'),
  silent('does soltera sponsor visas', 'solar'),
  silent('Which visa can the bicycle mechanic get?', 'cyclist'),
  silent('what is the application deadline for the harbourline senior backend engineer?', 'bookings'),
  silent('Is there a swimming pool at Meridian Ave Bank?', 'fraud'),
  silent('can I take a sabbatical at kaede mobility?', 'forecasting'),
  silent('What is the dress code at Northlight?', 'sales'),
  silent('is the ceo of northlight nice', 'sales'),
  silent('Can I bring my dog to the Quill & Anchor studio?', 'content'),
  silent('do I get a company car at tidepool', 'success'),
  silent('Is there an annual bonus for the junior frontend developer?', 'frontend'),
  silent('stock options at quill & anchor?', 'content'),
  silent('How big is the data team at Kupferberg?', 'pipelines'),
  silent('who would be my manager at oakfield', 'frontend'),
  silent('Who funds Northlight?', 'sales'),
  silent('when was tidepool health founded?', 'success'),
  silent('Does the account executive have to be on call?', 'sales'),
  silent('do i need a security clearance for the kaede machine learning job', 'forecasting'),
  silent('Is there free lunch at Harbourline for the senior backend engineer?', 'bookings'),
  silent('gym membership at meridian ave?', 'fraud'),
  silent('Is there childcare at Kaede Mobility?', 'forecasting'),
  silent('Which programming language does the orchard manager need?', 'endless'),
  silent('relocation package at northlight software?', 'sales'),
  silent('How many interview rounds are there at Fenwick Orchards?', 'endless'),
  silent('is a degree required for the bicycle mechanic', 'cyclist'),
  silent('What is the notice period at Quill & Anchor?', 'content'),
  silent('does parcelwise offer parental leave', 'warehouse'),
  silent('Can the Cork head barista work from home?', 'headBaristaCork'),
  silent('what pension does the bicycle shop pedal & pawl pay', 'cyclist'),
  silent('Does the orchard manager get health insurance?', 'endless'),
  silent('how old must one be for the tidepool job', 'success'),
  silent('What are the chances of promotion at Bellbird?', 'payroll'),
  silent('start date of the staff data scientist job?', 'fraud'),
  silent('do they use Salesforce at Oakfield?', 'frontend'),
  silent('Does Bellbird use SAP?', 'payroll'),
  silent('does northlight have a cafeteria', 'sales'),
  silent('is there a union at parcelwise', 'warehouse'),
  silent('is there overtime at kaede', 'forecasting'),
  silent('Does Slow Tram Coffee in Cork pay sick leave?', 'headBaristaCork'),
  silent('Does the maths teacher get a bonus?', 'teacher'),
  silent('How many followers does Quill & Anchor have on Instagram?', 'content'),
  silent('Are there wheelchair ramps at Atelier Mistral?', 'designer'),
]

function silent(ask: string, about: RoleKey, never: readonly RegExp[] = []): AskedCase {
  return { ask, status: 'not-stated', about: [about], says: [/doesn[’']t (?:say|mention)/], opens: 'neither', never }
}
